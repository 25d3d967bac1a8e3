// Runs the cells of the kit's pages when they are opened, so that nobody has to press ▶▶.
//
// A page runs only if every code cell is one of jmkit's own lines; any other code waits for the
// person, and a line at the top says so. The handout writes a file: it waits for its button.

import { kitOf } from "./cells.js";
import { areOurs, codeOf, HANDOUT, sourceOf, thatRun } from "./lines.js";
import { say, tell } from "./told.js";

// In another language the same line may mean something else.
const isPython = async (panel) => {
  const info = await panel.sessionContext.session?.kernel?.info;
  return info?.language_info?.name === "python";
};

const runCells = (app, notebook, cells) => {
  notebook.deselectAll();
  notebook.activeCellIndex = notebook.widgets.indexOf(cells[0]);
  cells.forEach((cell) => notebook.select(cell));
  return app.commands.execute("notebook:run-cell");
};

const runAll = async (app, panel) => {
  await panel.sessionContext.ready;
  const isFit = await isPython(panel);
  const cells = thatRun(panel.content);
  // The command runs the notebook in front; another one waits until it is looked at. And while the
  // kernel was waited for, somebody may have written something.
  if (!isFit || app.shell.currentWidget !== panel || !areOurs(panel.content) || !cells.length) return;
  panel.jmkitToRun = false;
  // Lab goes to the last cell, away from what the person reads and from under the mouse.
  const view = panel.content.node.querySelector(".jp-WindowedPanel-outer") ?? panel.content.node;
  const top = view.scrollTop;
  await runCells(app, panel.content, cells);
  view.scrollTop = top;
  panel.jmkitHasRun = true;
};

const press = async (app, panel, cell, button) => {
  const isFit = await isPython(panel);
  const isBusy = button.ariaBusy === "true";
  if (!isFit || isBusy || sourceOf(cell) !== HANDOUT || !areOurs(panel.content)) return;
  button.ariaBusy = "true";
  await runCells(app, panel.content, [cell]);
  button.ariaBusy = "false";
  button.focus({ preventScroll: true });
};

const offerHandout = (app, panel, kit) => {
  for (const cell of codeOf(panel.content).filter((one) => sourceOf(one) === HANDOUT)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "jmkit-make";
    button.textContent = say("handout", kit);
    button.addEventListener("click", () => press(app, panel, cell, button));
    cell.addClass("jmkit-by-hand");
    cell.node.append(button);
  }
};

// Read again each time: the person may have added code of their own meanwhile.
export const look = async (app, panel) => {
  if (panel.jmkitToRun && areOurs(panel.content)) await runAll(app, panel);
};

export const meet = async (app, panel) => {
  const kit = kitOf(panel.content.model);
  if (!kit) return;
  if (!areOurs(panel.content)) {
    tell(panel, "waits", kit);
    return;
  }
  offerHandout(app, panel, kit);
  panel.jmkitToRun = true;
  // After a restart the forms on the page are dead: what is typed into them would be lost.
  panel.sessionContext.statusChanged.connect((_, status) => {
    if (status === "restarting" || status === "autorestarting") panel.jmkitToRun = true;
    else if (status === "idle" && panel.jmkitToRun) look(app, panel);
  });
  await look(app, panel);
};
