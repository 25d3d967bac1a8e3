// Says on the page which notebooks are the kit's, which way they read, and which cells are blocks.

/** @import { Notebook, NotebookPanel } from "@jupyterlab/notebook" */
/** @import { KitMetadata } from "./shared/notebooks.js" */

const BLOCK_CALL = /^ws\.\w+\(/;

/**
 * @param {Pick<NotebookPanel, "addClass">} panel
 * @param {KitMetadata} kit
 */
export const markNotebook = (panel, kit) => {
  panel.addClass("jmkit-notebook");
  if (kit.direction === "rtl") panel.addClass("jmkit-notebook-rtl");
};

/** @param {Pick<Notebook, "widgets">} notebook */
export const markBlockCells = (notebook) => {
  for (const cell of notebook.widgets) {
    if (BLOCK_CALL.test(cell.model.sharedModel.getSource())) cell.addClass("jmkit-block-cell");
  }
};
