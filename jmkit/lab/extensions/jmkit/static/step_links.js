// The step bar is a widget, so Lab does not turn its links into opening a file; this does.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */

/**
 * @param {string} path - Of a notebook.
 * @param {string} name - Of another one in its folder.
 */
export const besides = (path, name) => path.slice(0, path.lastIndexOf("/") + 1) + name;

/**
 * @param {JupyterFrontEnd} app
 * @param {MouseEvent} event
 */
export const openStepLink = (app, event) => {
  const node = /** @type {Element} */ (event.target);
  const link = node.closest?.(".jmkit-steps a[href$='.ipynb']");
  const panel = /** @type {{ context?: { path: string } } | null} */ (app.shell.currentWidget);
  const path = panel?.context?.path;
  if (!link || path === undefined) return;
  event.preventDefault();
  app.commands.execute("docmanager:open", { path: besides(path, link.getAttribute("href") ?? "") });
};
