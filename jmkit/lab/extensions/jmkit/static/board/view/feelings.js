// The lane of feelings: the curve through all stages, and in each what is set there by one click.

/** @import { Context } from "../context.js" */

import { feel } from "../acts.js";
import { stageName } from "../context.js";
import { cardOf, stageOf, stagesOf } from "../state.js";
import { pathsThrough, placed, scoreAt, yOf } from "./curve.js";
import { button, fill, make, makeSvg, setAttributes } from "./dom.js";
import { faceOf, signed } from "./essentials.js";
import { keyed } from "./keyed.js";

/**
 * @param {HTMLElement} cell
 * @param {number} clientY
 * @returns {number} 0 where +2 is drawn, 1 where −2 is.
 */
export const heightAt = (cell, clientY) => {
  const curve = /** @type {Element} */ (cell.closest(".jmb-lane")?.querySelector(".jmb-curve"));
  const { top, height } = curve.getBoundingClientRect();
  return (clientY - top) / height;
};

/**
 * @param {Context} context
 * @param {string} stage
 */
export const makeFeeling = (context, stage) => {
  const node = make("div", { class: "jmb-feeling", "data-stage": stage });
  for (const css of ["jmb-own", "jmb-wanted"]) {
    node.append(make("div", { class: css, "data-name": `stage/${stage}` }));
  }
  node.append(make("div", { class: "jmb-points" }));
  node.append(make("div", { class: "jmb-first", "aria-hidden": "true" }, context.words.higher));
  node.addEventListener("click", (event) => {
    const point = /** @type {HTMLElement} */ (event.target).closest(".jmb-point");
    if (/** @type {HTMLElement | null} */ (point)?.dataset.name?.startsWith("touchpoint/")) return;
    feel(context, `stage/${stage}`, scoreAt(heightAt(node, event.clientY)));
  });
  return node;
};

/** @param {Context} context */
const pointsOf = ({ board }) => {
  const known = board.parts.curve.map((/** @type {any} */ one) => ({
    ...one,
    score: board.pending(one.kind, one.id).emotion ?? one.score,
  }));
  return placed(known, stagesOf(board));
};

/**
 * @param {Context} context
 * @param {HTMLElement} node
 * @param {string} stage
 */
export const showFeeling = (context, node, stage) => {
  const card = stageOf(context.board, stage);
  const { words, ui } = context;
  const told = [card.emotion ?? null, card.future_emotion ?? null].map((score) =>
    score === null ? "" : `${signed(score)} ${words.emotions[score + 2]}`,
  );
  const text = `${words.today}: ${told[0] || "–"}. ${words.target}: ${told[1] || "–"}`;
  const isHere = ui.spot.lane === "emotions" && ui.spot.stage === stage;
  node.dataset.spot = `emotions/${stage}/0`;
  setAttributes(node, {
    role: "group",
    tabindex: isHere ? 0 : -1,
    "aria-label": fill("{what}, {stage}. {text}", {
      what: words.lanes.emotions.title,
      stage: stageName(context, stage),
      text,
    }),
  });
  for (const [css, score] of /** @type {const} */ ([
    [".jmb-own", card.emotion],
    [".jmb-wanted", card.future_emotion],
  ])) {
    const bar = /** @type {HTMLElement} */ (node.querySelector(css));
    bar.hidden = score === undefined || score === null;
    if (!bar.hidden) {
      bar.style.setProperty("--y", String(yOf(score)));
      bar.dataset.score = String(score);
    }
  }
  showPoints(context, /** @type {HTMLElement} */ (node.querySelector(".jmb-points")), stage);
};

/**
 * @param {Context} context
 * @param {HTMLElement} parent
 * @param {string} stage
 */
const showPoints = (context, parent, stage) => {
  const points = pointsOf(context).filter((one) => one.stage === stage);
  keyed(
    parent,
    points.map((one) => `${one.kind}/${one.id}`),
    (name) => make("span", { class: "jmb-point", "data-name": name }),
    (node, name) => {
      const one = points.find(({ kind, id }) => `${kind}/${id}` === name);
      if (!one) return;
      node.style.setProperty("--x", String(one.at));
      node.style.setProperty("--y", String(one.y));
      node.dataset.score = String(one.score);
      node.dataset.level = one.level;
      node.textContent = one.number ? String(one.number) : "";
      node.classList.toggle("jmb-moment", Boolean(cardOf(context.board, name).moment_of_truth));
    },
  );
  showLabels(context, parent, points);
};

/**
 * The first height and the first depth of a stage have their names beside them.
 * @param {Context} context
 * @param {HTMLElement} parent
 * @param {ReturnType<typeof pointsOf>} points
 */
const showLabels = ({ board }, parent, points) => {
  const ends = [2, -2].map((score) =>
    points.find((one) => one.score === score && one.kind === "touchpoint"),
  );
  for (const node of parent.querySelectorAll(".jmb-label")) node.remove();
  for (const one of ends) {
    const text = one && cardOf(board, `${one.kind}/${one.id}`).title;
    if (!text) continue;
    const node = make("span", { class: "jmb-label", dir: "auto", "data-score": one.score }, text);
    node.style.setProperty("--x", String(one.at));
    parent.append(node);
  }
};

/** The curve behind all cells of the row. */
export const makeCurve = () =>
  makeSvg("svg", { class: "jmb-curve", preserveAspectRatio: "none", "aria-hidden": "true" });

/**
 * Between points that are known the line is firm, and thin where one is a guess.
 * @param {Context} context
 * @param {Element} svg
 */
export const showCurve = (context, svg) => {
  const stages = stagesOf(context.board);
  setAttributes(svg, { viewBox: `0 0 ${Math.max(1, stages.length)} 1` });
  const points = pointsOf(context);
  const isGuess = (/** @type {number} */ n) => points[n].level === "hypothesis";
  const paths = pathsThrough(points).map((d, n) =>
    makeSvg("path", { d, class: `jmb-line${isGuess(n) || isGuess(n + 1) ? " jmb-guess" : ""}` }),
  );
  svg.replaceChildren(...paths);
};

/**
 * What the heights of the lane mean, in faces and words.
 * @param {Context} context
 */
export const makeAxis = ({ words }) =>
  make(
    "div",
    { class: "jmb-axis", "aria-hidden": "true" },
    ...words.emotions.map((/** @type {string} */ word, /** @type {number} */ n) => {
      const node = make("div", { class: "jmb-level" }, make("span", {}, faceOf(n - 2)), word);
      node.style.setProperty("--y", String(yOf(n - 2)));
      return node;
    }),
  );

/** @param {Context} context */
export const makeSwitch = (context) => {
  const turn = (/** @type {boolean} */ target) => () => {
    context.ui.target = target;
    context.update();
  };
  return make(
    "div",
    { class: "jmb-switch" },
    button({ class: "jmb-choice", "data-target": "no" }, turn(false), context.words.today),
    button({ class: "jmb-choice", "data-target": "yes" }, turn(true), context.words.target),
  );
};

/**
 * @param {Context} context
 * @param {HTMLElement} node
 */
export const showSwitch = (context, node) => {
  for (const child of node.children) {
    const isTarget = /** @type {HTMLElement} */ (child).dataset.target === "yes";
    setAttributes(child, { "aria-pressed": String(isTarget === context.ui.target) });
  }
};
