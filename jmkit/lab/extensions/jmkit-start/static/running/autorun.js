// Runs the cells of the kit's pages when they are opened, so that nobody has to press ▶▶.
//
// A page runs only if every code cell is one of jmkit's own lines; any other code waits for the
// person, and a line at the top says so. The handout writes a file: it waits for its button.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */
/** @import { NotebookPanel } from "@jupyterlab/notebook" */

import { scrolledPart } from "../../../jmkit/static/shared/lab_internals.js";
import { kitMetadata } from "../../../jmkit/static/shared/notebooks.js";
import { showMessage } from "../messages.js";
import { addHandoutButtons } from "./handout_button.js";
import { autorunCells, isKitsCode } from "./page_lines.js";
import { isPython, runCells } from "./run_cells.js";

/** @type {WeakSet<NotebookPanel>} */
const toRun = new WeakSet();

/**
 * The command runs the notebook in front; another one waits until it is looked at. And while the
 * kernel was waited for, somebody may have written something.
 * @param {JupyterFrontEnd} app
 * @param {NotebookPanel} panel
 */
const mayRun = async (app, panel) => {
  await panel.sessionContext.ready;
  const isFit = await isPython(panel);
  return isFit && app.shell.currentWidget === panel && isKitsCode(panel.content);
};

/**
 * Lab goes to the last cell, away from what the person reads and from under the mouse.
 * @param {NotebookPanel} panel
 * @param {() => Promise<void>} act
 */
const stayingInPlace = async (panel, act) => {
  const view = scrolledPart(panel.content.node);
  const top = view.scrollTop;
  await act();
  view.scrollTop = top;
};

/**
 * @param {JupyterFrontEnd} app
 * @param {NotebookPanel} panel
 */
const runAll = async (app, panel) => {
  const isFit = await mayRun(app, panel);
  const cells = autorunCells(panel.content);
  if (!isFit || !cells.length) return;
  toRun.delete(panel);
  await stayingInPlace(panel, () => runCells(app, panel.content, cells));
  panel.node.dataset.jmkitHasRun = "yes";
};

/**
 * Runs a page that still has to; it is read again each time, since the person may have added code
 * of their own meanwhile.
 * @param {JupyterFrontEnd} app
 * @param {NotebookPanel} panel
 */
export const runIfDue = async (app, panel) => {
  if (toRun.has(panel) && isKitsCode(panel.content)) await runAll(app, panel);
};

/**
 * After a restart the forms on the page are dead: what is typed into them would be lost.
 * @param {JupyterFrontEnd} app
 * @param {NotebookPanel} panel
 */
const runAfterRestarts = (app, panel) =>
  panel.sessionContext.statusChanged.connect((_, status) => {
    if (status === "restarting" || status === "autorestarting") toRun.add(panel);
    else if (status === "idle") runIfDue(app, panel);
  });

/**
 * @param {JupyterFrontEnd} app
 * @param {NotebookPanel} panel
 */
export const runPage = async (app, panel) => {
  const kit = kitMetadata(panel.content.model);
  if (!kit) return;
  if (!isKitsCode(panel.content)) {
    showMessage(panel, "waits", kit);
    return;
  }
  addHandoutButtons(app, panel, kit);
  toRun.add(panel);
  runAfterRestarts(app, panel);
  await runIfDue(app, panel);
};
