// What was typed and is not yet known to be in a journal, in this browser's own storage.
//
// The status line of a form names the texts that were saved a moment ago, by their checksums; for
// all others the form is asked (ask.js). A draft is forgotten as soon as its text is done with, and
// outlives page, kernel, server and browser until then.

import { checksum, keyOf } from "./fields.js";

const PREFIX = "jmkit-draft:";
const OLDEST = 30 * 24 * 3600 * 1000; // milliseconds; longer ago nobody waits for it

const config = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}");
// Another workshop may one day be served at the same address.
const place = `${PREFIX}${config.serverRoot ?? ""}${config.baseUrl ?? ""}:`;
const tab = crypto.getRandomValues(new Uint32Array(2)).join("-");
let held = false;
let release = () => {};

// While a page lives and can save, it holds a lock by its name: its drafts are its own.
export const hold = () => {
  if (held) return;
  held = true;
  navigator.locks?.request(`${PREFIX}${tab}`, () => new Promise((done) => { release = done; }));
};

export const letGo = () => {
  held = false;
  release();
};

hold();

const drafts = new Map(); // by notebook and field, oldest first

const slot = (draft) => `${place}${draft.path}:${keyOf(draft)}`;

// Storage may be full or forbidden; then the page alone remembers.
const store = (act) => {
  try {
    return act(window.localStorage);
  } catch {
    return undefined;
  }
};

// `open` says whether its form was open when it was last seen; `input`, `frame` and `wanted` belong
// to this page.
export const put = (draft) => {
  const { input, frame, wanted, ...kept } = draft;
  const own = { ...kept, tab };
  drafts.delete(slot(draft)); // the newest last
  drafts.set(slot(draft), { ...own, input, frame, wanted });
  store((storage) => storage.setItem(slot(draft), JSON.stringify(own)));
};

// Notes something about a draft without making it the newest.
export const note = (draft, about) => {
  const known = drafts.get(slot(draft));
  if (!known || Object.entries(about).every(([name, value]) => known[name] === value)) return;
  Object.assign(known, about);
  const { input, frame, wanted, ...kept } = known;
  store((storage) => storage.setItem(slot(draft), JSON.stringify(kept)));
};

export const get = (draft) => drafts.get(slot(draft));

export const has = (draft) => drafts.has(slot(draft));

export const drop = (draft) => {
  drafts.delete(slot(draft));
  store((storage) => storage.removeItem(slot(draft)));
};

export const all = (path) => [...drafts.values()].filter((draft) => !path || draft.path === path);

// Where a new record got another form, the drafts of the old one belong to it.
export const moved = (draft, of) => {
  if (draft.of === of) return draft;
  for (const other of all(draft.path).filter((d) => d.of === draft.of)) {
    drop(other);
    put({ ...other, of, input: null, frame: null });
  }
  return { ...draft, of };
};

// Of each block one form was open at most: that in which somebody typed last.
const closeAllButLast = (path) => {
  const last = new Map(all(path).filter((d) => d.open).sort((a, b) => a.time - b.time).map((d) => [d.block, d.of]));
  for (const draft of all(path)) if (last.get(draft.block) !== draft.of) note(draft, { open: false });
};

// `node` is a notebook on the page; its forms tell what is saved.
export const forgetSaved = (path, node) => {
  const mine = all(path);
  if (!mine.length) return;
  const said = [...node.querySelectorAll(".jmkit:not(.jmkit-gone) [data-kept]")];
  const kept = new Set(said.flatMap((line) => line.dataset.kept.split(" ")));
  for (const draft of mine) {
    if (kept.has(`${keyOf(draft)}/${checksum(draft.value)}`)) drop(draft);
  }
};

const read = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null; // one that cannot be read must not keep the others back
  }
};

const stored = (storage, path) =>
  Object.keys(storage)
    .filter((key) => key.startsWith(`${place}${path}:`))
    .map((key) => read(storage.getItem(key)))
    .filter((draft) => draft?.of && draft.name && draft.block);

// Takes over what pages that are gone have left for a notebook; a page that lives sees to its own.
export const adopt = async (path) => {
  const held = (await navigator.locks?.query())?.held ?? [];
  const living = new Set(held.map((lock) => lock.name));
  const left = store((storage) => stored(storage, path)) ?? [];
  for (const draft of left.sort((a, b) => a.time - b.time)) {
    if (Date.now() - draft.time > OLDEST) drop(draft);
    else if (!living.has(`${PREFIX}${draft.tab}`)) put(draft);
  }
  closeAllButLast(path);
};
