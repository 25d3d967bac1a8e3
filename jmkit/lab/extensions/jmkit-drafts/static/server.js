// What the page does while its server is gone.
//
// Lab tells it in dialogs, also that a notebook could not be saved by itself. They take the cursor
// from who is typing, and the next space presses their button. A line at the top says it without
// taking anything. And the page lets go of its drafts, for the page that opens when jmkit is started
// again.

import { hold, letGo } from "./drafts.js";

const AGAIN = 2000; // milliseconds until the server is asked once more
const SAYS = {
  ltr: "The server of the workshop does not answer. What you type is kept in this browser. If the " +
    "server's window was closed, start jmkit again and go on in the page that opens.",
  rtl: "השרת של הסדנה לא עונה. מה שתקלידו נשמר בדפדפן הזה. " +
    "אם החלון של השרת נסגר, הפעילו שוב את jmkit והמשיכו בדף שייפתח.",
};
const LOOKS =
  "position: fixed; inset-block-start: 0; inset-inline: 0; z-index: 20000; margin: 0; padding: 0.6rem 1rem;" +
  "background: #fff4d6; color: #4a3500; text-align: center; pointer-events: none;";

let settings = null;
let line = null;
const sessions = new Set();

const canSave = () =>
  [...sessions].some((context) => context.session?.kernel?.connectionStatus === "connected");

const isThere = () =>
  fetch(`${settings.baseUrl}api/status`, { headers: { Authorization: `token ${settings.token}` } })
    .then(({ ok }) => ok, () => false);

const untilItIsThere = async () => {
  if (!(await isThere())) return setTimeout(untilItIsThere, AGAIN);
  line.remove();
  line = null;
  if (canSave()) hold();
};

const say = () => {
  if (line) return;
  const dir = document.querySelector(".jmkit-notebook-rtl") ? "rtl" : "ltr";
  line = Object.assign(document.createElement("p"), { dir, style: LOOKS, textContent: SAYS[dir] });
  line.className = "jmkit-no-server";
  line.setAttribute("role", "alert");
  document.body.append(line);
  letGo();
  untilItIsThere();
};

// Looks whether the server is there, and says so where it is not.
export const ask = async () => {
  const there = await isThere();
  if (!there) say();
  return there;
};

// A notebook is saved when there is a server to save it; until then it is marked as unsaved.
const saveWhenThere = (context) => {
  const save = context.save.bind(context);
  context.save = async (...options) => {
    if (await ask()) return save(...options);
    throw new Error("The server does not answer; this is tried again.");
  };
};

export const follow = ({ context, sessionContext }) => {
  saveWhenThere(context);
  sessions.add(sessionContext);
  sessionContext.disposed.connect(() => sessions.delete(sessionContext));
  sessionContext.connectionStatusChanged.connect((_, status) => {
    if (status === "connecting") ask();
    else if (status === "connected") hold();
  });
};

export const use = (app) => { settings = app.serviceManager.serverSettings; };

// `scope` is what Lab shares with its extensions: by name and version, how to get a module.
const shared = async (scope, name) => {
  const [found] = Object.values(scope?.[name] ?? {});
  return found ? (await found.get())() : {};
};

// The plugin that takes the dialog's place, in a list; an empty one where Lab has no such place.
export const instead = async (scope) => {
  const { IConnectionLost } = await shared(scope, "@jupyterlab/application");
  const activate = () => async () => say();
  return IConnectionLost ? [{ id: "jmkit-drafts:server", provides: IConnectionLost, activate }] : [];
};
