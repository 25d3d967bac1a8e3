// Keeps a page of the kit whole: its cells cannot be changed, and what is missing is told.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */
/** @import { Cell, MarkdownCell } from "@jupyterlab/cells" */
/** @import { NotebookPanel } from "@jupyterlab/notebook" */

import { isDamaged, isKits, isOwn, languageOf } from "../cells.js";
import { showMessage } from "../messages.js";
import { openNotes } from "./notes.js";
import { saveSilently } from "./silent_saving.js";

/** @type {WeakMap<NotebookPanel, HTMLElement>} */
const damageMessages = new WeakMap();

/**
 * Also in folders that were made before cells said so themselves.
 * @param {Cell} cell
 */
const lockCell = (cell) => {
  cell.readOnly = true;
  if (cell.model.type !== "markdown") return;
  const markdown = /** @type {MarkdownCell} */ (cell);
  markdown.showEditorForReadOnly = false;
  markdown.rendered = true;
};

/**
 * Without Lab's arrow keys the Tab key leads to the notes.
 * @param {Cell} cell
 */
const makeReachable = (cell) => {
  const words = cell.node.querySelector(".jp-MarkdownOutput");
  if (isOwn(cell) && words instanceof HTMLElement) words.tabIndex = 0;
};

/** @param {Cell} cell */
const markCell = (cell) => {
  cell.toggleClass("jmkit-kits", isKits(cell));
  cell.toggleClass("jmkit-own", isOwn(cell));
  if (!isOwn(cell)) lockCell(cell);
  // Lab draws what is out of sight later.
  makeReachable(cell);
  cell.ready.then(() => makeReachable(cell));
  /** @type {Partial<MarkdownCell>} */ (/** @type {unknown} */ (cell)).renderedChanged?.connect(
    makeReachable,
  );
};

/** @param {NotebookPanel} panel */
const tellDamage = (panel) => {
  const damaged = isDamaged(panel);
  const shown = damageMessages.get(panel);
  if (damaged && !shown) {
    damageMessages.set(panel, showMessage(panel, "damaged", languageOf(panel)));
  } else if (!damaged && shown) {
    shown.remove();
    damageMessages.delete(panel);
  }
};

/** @param {NotebookPanel} panel */
const checkPage = (panel) => {
  panel.content.widgets.forEach(markCell);
  tellDamage(panel);
};

/**
 * @param {JupyterFrontEnd} app
 * @param {NotebookPanel} panel
 */
export const keepWhole = (app, panel) => {
  panel.addClass("jmkit-kept");
  openNotes(app, panel);
  saveSilently(panel);
  checkPage(panel);
  // A cell gets its widget after the model has it.
  panel.content.model?.cells.changed.connect(() => queueMicrotask(() => checkPage(panel)));
};

/**
 * For a trainer who edits the kit's own cells, see `jmkit start --edit`.
 * @param {NotebookPanel} panel
 */
export const unlockPage = (panel) => {
  for (const cell of panel.content.widgets) {
    for (const flag of ["deletable", "editable"]) cell.model.deleteMetadata(flag);
    cell.readOnly = false;
  }
};
