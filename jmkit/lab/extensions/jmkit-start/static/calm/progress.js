// How far each step is, as the step bar in a page's outputs says: the journey is known to the kernel
// only, which draws that one anew after each change.

const STEP = ".jmkit-block-progress .jmkit-steps li";

/** @typedef {{ text: string, isDone: boolean }} State */

/**
 * @param {ParentNode} page
 * @returns {Map<string, State>} By the file of a step; nothing before its page has run.
 */
export const readProgress = (page) => {
  /** @type {Map<string, State>} */
  const found = new Map();
  for (const item of page.querySelectorAll(STEP)) {
    const file = item.querySelector("a")?.getAttribute("href");
    const state = item.querySelector("span");
    const isDone = Boolean(state?.classList.contains("jmkit-done"));
    if (file && state)
      found.set(decodeURIComponent(file), { text: state.textContent ?? "", isDone });
  }
  return found;
};
