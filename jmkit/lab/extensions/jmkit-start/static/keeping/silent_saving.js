// People's own words on a page are in its file a second after they were written, and no dialog asks
// which of two versions of a file shall stay.

/** @import { NotebookPanel } from "@jupyterlab/notebook" */

import { answerConflicts } from "../../../jmkit/static/shared/lab_internals.js";
import { isOwn, sourceOf } from "../cells.js";

const QUIET = 1000; // milliseconds without a key

/** @param {Pick<NotebookPanel, "content">} panel */
export const ownWords = ({ content }) =>
  JSON.stringify(content.widgets.filter(isOwn).map((cell) => [cell.model.id, sourceOf(cell)]));

/**
 * Of a page that is open twice, the version with words of this window's own is written. Otherwise
 * nothing but outputs would be, which come by themselves, and the file stays as the other left it.
 * @param {NotebookPanel} panel
 */
export const saveSilently = (panel) => {
  const { context } = panel;
  let written = ownWords(panel);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const save = () => {
    if (!panel.isDisposed) context.save().catch(() => {}); // Lab tries again later
  };
  const hasOwn = () => ownWords(panel) !== written;
  answerConflicts(context, hasOwn);
  context.saveState.connect((_, state) => {
    if (state === "completed") written = ownWords(panel);
  });
  context.model.contentChanged.connect(() => {
    if (!hasOwn()) return;
    clearTimeout(timer);
    timer = setTimeout(save, QUIET);
  });
};
