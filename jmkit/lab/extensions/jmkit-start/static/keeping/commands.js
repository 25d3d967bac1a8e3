// What menus, toolbars and the palette may do to a page of the kit: anything but change its cells.
//
// A command that this list does not know changes cells, as far as it knows; it may do so where all
// that is selected is people's own.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */
/** @import { Notebook } from "@jupyterlab/notebook" */

import { guardCommands } from "../../../jmkit/static/shared/lab_internals.js";
import { isKits, isPage } from "../cells.js";

const ABOUT_CELLS = /^(?:notebook:|cell-toolbar:|documentsearch:startWithReplace)/;
const HARMLESS = new RegExp(
  "^notebook:(?:" +
    "run-|restart-|render-|interrupt-|shutdown-|reconnect-|change-kernel|get-kernel|trust|close-|" +
    "create-|export-|open-|copy-|insert-|paste-cell-|select-|deselect-|extend-|move-cursor-|" +
    "enter-|show-|hide-(?:all-)?cell-code|toggle-(?!cell-outputs)|collapse-|expand-|enable-|" +
    "disable-|set-|undo|redo)",
);
// These take in more than what is selected.
const WIDE = /^notebook:(?:merge-|clear-all-|hide-all-)/;

/** @param {Notebook} notebook */
const selectedCells = (notebook) =>
  notebook.widgets.filter((cell) => notebook.isSelectedOrActive(cell));

/**
 * @param {unknown} widget - In front of the page.
 * @param {string} command
 */
export const isAllowed = (widget, command) => {
  if (!ABOUT_CELLS.test(command) || HARMLESS.test(command) || !isPage(widget)) return true;
  return !WIDE.test(command) && !selectedCells(widget.content).some(isKits);
};

/** @param {JupyterFrontEnd} app */
export const guardPages = (app) =>
  guardCommands(app.commands, (command) => isAllowed(app.shell.currentWidget, command));
