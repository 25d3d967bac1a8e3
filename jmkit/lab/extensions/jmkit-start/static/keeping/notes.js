// Writing in one's own cells: a click or Enter opens them, Escape or Shift+Enter ends, nothing else.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */
/** @import { Cell } from "@jupyterlab/cells" */
/** @import { NotebookPanel } from "@jupyterlab/notebook" */

import { holdCursorIn } from "../../../jmkit/static/shared/lab_internals.js";
import { cellAt, isOwn } from "../cells.js";
import { activate, isEnd, render, startWriting, stopWriting, undoOrRedo } from "./note_editing.js";

/** @param {Event} event */
const targetOf = (event) => /** @type {Element} */ (event.target);

/** @param {Event} event */
const take = (event) => {
  event.preventDefault();
  event.stopPropagation();
};

/**
 * @param {JupyterFrontEnd} app
 * @param {NotebookPanel} panel
 * @param {Cell} cell
 * @param {KeyboardEvent} event
 */
const onKeyInEditor = (app, panel, cell, event) => {
  const how = undoOrRedo(event);
  if (!how && !isEnd(event)) return;
  take(event);
  if (how) {
    cell.editor?.[how]();
    return;
  }
  stopWriting(panel, cell);
  if (cell.model.type === "code" && event.key === "Enter") {
    activate(panel, cell);
    app.commands.execute("notebook:run-cell");
  }
};

/**
 * @param {Cell} cell
 * @param {Element} node
 */
const isWhole = (cell, node) => node === cell.node || node.matches(".jp-MarkdownOutput");

/**
 * @param {JupyterFrontEnd} app
 * @param {NotebookPanel} panel
 * @param {KeyboardEvent} event
 */
const onKey = (app, panel, event) => {
  const node = targetOf(event);
  const cell = cellAt(panel, node);
  if (!cell || !isOwn(cell)) return;
  if (node.closest(".cm-editor")) onKeyInEditor(app, panel, cell, event);
  else if (isWhole(cell, node) && event.key === "Enter" && !event.repeat) {
    take(event);
    startWriting(panel, cell);
  }
};

/**
 * @param {NotebookPanel} panel
 * @param {MouseEvent} event
 */
const onClick = (panel, event) => {
  const node = targetOf(event);
  const cell = cellAt(panel, node);
  const isProse = node.closest(".jp-MarkdownOutput") && !node.closest("a, button, input");
  if (cell && isProse && isOwn(cell) && document.getSelection()?.isCollapsed) {
    startWriting(panel, cell);
  }
};

/**
 * @param {NotebookPanel} panel
 * @param {MouseEvent} event
 */
const onDoubleClick = (panel, event) => {
  const cell = cellAt(panel, targetOf(event));
  if (cell?.model.type === "markdown" && !isOwn(cell)) event.stopPropagation();
};

/**
 * @param {NotebookPanel} panel
 * @param {Cell} cell
 */
const isLeft = ({ content }, cell) => {
  const isWriting = content.mode === "edit" && content.activeCell === cell;
  return !isWriting && !cell.node.contains(document.activeElement) && document.hasFocus();
};

/**
 * Who goes on elsewhere on the page is done with the note; who changes windows is not. On the way
 * Lab gives the focus to the cell itself, so this looks where it came to rest.
 * @param {NotebookPanel} panel
 * @param {FocusEvent} event
 */
const onFocusOut = (panel, event) => {
  const cell = cellAt(panel, targetOf(event));
  if (!cell || !isOwn(cell)) return;
  setTimeout(() => {
    if (isLeft(panel, cell)) render(cell);
  });
};

/**
 * @param {JupyterFrontEnd} app
 * @param {NotebookPanel} panel
 */
export const openNotes = (app, panel) => {
  const { node } = panel;
  node.addEventListener("keydown", (event) => onKey(app, panel, event), true);
  node.addEventListener("click", (event) => onClick(panel, event));
  node.addEventListener("dblclick", (event) => onDoubleClick(panel, event), true);
  node.addEventListener("focusin", (e) => holdCursorIn(cellAt(panel, targetOf(e))?.editor), true);
  node.addEventListener("focusout", (event) => onFocusOut(panel, event));
};
