// While the forms of a page are on their way, their places say so; that ▶▶ may help is said only
// where nothing has come for a while.

/** @import { NotebookPanel } from "@jupyterlab/notebook" */
/** @import { KitMetadata } from "../../../jmkit/static/shared/notebooks.js" */

import { textOf } from "../messages.js";

const CLASS = "jmkit-loading";
const PATIENCE = 15_000; // milliseconds

let tell = () => {};

/** @param {() => void} act - Called when a page begins to load, or has loaded. */
export const onLoading = (act) => {
  tell = act;
};

/** @param {Pick<NotebookPanel, "node"> | null} panel */
export const isLoading = (panel) => Boolean(panel?.node.classList.contains(CLASS));

/** @param {NotebookPanel} panel */
const hasShownSome = ({ node }) => Boolean(node.querySelector(".jmkit-block-cell .jmkit"));

/** @param {NotebookPanel} panel */
const stop = (panel) => {
  panel.removeClass(CLASS);
  tell();
};

/**
 * @param {NotebookPanel} panel
 * @param {KitMetadata} kit
 * @returns {() => void} To be called when the page has run.
 */
export const showLoading = (panel, kit) => {
  panel.node.style.setProperty("--jmkit-loading", JSON.stringify(textOf("loading", kit)));
  panel.addClass(CLASS);
  tell();
  const timer = setTimeout(() => {
    if (!hasShownSome(panel)) stop(panel);
  }, PATIENCE);
  return () => {
    clearTimeout(timer);
    stop(panel);
  };
};
