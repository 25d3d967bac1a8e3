// Whose a page is, and whose each of its cells: the kit's, or people's own.

import { KINDS, PAGES } from "./pages.js";

export const kitOf = (model) => {
  const kit = model?.getMetadata ? model.getMetadata("jmkit") : model?.metadata?.get?.("jmkit");
  return kit && typeof kit === "object" ? kit : null;
};

// How a page speaks that no longer says so.
export const speechOf = (panel) =>
  kitOf(panel.content.model) ??
  (panel.content.widgets.some((cell) => /[א-ת]/.test(cell.model.sharedModel.getSource()))
    ? { language: "he", direction: "rtl" }
    : { language: "en", direction: "ltr" });

const kindOf = (cell) => KINDS.get(cell.model.id);

// A place for words that has become something else is none.
export const isOwn = (cell) => {
  const kind = kindOf(cell);
  return !kind || (kind === "notes" && cell.model.type === "markdown");
};

// The kit's notes are written in, and stay where they are.
export const isKits = (cell) => kindOf(cell) !== undefined;

export const isNotebook = (panel) => Boolean(panel?.content?.widgets && panel.sessionContext && panel.context);

// A page that lost its metadata is known by its cells; one that is not read yet may be the kit's.
export const isPage = (panel) => {
  if (!isNotebook(panel)) return false;
  return !panel.context.isReady || Boolean(kitOf(panel.content.model)) || panel.content.widgets.some(isKits);
};

const expected = (kit) =>
  Array.isArray(kit?.cells) ? kit.cells.filter((id) => KINDS.has(id)) : (PAGES.get(kit?.step) ?? []).map(({ id }) => id);

const isCode = (id) => KINDS.get(id) === "code";

// Cells are missing, have changed their kind, or stand in another order than in the kit.
export const isDamaged = (panel) => {
  const kit = kitOf(panel.content.model);
  if (!kit) return true;
  const wanted = expected(kit);
  const found = panel.content.widgets
    .filter((cell) => wanted.includes(cell.model.id) && isCode(cell.model.id) === (cell.model.type === "code"))
    .map((cell) => cell.model.id);
  return wanted.join() !== found.join();
};

export const cellAt = (panel, node) => {
  const found = node?.closest?.(".jp-Cell");
  return found && panel.content.widgets.find((cell) => cell.node === found);
};

// The notebook panel that holds a part of the page; what is in none belongs to the one in front.
export const panelAt = (app, node) => {
  const found = node?.closest?.(".jp-NotebookPanel");
  return found ? [...app.shell.widgets("main")].find((panel) => panel.node === found) : app.shell.currentWidget;
};
