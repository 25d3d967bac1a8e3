// A block's output holds its printed face beside the widget: where the kernel no longer knows the
// widget, it is taken away, and Lab shows the printed face.

/** @import { ISessionContext } from "@jupyterlab/apputils" */
/** @import { IOutput } from "@jupyterlab/nbformat" */
/** @import { NotebookPanel } from "@jupyterlab/notebook" */
/** @import { IOutputAreaModel } from "@jupyterlab/outputarea" */
/** @typedef {{ data: Record<string, unknown> }} Bundle */

const WIDGET = "application/vnd.jupyter.widget-view+json";
const BLOCK = "application/vnd.jmkit.block+json";

/**
 * The widgets that the kernel still knows; a kernel that was started anew knows none.
 * @param {ISessionContext} context
 */
const livingWidgets = async (context) => {
  await context.ready;
  const reply = await context.session?.kernel?.requestCommInfo({ target_name: "jupyter.widget" });
  const content = /** @type {{ comms?: object } | undefined} */ (reply?.content);
  return new Set(Object.keys(content?.comms ?? {}));
};

/**
 * @param {{ data?: unknown }} output
 * @param {Set<string>} living - Ids of widgets.
 * @returns {boolean} Whether it is a block's whose widget is dead.
 */
export const isDead = ({ data }, living) => {
  const bundle = /** @type {Record<string, any> | undefined} */ (data);
  const view = bundle?.[WIDGET];
  return Boolean(view && bundle?.[BLOCK] && !living.has(view.model_id));
};

/**
 * @template {{ data?: unknown }} T
 * @param {T} output
 * @returns {T} The same without its widget.
 */
export const withoutWidget = (output) => {
  const { [WIDGET]: _widget, ...data } = /** @type {Record<string, unknown>} */ (output.data);
  return { ...output, data };
};

/**
 * @param {IOutputAreaModel} outputs
 * @param {Set<string>} living
 */
const removeDeadWidgets = (outputs, living) => {
  for (let n = 0; n < outputs.length; n++) {
    const output = /** @type {IOutput & { data?: unknown }} */ (outputs.get(n).toJSON());
    if (isDead(output, living)) outputs.set(n, withoutWidget(output));
  }
};

/** @param {Pick<NotebookPanel, "content" | "sessionContext">} panel */
export const showPrintedFaces = async ({ content, sessionContext }) => {
  const living = await livingWidgets(sessionContext);
  for (const { model } of content.widgets) {
    const { outputs } = /** @type {{ outputs?: IOutputAreaModel }} */ (
      /** @type {unknown} */ (model)
    );
    if (outputs) removeDeadWidgets(outputs, living);
  }
};
