// No page that is closed while it is still connecting keeps the pages after it from their forms.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */

import { endLateConnection } from "./shared/lab_internals.js";
import { isNotebook } from "./shared/notebooks.js";

/** @param {Pick<JupyterFrontEnd, "shell">} app */
export const endLateConnections = ({ shell }) => {
  const seen = new WeakSet();
  shell.currentChanged?.connect(() => {
    const panel = shell.currentWidget;
    if (!isNotebook(panel) || seen.has(panel)) return;
    seen.add(panel);
    endLateConnection(panel);
  });
};
