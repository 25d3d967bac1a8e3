// Carries a module of ours into JupyterLab's widgets: a model and a view that call its `render`.

/** @import { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application" */

import { sharedModule } from "./shared_module.js";

/**
 * @typedef {object} About
 * @property {string} id - Of the plugin.
 * @property {string} description
 * @property {string} module - As the widget names it in Python.
 * @property {string} version
 * @property {string} name - Of its classes, before Model and View.
 * @property {Record<string, any>} [serializers]
 * @property {(at: { model: any, el: HTMLElement }) => () => void} render - Gives back what ends it.
 * @property {() => void} activate
 */

/**
 * @param {Record<string, any>} base - The module @jupyter-widgets/base.
 * @param {About} about
 */
const classes = ({ DOMWidgetModel, DOMWidgetView }, { name, serializers, render }) => {
  class Model extends DOMWidgetModel {
    static serializers = { ...DOMWidgetModel.serializers, ...serializers };
  }
  class View extends DOMWidgetView {
    render() {
      super.render();
      this.leave = render({ model: this.model, el: this.el });
    }

    remove() {
      this.leave?.();
      return super.remove();
    }
  }
  return { [`${name}Model`]: Model, [`${name}View`]: View };
};

/**
 * The plugin, in a list; an empty one where Lab has no widgets.
 * @param {SharedModules} shared
 * @param {About} about
 */
export const widgetPlugins = async (shared, about) => {
  const base = await sharedModule(shared, "@jupyter-widgets/base");
  const { IJupyterWidgetRegistry } = base;
  if (!IJupyterWidgetRegistry) return [];
  /** @type {JupyterFrontEndPlugin<void>} */
  const plugin = {
    id: about.id,
    description: about.description,
    autoStart: true,
    requires: [IJupyterWidgetRegistry],
    activate: (/** @type {JupyterFrontEnd} */ _app, /** @type {any} */ registry) => {
      about.activate();
      registry.registerWidget({
        name: about.module,
        version: about.version,
        exports: async () => classes(base, about),
      });
    },
  };
  return [plugin];
};
