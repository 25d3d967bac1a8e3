// Writing in one's own cells: a click or Enter opens them, Escape or Shift+Enter ends, nothing else.

import { cellAt, isOwn } from "./cells.js";

const take = (event) => {
  event.preventDefault();
  event.stopPropagation();
};

const goTo = ({ content }, cell) => {
  content.deselectAll();
  content.activeCellIndex = content.widgets.indexOf(cell);
};

const write = (panel, cell) => {
  goTo(panel, cell);
  if (cell.model.type === "markdown") cell.rendered = false;
  panel.content.mode = "edit";
  cell.editor?.focus();
};

const render = (cell) => {
  if (cell.model.type === "markdown") cell.rendered = true;
};

const finish = (panel, cell) => {
  render(cell);
  panel.content.mode = "command";
  cell.node.focus({ preventScroll: true });
};

const isEnd = ({ key, shiftKey, ctrlKey, metaKey, altKey, isComposing }) =>
  !isComposing && (key === "Escape" || (key === "Enter" && (shiftKey || ctrlKey || metaKey || altKey)));

// Lab's own way to undo is a command.
const undoing = ({ code, key, shiftKey, ctrlKey, metaKey, altKey }) => {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.slice(-1).toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" ? "redo" : null;
};

const inEditor = (app, panel, cell, event) => {
  const how = undoing(event);
  if (!how && !isEnd(event)) return;
  take(event);
  if (how) return cell.editor[how]();
  finish(panel, cell);
  if (cell.model.type === "code" && event.key === "Enter") {
    goTo(panel, cell);
    app.commands.execute("notebook:run-cell");
  }
};

const isWhole = (cell, node) => node === cell.node || node.matches(".jp-MarkdownOutput");

const hearKey = (app, panel, event) => {
  const cell = cellAt(panel, event.target);
  if (!cell || !isOwn(cell)) return;
  if (event.target.closest(".cm-editor")) inEditor(app, panel, cell, event);
  else if (isWhole(cell, event.target) && event.key === "Enter" && !event.repeat) {
    take(event);
    write(panel, cell);
  }
};

const hearClick = (panel, event) => {
  const cell = cellAt(panel, event.target);
  const isProse = event.target.closest(".jp-MarkdownOutput") && !event.target.closest("a, button, input");
  if (isProse && isOwn(cell) && document.getSelection().isCollapsed) write(panel, cell);
};

const hearDoubleClick = (panel, event) => {
  const cell = cellAt(panel, event.target);
  if (cell?.model.type === "markdown" && !isOwn(cell)) event.stopPropagation();
};

// An arrow at the end of a note stays there.
const holdCursor = (panel, event) => {
  const edge = cellAt(panel, event.target)?.editor?.edgeRequested;
  if (edge) edge.emit = () => {};
};

const isLeft = ({ content }, cell) => {
  const isWriting = content.mode === "edit" && content.activeCell === cell;
  return !isWriting && !cell.node.contains(document.activeElement) && document.hasFocus();
};

// Who goes on elsewhere on the page is done with the note; who changes windows is not. On the way
// Lab gives the focus to the cell itself, so this looks where it came to rest.
const leave = (panel, event) => {
  const cell = cellAt(panel, event.target);
  if (cell && isOwn(cell)) setTimeout(() => isLeft(panel, cell) && render(cell));
};

export const openNotes = (app, panel) => {
  const { node } = panel;
  node.addEventListener("keydown", (event) => hearKey(app, panel, event), true);
  node.addEventListener("click", (event) => hearClick(panel, event));
  node.addEventListener("dblclick", (event) => hearDoubleClick(panel, event), true);
  node.addEventListener("focusin", (event) => holdCursor(panel, event), true);
  node.addEventListener("focusout", (event) => leave(panel, event));
};
