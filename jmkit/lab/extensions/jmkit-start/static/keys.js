// No key that is typed on a page of the kit reaches Lab's commands, whatever has the focus.
//
// Lab listens at the document, in Lab while a key bubbles and in Notebook 7 before anybody else; so
// its keys are kept from it at the one door through which both pass. The browser, the forms and an
// editor of notes get every key as ever.

import { isPage, panelAt } from "./cells.js";

// Lists of files and the like beside the page, with keys of their own.
const BESIDE = "#jp-left-stack, #jp-right-stack, .jp-SideAreaWidget";

const isShielded = (app, target) => {
  const beside = target?.closest?.(BESIDE) && !target.closest(".jp-NotebookPanel");
  return !beside && isPage(panelAt(app, target));
};

// By the letter, or in an alphabet without it by the place of the key.
const isSave = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }) =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && (/^[a-z]$/i.test(key) ? key.toLowerCase() === "s" : code === "KeyS");

// Everything is saved anyway; the browser's own question where to save the page is kept away.
const save = (app, event) => {
  event.preventDefault();
  if (!event.repeat) app.commands.execute("docmanager:save");
};

export const shield = (app) => {
  const { commands } = app;
  const process = commands.processKeydownEvent.bind(commands);
  commands.processKeydownEvent = (event) => {
    if (!isShielded(app, event.target)) return process(event);
    if (isSave(event)) save(app, event);
    return undefined;
  };
};
