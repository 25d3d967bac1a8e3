// Runs cells of the notebook in front, where its kernel speaks Python.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */
/** @import { Cell } from "@jupyterlab/cells" */
/** @import { Notebook, NotebookPanel } from "@jupyterlab/notebook" */

/**
 * In another language the same line may mean something else.
 * @param {NotebookPanel} panel
 */
export const isPython = async (panel) => {
  const info = await panel.sessionContext.session?.kernel?.info;
  return info?.language_info?.name === "python";
};

/**
 * @param {JupyterFrontEnd} app
 * @param {Notebook} notebook - The one in front.
 * @param {Cell[]} cells
 */
export const runCells = async (app, notebook, cells) => {
  notebook.deselectAll();
  notebook.activeCellIndex = notebook.widgets.indexOf(cells[0]);
  for (const cell of cells) notebook.select(cell);
  await app.commands.execute("notebook:run-cell");
};
