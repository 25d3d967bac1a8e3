// The one bar above a workshop's pages: its title, its steps, whether all is saved, help, ⋯.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */
/** @import { Bar } from "./bar_words.js" */

import { make } from "./dom.js";
import { makeHelp, makeMenu } from "./menu.js";
import { makeSavingState } from "./saving.js";
import { makeSteps } from "./steps.js";

/**
 * @param {JupyterFrontEnd} app
 * @param {Bar} bar
 * @param {() => boolean} toggle - Shows or hides Jupyter; whether it is shown then.
 * @param {boolean} isShown
 */
export const makeBar = (app, bar, toggle, isShown) => {
  const title = make("span", { class: "jmkit-bar-title", title: bar.title }, bar.title);
  const state = makeSavingState(app, bar);
  const buttons = [...makeHelp(bar), ...makeMenu(bar, toggle, isShown)];
  const about = { class: "jmkit-bar", lang: bar.language, dir: bar.direction };
  const node = make("div", about, title, makeSteps(app, bar), state, ...buttons);
  for (const [name, colour] of Object.entries(bar.colours)) {
    node.style.setProperty(`--jmkit-bar-${name}`, colour);
  }
  return node;
};
