// Says under a form that its text is only here; a form that has failed says so itself.

/** @import { OpenNotebook } from "./notebooks.js" */

import * as drafts from "./drafts/drafts.js";
import { offeredDrafts } from "./restoring/offers.js";

const LONG = 4000; // milliseconds; a form that is well has said by then that it saved

/**
 * The blocks with a text that is neither saved, as far as known, nor offered.
 * @param {OpenNotebook} notebook
 */
const unkeptBlocks = (notebook) => {
  const offered = offeredDrafts(notebook);
  const old = drafts
    .all(notebook.path)
    .filter((draft) => !offered.includes(draft))
    .filter((draft) => notebook.lost || Date.now() - draft.time > LONG);
  return new Set(old.map((draft) => `jmkit-block-${draft.block}`));
};

/** @param {OpenNotebook} notebook */
export const tellUnkept = (notebook) => {
  const blocks = unkeptBlocks(notebook);
  for (const form of notebook.node.querySelectorAll(".jmkit")) {
    const hasFailed = form.querySelector(".jmkit-status .jmkit-wrong");
    const isUnkept = !hasFailed && [...form.classList].some((name) => blocks.has(name));
    if (isUnkept) form.querySelector(":scope > .jmkit-waiting")?.setAttribute("role", "alert");
    form.classList.toggle("jmkit-unkept", isUnkept);
  }
};
