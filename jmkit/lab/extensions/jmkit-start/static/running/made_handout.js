// The handout that a cell has made: where it lies, as the cell's output says, and the way to it.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */
/** @import { Cell } from "@jupyterlab/cells" */
/** @import { NotebookPanel } from "@jupyterlab/notebook" */
/** @import { IOutputAreaModel } from "@jupyterlab/outputarea" */

/**
 * @param {Cell} cell
 * @returns {string | undefined} The handout's address as seen from the page.
 */
export const madeIn = (cell) => {
  const { outputs } = /** @type {{ outputs?: IOutputAreaModel }} */ (
    /** @type {unknown} */ (cell.model)
  );
  for (let n = 0; outputs && n < outputs.length; n++) {
    const html = String(outputs.get(n).data["text/html"] ?? "");
    const link = new DOMParser().parseFromString(html, "text/html").querySelector("a[href]");
    if (link) return link.getAttribute("href") ?? undefined;
  }
  return undefined;
};

/**
 * Shows it in a tab of its own; where the browser does not let a page do that, its link is there.
 * @param {JupyterFrontEnd} app
 * @param {NotebookPanel} panel
 * @param {Cell} cell
 */
export const openMade = async (app, panel, cell) => {
  const address = madeIn(cell);
  if (!address) return;
  const folder = panel.context.path.split("/").slice(0, -1);
  const path = [...folder, decodeURIComponent(address)].join("/");
  const url = await app.serviceManager.contents.getDownloadUrl(path);
  const opened = window.open(url, "_blank");
  if (opened) opened.opener = null;
};
