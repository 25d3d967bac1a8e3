// What has become of what was written, in one place for all forms and boards of all open pages.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */
/** @import { Bar } from "./bar_words.js" */

import { isSomethingWaiting, onWaiting } from "../../../jmkit/static/shared/waiting.js";
import { isLoading, onLoading } from "../running/loading.js";
import { make } from "./dom.js";

const LONG = 4000; // milliseconds; a form that is well has said by then that it saved

/**
 * @param {{ isLoading: boolean, isWaiting: boolean, isLate: boolean }} page
 * @returns {"loading" | "saving" | "unsaved" | "saved"}
 */
export const stateOf = (page) => {
  if (page.isWaiting) return page.isLate ? "unsaved" : "saving";
  return page.isLoading ? "loading" : "saved";
};

/**
 * @param {JupyterFrontEnd} app
 * @param {Bar} bar
 */
export const makeSavingState = (app, { words }) => {
  const node = make("span", { class: "jmkit-bar-state", role: "status" });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const show = (isLate = false) => {
    const page = app.shell.currentWidget;
    const isWaiting = isSomethingWaiting();
    const state = stateOf({ isLoading: isLoading(page), isWaiting, isLate });
    if (node.dataset.state === state) return;
    node.dataset.state = state;
    node.textContent = words[state];
    node.title = words[state];
  };
  const follow = () => {
    clearTimeout(timer);
    if (isSomethingWaiting()) timer = setTimeout(() => show(true), LONG);
    show();
  };
  onWaiting(follow);
  onLoading(() => show());
  app.shell.currentChanged?.connect(() => show());
  show();
  return node;
};
