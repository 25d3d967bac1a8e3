// Pages without Jupyter in sight: the workshop's own bar on top, below it the page.

/** @import { JupyterFrontEnd, JupyterFrontEndPlugin, LabShell } from "@jupyterlab/application" */
/** @import { NotebookPanel } from "@jupyterlab/notebook" */

import { followNotebooks, isNotebook } from "../../../jmkit/static/shared/notebooks.js";
import { pageConfig } from "../../../jmkit/static/shared/page_config.js";
import { sharedModule } from "../../../jmkit/static/shared/shared_module.js";
import { addStyleSheet } from "../../../jmkit/static/shared/style_sheet.js";
import { isPage, sourceOf } from "../cells.js";
import { isKitsCode } from "../running/page_lines.js";
import { makeBar } from "./bar.js";
import { barWords } from "./bar_words.js";
import { bringFurnitureBack, isLabShell, putFurnitureAway } from "./furniture.js";
import { rememberJupyter, wantsJupyter } from "./remembered.js";

/**
 * The steps stand in the bar; a place that is kept for them in the page would only move it.
 * @param {NotebookPanel} panel
 */
const markStepBars = ({ content }) => {
  for (const cell of content.widgets) {
    cell.toggleClass("jmkit-steps-cell", /^ws\.progress\(/.test(sourceOf(cell)));
  }
};

/** Whether Jupyter is out of sight now. */
export const isCalm = () => document.body.classList.contains("jmkit-calm");

/** @param {JupyterFrontEnd} app */
const makeCalm = (app) => {
  const shell = /** @type {LabShell} */ (/** @type {unknown} */ (app.shell));
  let isShown = wantsJupyter();
  // A page with code of somebody's own is looked at and run by hand, with Lab's buttons.
  const settle = (/** @type {NotebookPanel} */ panel) => {
    markStepBars(panel);
    panel.toolbar.setHidden(!isShown && isPage(panel) && isKitsCode(panel.content));
  };
  const apply = () => {
    document.body.classList.toggle("jmkit-calm", !isShown);
    if (isShown) bringFurnitureBack(shell);
    else putFurnitureAway(shell);
    for (const widget of shell.widgets("main")) if (isNotebook(widget)) settle(widget);
  };
  const toggle = () => {
    isShown = !isShown;
    rememberJupyter(isShown);
    apply();
    return isShown;
  };
  return { apply, settle, toggle, isShown };
};

/**
 * Lab lays out its bars itself, and asks for a bar's height when it is told to.
 * @param {any} widget
 */
const followWidth = (widget) => {
  let before = 0;
  new ResizeObserver(() => {
    const { offsetHeight } = widget.node.firstElementChild;
    if (offsetHeight === before) return;
    before = offsetHeight;
    widget.node.style.minHeight = `${offsetHeight}px`;
    widget.parent?.fit();
  }).observe(widget.node.firstElementChild);
};

/**
 * The plugin, in a list; an empty one where there is no Lab around the pages, or a trainer edits.
 * @param {SharedModules} shared
 * @returns {Promise<JupyterFrontEndPlugin<void>[]>}
 */
export const calmPlugins = async (shared) => {
  const bar = barWords();
  const { Widget } = await sharedModule(shared, "@lumino/widgets");
  if (!bar || !Widget || pageConfig().jmkitEdit === "yes") return [];
  const activate = (/** @type {JupyterFrontEnd} */ app) => {
    if (!isLabShell(app.shell)) return;
    addStyleSheet(import.meta.url);
    const calm = makeCalm(app);
    const widget = new Widget();
    widget.id = "jmkit-bar";
    widget.node.append(makeBar(app, bar, calm.toggle, calm.isShown));
    app.shell.add(widget, "header");
    followWidth(widget);
    document.body.classList.toggle("jmkit-calm", !calm.isShown);
    // Lab puts things where they were before; this comes after it.
    if (!calm.isShown) app.restored.then(calm.apply);
    followNotebooks(app, calm.settle);
  };
  const description = "Shows a workshop's pages without Jupyter around them";
  return [{ id: "jmkit-start:calm", description, autoStart: true, requires: [], activate }];
};
