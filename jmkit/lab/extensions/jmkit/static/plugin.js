// jmkit's JupyterLab extension, for everybody who opens a notebook of the kit.
//
// It gives a notebook the reading direction that its metadata names
// ({"jmkit": {"direction": "rtl"}}): prose and outputs turn, code and Lab's own frame stay.
// And where the kernel behind a form is gone, it shows what the form held instead of an error.

/** @import { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application" */
/** @import { NotebookPanel } from "@jupyterlab/notebook" */

import { boardPlugins } from "./board/widget.js";
import { markBlockCells, markNotebook } from "./direction.js";
import { watchDisclosures } from "./disclosures.js";
import { dropPlugins } from "./drop/widget.js";
import { endLateConnections } from "./late_connections.js";
import { takePictures } from "./pictures.js";
import { showPrintedFaces } from "./printed_faces.js";
import { watchScreens } from "./screens.js";
import { followNotebooks, kitMetadata } from "./shared/notebooks.js";
import { addStyleSheet } from "./shared/style_sheet.js";
import { openStepLink } from "./step_links.js";

/** @param {NotebookPanel} panel */
const onNotebook = async (panel) => {
  const kit = kitMetadata(panel.content.model);
  if (!kit) return;
  markNotebook(panel, kit);
  markBlockCells(panel.content);
  panel.sessionContext.statusChanged.connect((_, status) => {
    if (status === "restarting" || status === "autorestarting") showPrintedFaces(panel);
  });
  await showPrintedFaces(panel);
};

/** @type {JupyterFrontEndPlugin<void>} */
const direction = {
  id: "jmkit:direction",
  description: "Right-to-left prose in jmkit's notebooks",
  autoStart: true,
  requires: [],
  activate: (/** @type {JupyterFrontEnd} */ app) => {
    addStyleSheet(import.meta.url);
    document.addEventListener("click", (event) => openStepLink(app, event));
    followNotebooks(app, onNotebook);
    endLateConnections(app);
  },
};

/** @type {JupyterFrontEndPlugin<void>} */
const screens = {
  id: "jmkit:screens",
  description: "Tells the kernel how wide its pictures are shown",
  autoStart: true,
  requires: [],
  activate: watchScreens,
};

/** @type {JupyterFrontEndPlugin<void>} */
const forms = {
  id: "jmkit:forms",
  description: "What forms can be in a page only: buttons that tell what they open, and pictures",
  autoStart: true,
  requires: [],
  activate: () => {
    watchDisclosures();
    takePictures();
  },
};

/** @param {SharedModules} shared */
export const makePlugins = async (shared) => [
  direction,
  screens,
  forms,
  ...(await boardPlugins(shared)),
  ...(await dropPlugins(shared)),
];
