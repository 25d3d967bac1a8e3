// What `jmkit start` does with a page of the kit: keeps it whole, and runs it.

/** @import { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application" */
/** @import { NotebookPanel } from "@jupyterlab/notebook" */

import { followNotebooks } from "../../jmkit/static/shared/notebooks.js";
import { pageConfig } from "../../jmkit/static/shared/page_config.js";
import { addStyleSheet } from "../../jmkit/static/shared/style_sheet.js";
import { calmPlugins, isCalm } from "./calm/calm.js";
import { isPage } from "./cells.js";
import { guardPages } from "./keeping/commands.js";
import { dialogPlugins } from "./keeping/dialogs.js";
import { keepWhole, unlockPage } from "./keeping/keep.js";
import { shieldPages } from "./keeping/keys.js";
import { runIfDue, runPage } from "./running/autorun.js";
import { foldFileList } from "./running/file_list.js";

/**
 * @param {JupyterFrontEnd} app
 * @param {(panel: NotebookPanel) => void | Promise<void>} first
 * @param {(panel: NotebookPanel) => void} [again]
 */
const followPages = (app, first, again) =>
  followNotebooks(app, (panel) => (isPage(panel) ? first(panel) : undefined), again);

/** @type {JupyterFrontEndPlugin<void>} */
const keeping = {
  id: "jmkit-start:keep",
  description: "Keeps jmkit's notebooks from keys, clicks and commands that would change them",
  autoStart: true,
  requires: [],
  activate: (/** @type {JupyterFrontEnd} */ app) => {
    addStyleSheet(import.meta.url);
    if (pageConfig().jmkitEdit === "yes") {
      followPages(app, unlockPage);
      return;
    }
    shieldPages(app);
    guardPages(app);
    followPages(app, (panel) => keepWhole(app, panel));
  },
};

/** @type {JupyterFrontEndPlugin<void>} */
const running = {
  id: "jmkit-start:run",
  description: "Shows the forms of jmkit's notebooks by itself",
  autoStart: true,
  requires: [],
  activate: (/** @type {JupyterFrontEnd} */ app) => {
    const onPage = (/** @type {NotebookPanel} */ panel) => {
      if (!isCalm()) foldFileList(app);
      return runPage(app, panel);
    };
    followPages(app, onPage, (panel) => runIfDue(app, panel));
  },
};

/** @param {SharedModules} shared */
export const makePlugins = async (shared) => [
  keeping,
  running,
  ...(await dialogPlugins(shared)),
  ...(await calmPlugins(shared)),
];
