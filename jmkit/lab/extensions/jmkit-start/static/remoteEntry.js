// Runs the cells of jmkit's own notebooks when they are opened, so that nobody has to press ▶▶.
//
// This extension is never installed: only `jmkit start` points JupyterLab at it. It runs a notebook
// only if every code cell is one of jmkit's own one-line calls with literal texts; any other code
// waits for the person, and a line at the top says so.
(() => {
  "use strict";

  const OPENING = "import jmkit as jm; ws = jm.open()";
  // The names of jmkit/blocks.py, but for the handout, which writes a file: it runs by itself only
  // where jmkit chooses the file.
  const BLOCKS = "form|card|map|heat|before_after|flow|portrait|matrix|check|table|survey|funnel|" +
    "reviews|trace|progress";
  const TEXT = `(?:"[^"\\\\\\n]*"|'[^'\\\\\\n]*')`;
  const LIST = `\\[(?:${TEXT}(?:, ${TEXT})*)?\\]`;
  const ARGUMENT = `(?:[a-z_]+=)?(?:${TEXT}|${LIST})`;
  const ARGUMENTS = `(?:${ARGUMENT}(?:, ${ARGUMENT})*)?`;
  const CALL = new RegExp(`^ws\\.(?:handout\\(\\)|(?:${BLOCKS})\\(${ARGUMENTS}\\))$`);

  const WAITS = {
    en: "This notebook holds code that is not the kit's own, so it waits for you: look at it, " +
      "then press ▶▶ (Run → Run All Cells).",
    he: "במחברת הזאת יש קוד שאינו של הערכה, ולכן היא מחכה לכם: עברו עליו, ואז לחצו ▶▶ (הרצת כל התאים).",
  };

  const ROOMY = 1600; // pixels
  const ROOM_MADE = "jmkit-start:room-made";

  const kitMetadata = (model) =>
    model.getMetadata ? model.getMetadata("jmkit") : model.metadata?.get?.("jmkit");

  const sources = (panel) =>
    panel.content.widgets
      .filter((cell) => cell.model.type === "code")
      .map((cell) => cell.model.sharedModel.getSource());

  const isOurs = (source) => source === "" || source === OPENING || CALL.test(source);

  const sayThatItWaits = (panel, kit) => {
    const line = document.createElement("p");
    line.className = "jmkit-waits";
    line.setAttribute("role", "status");
    line.dir = kit.direction === "rtl" ? "rtl" : "ltr";
    line.textContent = WAITS[kit.language] ?? WAITS.en;
    panel.content.node.prepend(line);
  };

  const STYLE = `
    .jmkit-waits { margin: 0; padding: 0.6rem 1rem; position: sticky; inset-block-start: 0; z-index: 1;
      background: #fff4d6; color: #4a3500; border-block-end: 1px solid #d9b44a; }
  `;

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

  const runAll = async (app, panel) => {
    await panel.sessionContext.ready;
    await panel.sessionContext.session?.kernel?.info;
    // The command runs the notebook in front; another one waits until it is looked at.
    if (app.shell.currentWidget !== panel) return;
    panel.jmkitToRun = false;
    // Lab goes to the last cell, away from what the person reads and from under the mouse.
    const view = panel.content.node.querySelector(".jp-WindowedPanel-outer") ?? panel.content.node;
    const top = view.scrollTop;
    await app.commands.execute("notebook:run-all-cells");
    view.scrollTop = top;
    panel.jmkitHasRun = true;
  };

  const meet = async (app, panel) => {
    panel.jmkitMet = true;
    await panel.context.ready;
    const kit = kitMetadata(panel.content.model);
    if (!kit) return;
    makeRoom(app);
    if (!sources(panel).every(isOurs)) return sayThatItWaits(panel, kit);
    panel.jmkitToRun = true;
    // After a restart the forms on the page are dead: what is typed into them would be lost.
    panel.sessionContext.statusChanged.connect((_, status) => {
      if (status === "restarting" || status === "autorestarting") panel.jmkitToRun = true;
      else if (status === "idle" && panel.jmkitToRun) look(app, panel);
    });
    await look(app, panel);
  };

  // Read again each time: the person may have added code of their own meanwhile.
  const look = async (app, panel) => {
    if (panel.jmkitToRun && sources(panel).every(isOurs)) await runAll(app, panel);
  };

  const plugin = {
    id: "jmkit-start:run",
    description: "Shows the forms of jmkit's notebooks by itself",
    autoStart: true,
    requires: [],
    activate: (app) => {
      const style = document.createElement("style");
      style.textContent = STYLE;
      document.head.appendChild(style);
      const turn = () => {
        const panel = app.shell.currentWidget;
        if (!panel?.context?.ready || !panel?.content?.widgets || !panel?.sessionContext) return;
        if (panel.jmkitMet) look(app, panel);
        else meet(app, panel);
      };
      app.shell.currentChanged?.connect(turn);
      app.restored.then(turn);
    },
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["jmkit-start"] = {
    init: () => {},
    get: () => Promise.resolve(() => ({ __esModule: true, default: plugin })),
  };
})();
