// Carries the place where people drop a file into JupyterLab's widgets.

import { addStyleSheet } from "../shared/style_sheet.js";
import { widgetPlugins } from "../shared/widget_plugin.js";
import { render } from "./drop.js";

/** @param {SharedModules} shared */
export const dropPlugins = (shared) =>
  widgetPlugins(shared, {
    id: "jmkit:drop",
    description: "A place where people drop a data file",
    module: "jmkit-drop", // as in jmkit/forms/data/drop_widget.py
    version: "1.0.0",
    name: "Drop",
    render,
    activate: () => addStyleSheet(import.meta.url),
  });
