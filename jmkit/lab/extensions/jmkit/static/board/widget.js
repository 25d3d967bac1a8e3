// Carries the board into JupyterLab's widgets.

import { addStyleSheet } from "../shared/style_sheet.js";
import { widgetPlugins } from "../shared/widget_plugin.js";
import { render } from "./board.js";

/** @param {SharedModules} shared */
export const boardPlugins = (shared) =>
  widgetPlugins(shared, {
    id: "jmkit:board",
    description: "The journey as a board",
    module: "jmkit-board", // as in jmkit/board/widget.py
    version: "1.0.0",
    name: "Board",
    // What people wrote stands in journals, never in a notebook's saved widget state.
    serializers: { board: { serialize: () => null } },
    render,
    activate: () => addStyleSheet(import.meta.url),
  });
