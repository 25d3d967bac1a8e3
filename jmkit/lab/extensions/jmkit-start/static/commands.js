// What menus, toolbars and the palette may do to a page of the kit: anything but change its cells.
//
// A command that this list does not know changes cells, as far as it knows; it may do so where all
// that is selected is people's own.

import { isKits, isPage } from "./cells.js";

const ABOUT_CELLS = /^(?:notebook:|cell-toolbar:|documentsearch:startWithReplace)/;
const HARMLESS = new RegExp(
  "^notebook:(?:" +
    "run-|restart-|render-|interrupt-|shutdown-|reconnect-|change-kernel|get-kernel|trust|close-|create-|" +
    "export-|open-|copy-|insert-|paste-cell-|select-|deselect-|extend-|move-cursor-|enter-|show-|" +
    "hide-(?:all-)?cell-code|toggle-(?!cell-outputs)|collapse-|expand-|enable-|disable-|set-|undo|redo)",
);
// These take in more than what is selected.
const WIDE = /^notebook:(?:merge-|clear-all-|hide-all-)/;

const chosen = (notebook) => notebook.widgets.filter((cell) => notebook.isSelectedOrActive(cell));

export const isAllowed = (panel, command) => {
  if (!ABOUT_CELLS.test(command) || HARMLESS.test(command) || !isPage(panel)) return true;
  return !WIDE.test(command) && !chosen(panel.content).some(isKits);
};

export const guard = (app) => {
  const { commands } = app;
  const execute = commands.execute.bind(commands);
  commands.execute = (command, args) =>
    isAllowed(app.shell.currentWidget, command) ? execute(command, args) : Promise.resolve();
};
