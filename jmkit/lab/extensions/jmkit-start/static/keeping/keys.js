// No key that is typed on a page of the kit reaches Lab's commands, whatever has the focus. The
// browser, the forms and an editor of notes get every key as ever.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */

import { takeKeys } from "../../../jmkit/static/shared/lab_internals.js";
import { isPage } from "../cells.js";

// Lists of files and the like beside the page, with keys of their own.
const BESIDE = "#jp-left-stack, #jp-right-stack, .jp-SideAreaWidget";

/**
 * The notebook panel that holds a part of the page; what is in none belongs to the one in front.
 * @param {JupyterFrontEnd} app
 * @param {Element} node
 */
const panelAt = (app, node) => {
  const found = node.closest?.(".jp-NotebookPanel");
  if (!found) return app.shell.currentWidget;
  return [...app.shell.widgets("main")].find((panel) => panel.node === found);
};

/**
 * @param {JupyterFrontEnd} app
 * @param {Element} node
 */
const isShielded = (app, node) => {
  const beside = node.closest?.(BESIDE) && !node.closest(".jp-NotebookPanel");
  return !beside && isPage(panelAt(app, node));
};

/**
 * The Latin letter of a key: in an alphabet without one, by the place of the key.
 * @param {Pick<KeyboardEvent, "key" | "code">} event
 */
export const letterOf = ({ key, code }) =>
  (/^[a-z]$/i.test(key) ? key : code.replace(/^Key/, "")).toLowerCase();

/** @param {KeyboardEvent} event */
export const isSave = (event) => {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  return (ctrlKey || metaKey) && !altKey && !shiftKey && letterOf(event) === "s";
};

/**
 * Everything is saved anyway; the browser's own question where to save the page is kept away.
 * @param {JupyterFrontEnd} app
 * @param {KeyboardEvent} event
 */
const save = (app, event) => {
  event.preventDefault();
  if (!event.repeat) app.commands.execute("docmanager:save");
};

/** @param {JupyterFrontEnd} app */
export const shieldPages = (app) =>
  takeKeys(app.commands, (event) => {
    if (!isShielded(app, /** @type {Element} */ (event.target))) return false;
    if (isSave(event)) save(app, event);
    return true;
  });
