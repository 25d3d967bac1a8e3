// Keeps what is typed into a form until the journal has it.
//
// A form saves within a second, but a kernel that is killed, a page that is loaded anew, a server
// that is gone or a laptop that sleeps come in between. So each change is a draft until the form
// says that just this text is done with (drafts.js, answers.js); a field that vanishes under the
// cursor gets a stand-in (stand_in.js); when the form is there again, the drafts are put back
// (restore.js), and what has no form is offered (offers.js).

/** @import { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application" */
/** @import { NotebookPanel } from "@jupyterlab/notebook" */
/** @import { Control } from "./fields/fields.js" */
/** @import { OpenNotebook } from "./notebooks.js" */

import { silenceRestartMessage } from "../../jmkit/static/shared/lab_internals.js";
import { followNotebooks } from "../../jmkit/static/shared/notebooks.js";
import { holdLock } from "../../jmkit/static/shared/page_lock.js";
import { addStyleSheet } from "../../jmkit/static/shared/style_sheet.js";
import * as drafts from "./drafts/drafts.js";
import { watchMoves } from "./fields/cursor_moves.js";
import { isOurs, replaceHalfCharacters } from "./fields/field_changes.js";
import { caretOf, fieldValue, isWritten, placeOf, titleOf, wordsOf } from "./fields/fields.js";
import { watchScrolling } from "./fields/scroll_hold.js";
import {
  addNotebook,
  isGoneStatus,
  isInSight,
  markDead,
  notebookAt,
  openNotebooks,
  removeNotebook,
} from "./notebooks.js";
import { makePolling } from "./polling.js";
import { askForms, isDone } from "./restoring/answers.js";
import { showOffers } from "./restoring/offers.js";
import { restore } from "./restoring/restore.js";
import { connectionLostPlugins, useServerOf, watchServerOf } from "./server/server_watch.js";
import { dismiss, showOver, standInDraft, watchFields } from "./stand_in/stand_in.js";
import { tellUnkept } from "./unkept.js";

const INTERVAL = 200; // milliseconds

/** @param {Control} input */
const originOf = (input) => {
  const place = placeOf(input);
  const notebook = notebookAt(input);
  if (!place || !notebook) return null;
  const [frame, fresh] = [input.closest(".jmkit"), Boolean(input.closest(".jmkit-new"))];
  return { ...place, path: notebook.path, title: titleOf(input), fresh, open: true, input, frame };
};

/** @param {Event} event */
const rememberChange = ({ target, type }) => {
  const input = /** @type {Control} */ (target);
  const isTold = type === (isWritten(input) ? "input" : "change");
  const origin = !isOurs() && isTold ? originOf(input) : null;
  if (!origin) return;
  replaceHalfCharacters(input);
  const words = isWritten(input) ? undefined : wordsOf(input);
  const typed = { value: fieldValue(input), words, caret: caretOf(input), time: Date.now() };
  drafts.put({ ...origin, ...typed });
};

/** @param {OpenNotebook} notebook */
const isWaiting = ({ path }) => drafts.all(path).length > 0 || standInDraft()?.path === path;

/** @param {OpenNotebook} notebook */
const poll = (notebook) => {
  drafts.forgetSaved(notebook.path, notebook.node);
  if (!isGoneStatus(notebook.status)) {
    askForms(notebook);
    for (const draft of drafts.all(notebook.path)) if (isDone(notebook, draft)) drafts.drop(draft);
    restore(notebook);
    showOffers(notebook);
  }
  tellUnkept(notebook);
  showOver(notebook.path, notebook.panel.isVisible);
};

const startPolling = makePolling(
  () => openNotebooks().forEach(poll),
  () => openNotebooks().some(isWaiting),
  INTERVAL,
);

/**
 * @param {OpenNotebook} notebook
 * @param {string} status
 */
const onStatus = (notebook, status) => {
  notebook.status = status;
  if (isGoneStatus(status)) markDead(notebook);
  if (status === "restarting") silenceRestartMessage(notebook.panel);
};

/** @param {OpenNotebook} notebook */
const onClose = (notebook) => {
  removeNotebook(notebook);
  if (standInDraft()?.path === notebook.path) dismiss();
};

/** @param {NotebookPanel} panel */
const onNotebook = async (panel) => {
  const notebook = addNotebook(panel);
  panel.disposed.connect(() => onClose(notebook));
  panel.sessionContext.statusChanged.connect((_, status) => onStatus(notebook, status));
  panel.sessionContext.kernelChanged.connect((_, { oldValue }) => {
    if (oldValue) markDead(notebook);
  });
  watchServerOf(panel);
  await drafts.adopt(notebook.path);
};

/** @type {JupyterFrontEndPlugin<void>} */
const keeping = {
  id: "jmkit-drafts:keep",
  description: "Keeps what is typed into a form until it is saved",
  autoStart: true,
  requires: [],
  activate: (/** @type {JupyterFrontEnd} */ app) => {
    document.body.classList.add("jmkit-keeps");
    addStyleSheet(import.meta.url);
    useServerOf(app);
    holdLock();
    drafts.whenPut(startPolling);
    for (const kind of ["input", "change"]) document.addEventListener(kind, rememberChange, true);
    watchMoves();
    watchScrolling();
    watchFields({ originOf, isInSight, onShown: startPolling, onTyped: drafts.put });
    followNotebooks(app, onNotebook);
  },
};

/** @param {SharedModules} shared */
export const makePlugins = async (shared) => [keeping, ...(await connectionLostPlugins(shared))];
