// Sees to it that a page which is opened anew gets the forms that its kernel has already.
//
// ipywidgets asks for them once. A kernel that is busy does not answer within its four seconds; it
// then asks for each by itself, and waits forever for one that has been closed meanwhile: all of
// the page says "Loading widget...", and nothing more comes.

/** @import { NotebookPanel } from "@jupyterlab/notebook" */

import { forgetUnanswered, widgetManagerOf } from "../../../jmkit/static/shared/lab_internals.js";

const PATIENCE = 6000; // milliseconds; longer than the four seconds

/**
 * @param {NotebookPanel} panel - Which has run.
 * @param {(act: () => void, milliseconds: number) => void} [later]
 */
export const getForms = async (panel, later = setTimeout) => {
  const manager = await widgetManagerOf(panel.content.rendermime);
  const askAgain = () => {
    if (panel.isDisposed || !manager || manager.restoredStatus) return;
    const kernel = panel.sessionContext.session?.kernel;
    if (kernel?.status === "idle") {
      forgetUnanswered(kernel, manager);
      manager.restoreWidgets(panel.content.model, { loadKernel: true, loadNotebook: false });
    }
    later(askAgain, PATIENCE);
  };
  later(askAgain, PATIENCE);
};
