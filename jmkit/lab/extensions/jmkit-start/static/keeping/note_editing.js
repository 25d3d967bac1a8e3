// Opening and ending a note, and what a key in its editor means.

/** @import { Cell, MarkdownCell } from "@jupyterlab/cells" */
/** @import { NotebookPanel } from "@jupyterlab/notebook" */

import { letterOf } from "./keys.js";

/**
 * @param {NotebookPanel} panel
 * @param {Cell} cell
 */
export const activate = ({ content }, cell) => {
  content.deselectAll();
  content.activeCellIndex = content.widgets.indexOf(cell);
};

/**
 * @param {Cell} cell
 * @param {boolean} rendered
 */
const setRendered = (cell, rendered) => {
  if (cell.model.type === "markdown") /** @type {MarkdownCell} */ (cell).rendered = rendered;
};

/**
 * @param {NotebookPanel} panel
 * @param {Cell} cell
 */
export const startWriting = (panel, cell) => {
  activate(panel, cell);
  setRendered(cell, false);
  panel.content.mode = "edit";
  cell.editor?.focus();
};

/** @param {Cell} cell */
export const render = (cell) => setRendered(cell, true);

/**
 * @param {NotebookPanel} panel
 * @param {Cell} cell
 */
export const stopWriting = (panel, cell) => {
  render(cell);
  panel.content.mode = "command";
  cell.node.focus({ preventScroll: true });
};

/**
 * Whether a key ends writing.
 * @param {KeyboardEvent} event
 */
export const isEnd = ({ key, shiftKey, ctrlKey, metaKey, altKey, isComposing }) =>
  !isComposing &&
  (key === "Escape" || (key === "Enter" && (shiftKey || ctrlKey || metaKey || altKey)));

/**
 * Lab's own way to undo is a command, which gets no keys here.
 * @param {KeyboardEvent} event
 * @returns {"undo" | "redo" | null}
 */
export const undoOrRedo = (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const letter = letterOf(event);
  if (letter === "z") return event.shiftKey ? "redo" : "undo";
  return letter === "y" ? "redo" : null;
};
