// What was written on the page and is not yet known to be saved: forms and boards say so here, each
// for itself, and whoever tells people asks all of them.

/** @type {Set<() => boolean>} */
const sources = new Set();
let tell = () => {};

/** @param {() => boolean} isWaiting - Whether something of a source is not yet saved. */
export const addSource = (isWaiting) => {
  sources.add(isWaiting);
};

export const isSomethingWaiting = () => [...sources].some((isWaiting) => isWaiting());

/** To be called by a source whenever something has come, or has been saved. */
export const tellWaiting = () => tell();

/** @param {() => void} act - Called after each change. */
export const onWaiting = (act) => {
  tell = act;
};
