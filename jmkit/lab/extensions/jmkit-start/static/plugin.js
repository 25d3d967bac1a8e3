// What `jmkit start` does with a page of the kit: keeps it whole, and runs it.

import { isNotebook, isPage } from "./cells.js";
import { guard } from "./commands.js";
import { keep, unlock } from "./keep.js";
import { shield } from "./keys.js";
import { look, meet } from "./run.js";
import { STYLE } from "./told.js";

const ROOMY = 1600; // pixels
const ROOM_MADE = "jmkit-start:room-made";

// The list of files takes the room that a map needs, and the step bar leads from notebook to
// notebook. Once only: who opens the list again keeps it.
const makeRoom = (app) => {
  if (app.shell.node.clientWidth >= ROOMY || !app.shell.collapseLeft) return;
  try {
    if (!localStorage.getItem(ROOM_MADE)) app.shell.collapseLeft();
    localStorage.setItem(ROOM_MADE, "yes");
  } catch {
    // A browser that stores nothing keeps the list.
  }
};

const isEditing = () =>
  JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}").jmkitEdit === "yes";

const addStyle = () => {
  const style = document.createElement("style");
  style.textContent = STYLE;
  document.head.appendChild(style);
};

// Each page in front, once it has been read; `again` for one that was there before.
const follow = (app, first, again = () => {}) => {
  const met = new WeakSet();
  const turn = async () => {
    const panel = app.shell.currentWidget;
    if (!isNotebook(panel)) return;
    if (met.has(panel)) {
      again(panel);
      return;
    }
    met.add(panel);
    await panel.context.ready;
    if (isPage(panel)) await first(panel);
  };
  app.shell.currentChanged?.connect(turn);
  app.restored.then(turn);
};

const keeping = {
  id: "jmkit-start:keep",
  description: "Keeps jmkit's notebooks from keys, clicks and commands that would change them",
  autoStart: true,
  requires: [],
  activate: (app) => {
    addStyle();
    if (isEditing()) {
      follow(app, unlock);
      return;
    }
    shield(app);
    guard(app);
    follow(app, (panel) => keep(app, panel));
  },
};

const running = {
  id: "jmkit-start:run",
  description: "Shows the forms of jmkit's notebooks by itself",
  autoStart: true,
  requires: [],
  activate: (app) => {
    follow(app, (panel) => (makeRoom(app), meet(app, panel)), (panel) => look(app, panel));
  },
};

export const plugins = [keeping, running];
