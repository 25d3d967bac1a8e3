// Whether somebody wants to see Jupyter around the pages, remembered in this browser.

const SHOWN = "jmkit-start:jupyter";

/** @returns {Storage | null} Nothing where a browser stores nothing. */
const localMemory = () => {
  try {
    return localStorage;
  } catch {
    return null;
  }
};

/** @param {Storage | null} [memory] */
export const wantsJupyter = (memory = localMemory()) => {
  try {
    return memory?.getItem(SHOWN) === "shown";
  } catch {
    return false;
  }
};

/**
 * @param {boolean} isWanted
 * @param {Storage | null} [memory]
 */
export const rememberJupyter = (isWanted, memory = localMemory()) => {
  try {
    if (isWanted) memory?.setItem(SHOWN, "shown");
    else memory?.removeItem(SHOWN);
  } catch {
    // A full memory forgets it with the page.
  }
};
