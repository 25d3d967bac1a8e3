// The notebooks that are open on the page, and what is known of each.

/** @import { NotebookPanel } from "@jupyterlab/notebook" */

/**
 * @typedef {object} OpenNotebook
 * @property {NotebookPanel} panel
 * @property {HTMLElement} node
 * @property {string} path
 * @property {string} status - Of its kernel.
 * @property {number} since - When it was opened.
 * @property {boolean} lost - Whether its forms have lost their kernel.
 * @property {WeakMap<Element, { of: string, at: number }>} pressed - Buttons that were pressed for
 *   a record's form.
 * @property {Map<string, number>} sought - By record, since when its form is looked for.
 * @property {{ of: string, before: string | undefined }} [added] - For which record a new form was
 *   asked for last, and whose form was open before.
 */

/** @type {Map<string, OpenNotebook>} By the id of the panel. */
const open = new Map();

const GONE = ["restarting", "autorestarting", "dead", "terminating"];

/** @param {string} status - Of a kernel. */
export const isGoneStatus = (status) => GONE.includes(status);

export const openNotebooks = () => [...open.values()];

/** @param {Element} node */
export const notebookAt = (node) => open.get(node.closest?.(".jp-NotebookPanel")?.id ?? "");

/**
 * @param {NotebookPanel} panel
 * @returns {OpenNotebook}
 */
export const addNotebook = (panel) => {
  const { node, context } = panel;
  const times = { pressed: new WeakMap(), sought: new Map(), since: Date.now() };
  const notebook = { panel, node, path: context.path, status: "", lost: false, ...times };
  open.set(panel.id, notebook);
  context.pathChanged.connect((_, path) => {
    notebook.path = path;
  });
  return notebook;
};

/** @param {OpenNotebook} notebook */
export const removeNotebook = (notebook) => open.delete(notebook.panel.id);

/** @param {string} path */
export const isInSight = (path) =>
  openNotebooks().some((notebook) => notebook.path === path && notebook.panel.isVisible);

/**
 * The forms on the page have lost their kernel; those that come are new ones.
 * @param {OpenNotebook} notebook
 */
export const markDead = (notebook) => {
  notebook.lost = true;
  notebook.sought.clear();
  for (const form of notebook.node.querySelectorAll(".jmkit")) form.classList.add("jmkit-dead");
};
