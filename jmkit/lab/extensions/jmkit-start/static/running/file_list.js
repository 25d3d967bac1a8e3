// Lab's list of files takes the room that a map needs, and the step bar leads from notebook to
// notebook: it is folded away once only; who opens it again keeps it.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */
/** @import { LabShell } from "@jupyterlab/application" */

const ROOMY = 1600; // pixels
const ROOM_MADE = "jmkit-start:room-made";

/**
 * @param {Pick<JupyterFrontEnd, "shell">} app
 * @param {() => Storage} [storage] - Throws where a browser stores nothing.
 */
export const foldFileList = (app, storage = () => localStorage) => {
  const shell = /** @type {Partial<LabShell>} */ (/** @type {unknown} */ (app.shell)); // not in Notebook 7
  if (app.shell.node.clientWidth >= ROOMY || !shell.collapseLeft) return;
  try {
    if (!storage().getItem(ROOM_MADE)) shell.collapseLeft();
    storage().setItem(ROOM_MADE, "yes");
  } catch {
    // A browser that stores nothing keeps the list.
  }
};
