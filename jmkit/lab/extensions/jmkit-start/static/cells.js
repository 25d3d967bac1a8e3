// Whose each cell of a page is: the kit's, or people's own; and whether the kit's are all there.

/** @import { Cell } from "@jupyterlab/cells" */
/** @import { NotebookPanel } from "@jupyterlab/notebook" */
/** @import { KitMetadata } from "../../jmkit/static/shared/notebooks.js" */

import { isNotebook, kitMetadata } from "../../jmkit/static/shared/notebooks.js";
import { KINDS, PAGES } from "./pages.js";

/** @param {Cell} cell */
export const sourceOf = (cell) => cell.model.sharedModel.getSource();

/**
 * A page's language and direction, guessed where its metadata no longer say so.
 * @param {NotebookPanel} panel
 * @returns {KitMetadata}
 */
export const languageOf = (panel) =>
  kitMetadata(panel.content.model) ??
  (panel.content.widgets.some((cell) => /[א-ת]/.test(sourceOf(cell)))
    ? { language: "he", direction: "rtl" }
    : { language: "en", direction: "ltr" });

/** @param {Cell} cell */
export const isKits = (cell) => KINDS.has(cell.model.id);

/**
 * People's own, as also the places for notes that older pages have.
 * @param {Cell} cell
 */
export const isOwn = (cell) => !isKits(cell);

/**
 * A page that lost its metadata is known by its cells; one that is not read yet may be the kit's.
 * @param {unknown} widget
 * @returns {widget is NotebookPanel}
 */
export const isPage = (widget) => {
  if (!isNotebook(widget)) return false;
  const { content, context } = widget;
  return !context.isReady || Boolean(kitMetadata(content.model)) || content.widgets.some(isKits);
};

/**
 * @param {KitMetadata} kit
 * @returns {string[]} The ids of the cells that a page should have, in their order.
 */
const expectedIds = ({ cells, step }) =>
  Array.isArray(cells)
    ? cells.filter((id) => KINDS.has(id))
    : (PAGES.get(String(step)) ?? []).map(({ id }) => id);

/** @param {string} id */
const isCode = (id) => KINDS.get(id) === "code";

/**
 * Cells are missing, have changed their kind, or stand in another order than in the kit.
 * @param {NotebookPanel} panel
 */
export const isDamaged = ({ content }) => {
  const kit = kitMetadata(content.model);
  if (!kit) return true;
  const expected = expectedIds(kit);
  const found = content.widgets
    .map(({ model }) => model)
    .filter(({ id, type }) => expected.includes(id) && isCode(id) === (type === "code"))
    .map(({ id }) => id);
  return expected.join() !== found.join();
};

/**
 * @param {NotebookPanel} panel
 * @param {Element} node
 */
export const cellAt = (panel, node) => {
  const found = node.closest?.(".jp-Cell");
  return found ? panel.content.widgets.find((cell) => cell.node === found) : undefined;
};
