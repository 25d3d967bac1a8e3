// What was typed and is not yet known to be in a journal.
//
// The status line of a form names the texts that were saved a moment ago, by their checksums; for
// all others the form is asked (answers.js). A draft is forgotten as soon as its text is done with,
// and outlives page, kernel, server and browser until then.

/** @import { Caret, Control, Place } from "../fields/fields.js" */

import { livingPages, tab } from "../../../jmkit/static/shared/page_lock.js";
import { addSource, tellWaiting } from "../../../jmkit/static/shared/waiting.js";
import { keyOf } from "../fields/fields.js";
import { checksum } from "./checksum.js";
import { removeStored, slotOf, storeDraft, storedDrafts } from "./draft_storage.js";

/**
 * @typedef {object} About - What may be noted about a draft later.
 * @property {boolean} [open] - Whether its form was open when it was last seen.
 * @property {boolean} [stuck] - Whether its form has no such field, or does not take the value.
 * @property {boolean} [wanted] - Whether a person has asked for it back.
 * @property {Control | null} [input] - Where it stands on this page.
 * @property {Element | null} [frame] - The form around that.
 */

/**
 * @typedef {object} Typed
 * @property {string} path - Of the notebook.
 * @property {string} value
 * @property {string} [words] - The value as a person reads it, where that differs.
 * @property {string} [title] - Of the field.
 * @property {boolean} [fresh] - Whether its record is a new one.
 * @property {Caret | null} [caret]
 * @property {number} time - When it was typed.
 * @property {string} [tab] - The page on which it was.
 */

/** @typedef {Place & Typed & About} Draft */

const OLDEST = 30 * 24 * 3600 * 1000; // milliseconds; longer ago nobody waits for it

/** @type {Map<string, Draft>} By notebook and field, oldest first. */
const drafts = new Map();
addSource(() => drafts.size > 0);

let onPut = () => {};

/** @param {() => void} callback - Called after each draft that comes. */
export const whenPut = (callback) => {
  onPut = callback;
};

/** @param {Draft} draft */
export const put = (draft) => {
  const own = { ...draft, tab };
  drafts.delete(slotOf(draft)); // the newest last
  drafts.set(slotOf(draft), own);
  storeDraft(own);
  onPut();
  tellWaiting();
};

/**
 * Notes something about a draft without making it the newest.
 * @param {Draft} draft
 * @param {About} about
 */
export const note = (draft, about) => {
  const known = drafts.get(slotOf(draft));
  if (!known) return;
  const names = /** @type {(keyof About)[]} */ (Object.keys(about));
  if (names.every((name) => known[name] === about[name])) return;
  Object.assign(known, about);
  storeDraft(known);
};

/** @param {Draft} draft */
export const has = (draft) => drafts.has(slotOf(draft));

/** @param {Draft} draft */
export const drop = (draft) => {
  drafts.delete(slotOf(draft));
  removeStored(draft);
  tellWaiting();
};

/** @param {string} [path] - Of a notebook; by default those of all. */
export const all = (path) => [...drafts.values()].filter((draft) => !path || draft.path === path);

/**
 * Where a new record got another form, the drafts of the old one belong to it.
 * @template {Draft} T
 * @param {T} draft
 * @param {string} of - The mark of the record in the other form.
 * @returns {T}
 */
export const moveTo = (draft, of) => {
  if (draft.of === of) return draft;
  for (const other of all(draft.path).filter((one) => one.of === draft.of)) {
    drop(other);
    put({ ...other, of, input: null, frame: null });
  }
  return { ...draft, of };
};

/**
 * Forgets what the forms of a notebook on the page say they have saved.
 * @param {string} path
 * @param {ParentNode} node
 */
export const forgetSaved = (path, node) => {
  const mine = all(path);
  if (!mine.length) return;
  const lines = /** @type {NodeListOf<HTMLElement>} */ (
    node.querySelectorAll(".jmkit:not(.jmkit-dead) [data-kept]")
  );
  const kept = new Set([...lines].flatMap((line) => line.dataset.kept?.split(" ")));
  for (const draft of mine) {
    if (kept.has(`${keyOf(draft)}/${checksum(draft.value)}`)) drop(draft);
  }
};

/**
 * Of each block one form was open at most: that in which somebody typed last.
 * @param {string} path
 */
const closeAllButLast = (path) => {
  const open = all(path)
    .filter((draft) => draft.open)
    .sort((a, b) => a.time - b.time);
  const last = new Map(open.map((draft) => [draft.block, draft.of]));
  for (const draft of all(path)) {
    if (last.get(draft.block) !== draft.of) note(draft, { open: false });
  }
};

/**
 * Takes over what pages that are gone have left for a notebook; a page that lives sees to its own.
 * @param {string} path
 */
export const adopt = async (path) => {
  const isLiving = await livingPages();
  for (const draft of storedDrafts(path)) {
    if (Date.now() - draft.time > OLDEST) drop(draft);
    else if (!isLiving(draft.tab)) put(draft);
  }
  closeAllButLast(path);
};
