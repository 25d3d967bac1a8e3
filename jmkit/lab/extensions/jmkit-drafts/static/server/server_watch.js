// What the page does while its server is gone.
//
// Lab tells it in dialogs, also that a notebook could not be saved by itself. They take the cursor
// from who is typing, and the next space presses their button. A line at the top says it instead.
// And the page lets go of its drafts, for the page that opens when jmkit is started again.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */
/** @import { ISessionContext } from "@jupyterlab/apputils" */
/** @import { NotebookPanel } from "@jupyterlab/notebook" */

import { askBeforeSaving } from "../../../jmkit/static/shared/lab_internals.js";
import { holdLock, releaseLock } from "../../../jmkit/static/shared/page_lock.js";
import { sharedModule } from "../../../jmkit/static/shared/shared_module.js";
import { showServerNotice } from "./server_notice.js";

const AGAIN = 2000; // milliseconds until the server is asked once more

/** @type {JupyterFrontEnd["serviceManager"]["serverSettings"]} */
let settings;
/** @type {HTMLElement | null} */
let notice = null;
/** @type {Set<ISessionContext>} */
const sessions = new Set();

/** @param {JupyterFrontEnd} app */
export const useServerOf = (app) => {
  settings = app.serviceManager.serverSettings;
};

const canSave = () =>
  [...sessions].some(({ session }) => session?.kernel?.connectionStatus === "connected");

const isThere = async () => {
  const headers = { Authorization: `token ${settings.token}` };
  try {
    return (await fetch(`${settings.baseUrl}api/status`, { headers })).ok;
  } catch {
    return false;
  }
};

const waitForServer = async () => {
  if (!(await isThere())) {
    setTimeout(waitForServer, AGAIN);
    return;
  }
  notice?.remove();
  notice = null;
  if (canSave()) holdLock();
};

const onServerGone = () => {
  if (notice) return;
  notice = showServerNotice();
  releaseLock();
  waitForServer();
};

/** Asks whether the server is there, and says so on the page where it is not. */
const askServer = async () => {
  const there = await isThere();
  if (!there) onServerGone();
  return there;
};

/**
 * A notebook is saved when there is a server to save it; until then it is marked as unsaved.
 * @param {NotebookPanel} panel
 */
export const watchServerOf = ({ context, sessionContext }) => {
  askBeforeSaving(context, askServer);
  sessions.add(sessionContext);
  sessionContext.disposed.connect(() => sessions.delete(sessionContext));
  sessionContext.connectionStatusChanged.connect((_, status) => {
    if (status === "connecting") askServer();
    else if (status === "connected") holdLock();
  });
};

/**
 * The plugin that takes the place of Lab's dialog, in a list; an empty one where Lab has no such
 * place.
 * @param {SharedModules} shared
 */
export const connectionLostPlugins = async (shared) => {
  const { IConnectionLost } = await sharedModule(shared, "@jupyterlab/application");
  const activate = () => async () => onServerGone();
  return IConnectionLost
    ? [{ id: "jmkit-drafts:server", autoStart: false, provides: IConnectionLost, activate }]
    : [];
};
