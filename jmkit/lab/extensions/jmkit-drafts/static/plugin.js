// Keeps what is typed into a form until the journal has it.
//
// A form saves within a second, but a kernel that is killed, a page that is loaded anew, a server
// that is gone or a laptop that sleeps come in between. So each change is a draft until the form
// says that just this text is done with (drafts.js, ask.js); a field that vanishes under the cursor
// gets a stand-in (standin.js); when the form is there again, the drafts are put back (back.js), and
// what has no form is offered (offer.js).

import { askAll, isDone } from "./ask.js";
import { bringBack } from "./back.js";
import * as drafts from "./drafts.js";
import { caretOf, isOurs, isWritten, mend, placeOf, titleOf, valueOf, wordsOf } from "./fields.js";
import { offerAll, offered } from "./offer.js";
import * as server from "./server.js";
import { dismiss, standing, stayWith, watchOver } from "./standin.js";

const LOOK = 200; // milliseconds
const LONG = 4000; // a form that is well has said by then that it saved
const GONE = ["restarting", "autorestarting", "dead", "terminating"];

const notebooks = new Map(); // by panel id: { panel, node, path, status, lost, pressed, sought, added, met }

const draftOf = (input) => {
  const [place, notebook] = [placeOf(input), notebooks.get(input.closest?.(".jp-NotebookPanel")?.id)];
  if (!place || !notebook) return null;
  const [frame, fresh] = [input.closest(".jmkit"), !!input.closest(".jmkit-new")];
  return { ...place, path: notebook.path, title: titleOf(input), fresh, open: true, input, frame };
};

const remember = ({ target, type }) => {
  const told = type === (isWritten(target) ? "input" : "change");
  const draft = !isOurs() && told && draftOf(target);
  if (draft) mend(target);
  if (!draft) return;
  const words = isWritten(target) ? undefined : wordsOf(target);
  drafts.put({ ...draft, value: valueOf(target), words, caret: caretOf(target), time: Date.now() });
};

// Says under a form that its text is only here; a form that has failed says so itself.
const tellUnkept = (notebook) => {
  const offers = offered(notebook);
  const kept = drafts.all(notebook.path).filter((d) => !offers.includes(d));
  const old = kept.filter((d) => notebook.lost || Date.now() - d.time > LONG);
  const blocks = new Set(old.map((draft) => `jmkit-block-${draft.block}`));
  for (const form of notebook.node.querySelectorAll(".jmkit")) {
    const failed = form.querySelector(".jmkit-status .jmkit-wrong");
    const unkept = !failed && [...form.classList].some((c) => blocks.has(c));
    if (unkept) form.querySelector(":scope > .jmkit-waiting")?.setAttribute("role", "alert");
    form.classList.toggle("jmkit-unkept", unkept);
  }
};

const look = (notebook) => {
  drafts.forgetSaved(notebook.path, notebook.node);
  if (!GONE.includes(notebook.status)) {
    askAll(notebook);
    for (const draft of drafts.all(notebook.path)) if (isDone(notebook, draft)) drafts.drop(draft);
    bringBack(notebook);
    offerAll(notebook);
  }
  tellUnkept(notebook);
  stayWith(notebook.path, notebook.panel.isVisible);
};

// The forms on the page have lost their kernel; those that come are new ones.
const lose = (notebook) => {
  notebook.lost = true;
  notebook.sought.clear();
  for (const form of notebook.node.querySelectorAll(".jmkit")) form.classList.add("jmkit-gone");
};

const hear = (notebook, status) => {
  notebook.status = status;
  if (GONE.includes(status)) lose(notebook);
  // Lab's message that a kernel is started anew would take the cursor, and each key with it; there
  // is nothing to decide, and the form says what matters.
  if (status === "restarting") notebook.panel._autorestarting = true;
};

const isInSight = (path) =>
  [...notebooks.values()].some((notebook) => notebook.path === path && notebook.panel.isVisible);

const close = (notebook) => {
  notebooks.delete(notebook.panel.id);
  if (standing()?.path === notebook.path) dismiss();
};

const meet = async (panel) => {
  if (!panel?.sessionContext?.statusChanged || !panel.context?.ready || panel.jmkitDrafts) return;
  panel.jmkitDrafts = true;
  await panel.context.ready;
  const { node, context } = panel;
  const own = { pressed: new WeakMap(), sought: new Map(), met: Date.now() };
  const notebook = { panel, node, path: context.path, status: "", ...own };
  notebooks.set(panel.id, notebook);
  panel.disposed.connect(() => close(notebook));
  panel.context.pathChanged.connect((_, path) => { notebook.path = path; });
  panel.sessionContext.statusChanged.connect((_, status) => hear(notebook, status));
  panel.sessionContext.kernelChanged.connect((_, { oldValue }) => oldValue && lose(notebook));
  server.follow(panel);
  await drafts.adopt(notebook.path);
};

const keep = {
  id: "jmkit-drafts:keep",
  description: "Keeps what is typed into a form until it is saved",
  autoStart: true,
  requires: [],
  activate: (app) => {
    document.body.classList.add("jmkit-keeps");
    server.use(app);
    for (const kind of ["input", "change"]) document.addEventListener(kind, remember, true);
    watchOver({ draftOf, isInSight, typed: drafts.put });
    setInterval(() => [...notebooks.values()].forEach(look), LOOK);
    app.shell.currentChanged?.connect(() => meet(app.shell.currentWidget));
    app.restored.then(() => meet(app.shell.currentWidget));
  },
};

// `scope` is what Lab shares with its extensions.
export const plugins = async (scope) => [keep, ...(await server.instead(scope))];
