// While a page lives and can save, it holds a lock of the browser by its name: its drafts are its
// own. Another page takes over what pages without a lock have left.

const PREFIX = "jmkit-draft:";

/** This page's name. */
export const tab = crypto.getRandomValues(new Uint32Array(2)).join("-");

let held = false;
let release = () => {};

/** @type {() => Promise<void>} */
const untilReleased = () =>
  new Promise((done) => {
    release = done;
  });

export const holdLock = () => {
  if (held) return;
  held = true;
  navigator.locks?.request(`${PREFIX}${tab}`, untilReleased);
};

export const releaseLock = () => {
  held = false;
  release();
};

/** @returns {Promise<(tab: string | undefined) => boolean>} Tells whether a page lives. */
export const livingPages = async () => {
  const locks = (await navigator.locks?.query())?.held ?? [];
  const names = new Set(locks.map((lock) => lock.name));
  return (name) => names.has(`${PREFIX}${name}`);
};
