// The button that makes the handout: its line writes a file, so it never runs by itself.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */
/** @import { Cell } from "@jupyterlab/cells" */
/** @import { NotebookPanel } from "@jupyterlab/notebook" */
/** @import { KitMetadata } from "../../../jmkit/static/shared/notebooks.js" */

import { textOf } from "../messages.js";
import { madeIn, openMade } from "./made_handout.js";
import { handoutCells, isKitsCode } from "./page_lines.js";
import { isPython, runCells } from "./run_cells.js";

/**
 * @param {Cell} cell
 * @param {HTMLButtonElement} button
 * @param {KitMetadata} kit
 */
const nameButton = (cell, button, kit) => {
  button.textContent = textOf(madeIn(cell) ? "again" : "handout", kit);
};

/**
 * @param {JupyterFrontEnd} app
 * @param {NotebookPanel} panel
 * @param {Cell} cell
 * @param {HTMLButtonElement} button
 * @param {KitMetadata} kit
 */
const make = async (app, panel, cell, button, kit) => {
  const isFit = await isPython(panel);
  const isStill = handoutCells(panel.content).includes(cell) && isKitsCode(panel.content);
  if (!isFit || !isStill || button.ariaBusy === "true") return;
  button.ariaBusy = "true";
  button.textContent = textOf("making", kit);
  await runCells(app, panel.content, [cell]);
  button.ariaBusy = "false";
  nameButton(cell, button, kit);
  button.focus({ preventScroll: true });
  await openMade(app, panel, cell);
};

/**
 * @param {JupyterFrontEnd} app
 * @param {NotebookPanel} panel
 * @param {KitMetadata} kit
 */
export const addHandoutButtons = (app, panel, kit) => {
  for (const cell of handoutCells(panel.content)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "jmkit-make";
    nameButton(cell, button, kit);
    button.addEventListener("click", () => make(app, panel, cell, button, kit));
    cell.addClass("jmkit-by-hand");
    cell.node.append(button);
  }
};
