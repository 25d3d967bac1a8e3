// The notebooks on the page, and what the kit says of them in their metadata.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */
/** @import { NotebookPanel } from "@jupyterlab/notebook" */

/**
 * What the kit writes into a notebook. It comes from a file: each value may be anything.
 * @typedef {{ step?: unknown, language?: unknown, direction?: unknown, cells?: unknown }} KitMetadata
 */

/** @typedef {{ getMetadata(key: string): unknown }} Model */

/**
 * @param {Model | null} model - A notebook's.
 * @returns {KitMetadata | null}
 */
export const kitMetadata = (model) => {
  const kit = model?.getMetadata("jmkit");
  return kit && typeof kit === "object" ? kit : null;
};

/**
 * @param {unknown} widget
 * @returns {widget is NotebookPanel}
 */
export const isNotebook = (widget) => {
  const panel = /** @type {Partial<NotebookPanel> | null | undefined} */ (widget);
  return Boolean(panel?.content?.widgets && panel.sessionContext && panel.context);
};

/**
 * Calls `first` once for each notebook in front, when its file has been read.
 * @param {Pick<JupyterFrontEnd, "shell" | "restored">} app
 * @param {(panel: NotebookPanel) => void | Promise<void>} first
 * @param {(panel: NotebookPanel) => void} [again] - Called when one comes to the front again.
 */
export const followNotebooks = (app, first, again = () => {}) => {
  const seen = new WeakSet();
  const onChange = async () => {
    const panel = app.shell.currentWidget;
    if (!isNotebook(panel)) return;
    if (seen.has(panel)) {
      again(panel);
      return;
    }
    seen.add(panel);
    await panel.context.ready;
    await first(panel);
  };
  // JupyterLab names it currentChanged; the shell of Notebook 7 emits it as well.
  app.shell.currentChanged?.connect(onChange);
  app.restored.then(onChange);
};
