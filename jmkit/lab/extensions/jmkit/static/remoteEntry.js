// jmkit's JupyterLab extension, as it is loaded: no build step, no dependencies, no network.
//
// It gives a notebook the reading direction that its metadata names
// ({"jmkit": {"direction": "rtl"}}): prose and outputs turn, code and Lab's own frame stay.
// And where the kernel behind a form is gone, it shows what the form held instead of an error.
(() => {
  "use strict";

  // Stands where a form or a map will be, until its cell has been run.
  const HINT = "▶▶  Run → Run All Cells   ·   ▶▶  הפעלה ← הפעלת כל התאים";

  const STYLE = `
    .jp-RenderedHTMLCommon [dir="rtl"] :is(p, li, h1, h2, h3, h4, h5, h6, th, td) {
      text-align: start; }
    .jmkit-notebook-rtl .jp-RenderedMarkdown,
    .jmkit-notebook-rtl .jp-RenderedHTML { direction: rtl; }
    .jmkit-notebook-rtl .jp-RenderedHTMLCommon :is(p, li, h1, h2, h3, h4, h5, h6, blockquote) {
      text-align: start; }
    .jmkit-notebook-rtl .jp-RenderedHTMLCommon > div { text-align: start; }
    .jmkit-notebook-rtl .jp-RenderedHTMLCommon { padding-inline: 0 20px; }
    .jmkit-notebook .jp-RenderedHTMLCommon table { margin-inline: 0 auto; }
    .jmkit-notebook-rtl .jp-RenderedHTMLCommon :is(th, td) { text-align: start; }
    .jmkit-notebook-rtl .jp-RenderedHTMLCommon :is(ul, ol) {
      padding-inline-start: 2em; padding-inline-end: 0; }
    .jmkit-notebook-rtl .jp-RenderedHTMLCommon blockquote {
      border-inline-start: 5px solid var(--jp-border-color2); border-inline-end: 0; }
    .jmkit-notebook-rtl .jp-RenderedHTMLCommon code { direction: ltr; unicode-bidi: isolate; }
    .jmkit-notebook .jp-RenderedHTMLCommon { line-height: 1.6; }
    .jmkit-notebook .jp-RenderedMarkdown { max-width: 46rem; }
    .jmkit-notebook-rtl .jp-RenderedMarkdown { margin-left: auto; }
    /* Where this extension is missing, the notebooks themselves say how to run them. */
    .jmkit-notebook .jp-MarkdownCell:has(.jmkit-run-hint) { display: none; }
    .jmkit-notebook .jp-CodeCell .jp-Cell-inputWrapper:has(.jp-InputPlaceholder) { display: none; }
    /* The number of a cell means nothing to who sees no code. */
    .jmkit-notebook .jmkit-block-cell .jp-OutputPrompt { visibility: hidden; }
    .jmkit-notebook .jmkit-block-cell:not(:has(.jp-OutputArea-child))::after {
      content: "${HINT}"; display: block; margin: 0.5rem; padding: 0.8rem 1rem; border-radius: 8px;
      border: 1px dashed var(--jp-border-color1); color: var(--jp-ui-font-color1); text-align: center; }
  `;

  const WIDGET = "application/vnd.jupyter.widget-view+json";
  const BLOCK = "application/vnd.jmkit.block+json";

  const addStyle = () => {
    const style = document.createElement("style");
    style.id = "jmkit-style";
    style.textContent = STYLE;
    document.head.appendChild(style);
  };

  const kitMetadata = (model) =>
    model.getMetadata ? model.getMetadata("jmkit") : model.metadata?.get?.("jmkit");

  // A panel gets its class once its file has been read.
  const mark = async (panel) => {
    if (!panel?.context?.ready || !panel?.content?.model || panel.jmkitMarked) return;
    panel.jmkitMarked = true;
    await panel.context.ready;
    const kit = kitMetadata(panel.content.model);
    if (!kit) return;
    panel.addClass("jmkit-notebook");
    if (kit.direction === "rtl") panel.addClass("jmkit-notebook-rtl");
    for (const cell of panel.content.widgets) {
      if (/^ws\.\w+\(/.test(cell.model.sharedModel.getSource())) cell.addClass("jmkit-block-cell");
    }
    panel.sessionContext.statusChanged.connect((_, status) => {
      if (status === "restarting" || status === "autorestarting") showPrinted(panel);
    });
    await showPrinted(panel);
  };

  // The widgets that the kernel still knows; a kernel that was started anew knows none.
  const livingWidgets = async (session) => {
    await session.ready;
    const kernel = session.session?.kernel;
    const reply = await kernel?.requestCommInfo({ target_name: "jupyter.widget" });
    return new Set(Object.keys(reply?.content?.comms ?? {}));
  };

  const withoutWidget = (output) => {
    const { [WIDGET]: gone, ...data } = output.data;
    return { ...output, data };
  };

  // A block's output holds its printed face beside the widget: take the dead widget away.
  const showPrinted = async (panel) => {
    const living = await livingWidgets(panel.sessionContext);
    for (const cell of panel.content.widgets) {
      const outputs = cell.model.outputs;
      for (let n = 0; n < (outputs?.length ?? 0); n++) {
        const output = outputs.get(n).toJSON();
        const view = output.data?.[WIDGET];
        if (view && output.data[BLOCK] && !living.has(view.model_id)) {
          outputs.set(n, withoutWidget(output));
        }
      }
    }
  };

  // The step bar is a widget, so Lab does not turn its links into opening a file.
  const openNotebook = (app) => (event) => {
    const link = event.target.closest?.(".jmkit-steps a[href$='.ipynb']");
    const here = app.shell.currentWidget?.context?.path;
    if (!link || here === undefined) return;
    event.preventDefault();
    const folder = here.includes("/") ? here.slice(0, here.lastIndexOf("/") + 1) : "";
    app.commands.execute("docmanager:open", { path: folder + link.getAttribute("href") });
  };

  const plugin = {
    id: "jmkit:direction",
    description: "Right-to-left prose in jmkit's notebooks",
    autoStart: true,
    requires: [],
    activate: (app) => {
      addStyle();
      document.addEventListener("click", openNotebook(app));
      // JupyterLab names it currentChanged; the Notebook 7 shell emits it as well.
      app.shell.currentChanged?.connect(() => mark(app.shell.currentWidget));
      app.restored.then(() => mark(app.shell.currentWidget));
    },
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["jmkit"] = {
    init: () => {},
    get: () => Promise.resolve(() => ({ __esModule: true, default: plugin })),
  };
})();
