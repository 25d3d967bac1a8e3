// The lines of a notebook, judged by what the server declares of the kit's blocks.

/** @import { Notebook } from "@jupyterlab/notebook" */

import { pageConfig } from "../../../jmkit/static/shared/page_config.js";
import { sourceOf } from "../cells.js";
import { HANDOUT, lineRules } from "./lines.js";

/** @type {unknown} JSON; without it nothing runs by itself. */
const declared = pageConfig().jmkitBlocks;
const rules = lineRules(JSON.parse(typeof declared === "string" ? declared : "{}"));

/** @param {Notebook} notebook */
const codeCells = (notebook) => notebook.widgets.filter((cell) => cell.model.type === "code");

/**
 * Every line is the kit's own.
 * @param {Notebook} notebook
 */
export const isKitsCode = (notebook) => rules.areOurs(codeCells(notebook).map(sourceOf));

/** @param {Notebook} notebook */
export const autorunCells = (notebook) =>
  codeCells(notebook).filter((cell) => rules.runs(sourceOf(cell)));

/** @param {Notebook} notebook */
export const handoutCells = (notebook) =>
  codeCells(notebook).filter((cell) => sourceOf(cell) === HANDOUT);
