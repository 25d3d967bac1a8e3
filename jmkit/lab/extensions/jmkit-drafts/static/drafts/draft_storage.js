// Drafts in this browser's own storage, by workshop, notebook and field. It may be full or
// forbidden; then the page alone remembers.

/** @import { Draft } from "./drafts.js" */

import { pageConfig } from "../../../jmkit/static/shared/page_config.js";
import { keyOf } from "../fields/fields.js";

const config = pageConfig();
// Another workshop may one day be served at the same address.
const PREFIX = `jmkit-draft:${config.serverRoot ?? ""}${config.baseUrl ?? ""}:`;

/**
 * @template T
 * @param {(storage: Storage) => T} act
 * @returns {T | undefined}
 */
const withStorage = (act) => {
  try {
    return act(globalThis.localStorage);
  } catch {
    return undefined;
  }
};

/** @param {Draft} draft */
export const slotOf = (draft) => `${PREFIX}${draft.path}:${keyOf(draft)}`;

/**
 * Some of what is known of a draft belongs to this page, and is not stored.
 * @param {Draft} draft
 */
export const storeDraft = (draft) => {
  const { input, frame, wanted, ...kept } = draft;
  withStorage((storage) => storage.setItem(slotOf(draft), JSON.stringify(kept)));
};

/** @param {Draft} draft */
export const removeStored = (draft) => withStorage((storage) => storage.removeItem(slotOf(draft)));

/**
 * One that cannot be read must not keep the others back.
 * @param {string | null} text
 * @returns {Draft | null}
 */
const parse = (text) => {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
};

/**
 * @param {string} path - Of a notebook.
 * @returns {Draft[]} Oldest first.
 */
export const storedDrafts = (path) => {
  const read = (/** @type {Storage} */ storage) =>
    Object.keys(storage)
      .filter((key) => key.startsWith(`${PREFIX}${path}:`))
      .map((key) => parse(storage.getItem(key)))
      .filter((draft) => draft !== null)
      .filter((draft) => draft.of && draft.name && draft.block);
  return (withStorage(read) ?? []).sort((a, b) => a.time - b.time);
};
