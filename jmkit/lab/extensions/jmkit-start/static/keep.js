// Keeps a page of the kit whole: its cells cannot be changed, and what is missing is told.

import { isDamaged, isKits, isOwn, speechOf } from "./cells.js";
import { openNotes } from "./notes.js";
import { tell } from "./told.js";

// Also in folders that were made before cells said so themselves.
const close = (cell) => {
  if (isOwn(cell)) return;
  cell.readOnly = true;
  if (cell.model.type !== "markdown") return;
  cell.showEditorForReadOnly = false;
  cell.rendered = true;
};

// Without Lab's arrow keys the Tab key leads to the notes.
const offer = (cell) => {
  const words = isOwn(cell) && cell.node.querySelector(".jp-MarkdownOutput");
  if (words) words.tabIndex = 0;
};

const mark = (cell) => {
  cell.toggleClass("jmkit-kits", isKits(cell));
  cell.toggleClass("jmkit-own", isOwn(cell));
  close(cell);
  // Lab draws what is out of sight later.
  offer(cell);
  cell.ready.then(() => offer(cell));
  cell.renderedChanged?.connect(offer);
};

const look = (panel) => {
  panel.content.widgets.forEach(mark);
  const damaged = isDamaged(panel);
  if (damaged && !panel.jmkitTold) panel.jmkitTold = tell(panel, "damaged", speechOf(panel));
  else if (!damaged && panel.jmkitTold) {
    panel.jmkitTold.remove();
    panel.jmkitTold = null;
  }
};

export const keep = (app, panel) => {
  panel.addClass("jmkit-kept");
  openNotes(app, panel);
  look(panel);
  // A cell gets its widget after the model has it.
  panel.content.model.cells.changed.connect(() => queueMicrotask(() => look(panel)));
};

// For a trainer who edits the kit's own cells, see `jmkit start --edit`.
export const unlock = (panel) => {
  for (const cell of panel.content.widgets) {
    for (const flag of ["deletable", "editable"]) cell.model.deleteMetadata(flag);
    cell.readOnly = false;
  }
};
