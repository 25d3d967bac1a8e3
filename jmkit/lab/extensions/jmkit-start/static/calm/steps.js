// The steps of the workshop in the bar: links, which of them is open, and how far each is.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */
/** @import { Bar } from "./bar_words.js" */

import { isNotebook } from "../../../jmkit/static/shared/notebooks.js";
import { make } from "./dom.js";
import { readProgress } from "./progress.js";

/** @param {JupyterFrontEnd} app */
const openPath = ({ shell }) => {
  const { currentWidget } = shell;
  return isNotebook(currentWidget) ? currentWidget.context.path : "";
};

/**
 * @param {JupyterFrontEnd} app
 * @param {Bar["steps"][number]} step
 */
const makeStep = (app, { file, title }) => {
  const link = make("a", { href: encodeURIComponent(file) }, title);
  const state = make("span", { class: "jmkit-bar-progress" });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    app.commands.execute("docmanager:open", { path: file });
  });
  return { file, link, state, item: make("li", {}, link, state) };
};

/** @typedef {ReturnType<typeof makeStep>} Step */

/** @param {Element | null} item */
const bringIntoSight = (item) => item?.scrollIntoView({ block: "nearest", inline: "center" });

/**
 * @param {Step[]} steps
 * @param {string} path - Of the notebook in front.
 */
const markOpen = (steps, path) => {
  for (const { file, link, item } of steps) {
    const isOpen = file === path;
    if (isOpen === link.hasAttribute("aria-current")) continue;
    link.toggleAttribute("aria-current", isOpen);
    if (!isOpen) continue;
    link.setAttribute("aria-current", "step");
    bringIntoSight(item);
  }
};

/**
 * @param {Step[]} steps
 * @param {ParentNode} page
 */
const showProgress = (steps, page) => {
  const known = readProgress(page);
  for (const { file, state } of steps) {
    const now = known.get(file);
    if (!now) continue;
    state.textContent = now.text;
    state.classList.toggle("jmkit-bar-done", now.isDone);
  }
};

/**
 * Calls after what the page in front shows has changed, at most once a frame.
 * @param {JupyterFrontEnd} app
 * @param {(page: HTMLElement) => void} act
 */
const followPage = (app, act) => {
  let isDue = false;
  const actSoon = (/** @type {HTMLElement} */ page) => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      act(page);
    });
  };
  /** @type {MutationObserver | undefined} */
  let observer;
  const follow = () => {
    observer?.disconnect();
    const page = app.shell.currentWidget?.node;
    if (!page) return;
    observer = new MutationObserver(() => actSoon(page));
    observer.observe(page, { childList: true, subtree: true });
    actSoon(page);
  };
  app.shell.currentChanged?.connect(follow);
  follow();
};

/**
 * @param {JupyterFrontEnd} app
 * @param {Bar} bar
 */
export const makeSteps = (app, { steps, words }) => {
  const made = steps.map((step) => makeStep(app, step));
  followPage(app, (page) => {
    markOpen(made, openPath(app));
    showProgress(made, page);
  });
  const list = make("ol", {}, ...made.map(({ item }) => item));
  const nav = make("nav", { class: "jmkit-bar-steps", "aria-label": words.steps }, list);
  new ResizeObserver(() => bringIntoSight(nav.querySelector("[aria-current]"))).observe(nav);
  return nav;
};
