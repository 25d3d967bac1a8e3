// Moving a feeling up and down with mouse, finger or pen: a point of the curve, which is a touchpoint
// or a whole stage, the bar of a stage's own score, and the line of how it should feel.

/** @import { Context } from "../context.js" */

import { set } from "../acts.js";
import { scoreAt, yOf } from "../view/curve.js";
import { signed } from "../view/essentials.js";
import { heightAt } from "../view/feelings.js";
import { isFar, swallowClick } from "./drag.js";

const HANDLES = ".jmb-point, .jmb-own, .jmb-wanted";

/**
 * @typedef {object} Pull
 * @property {HTMLElement} node
 * @property {HTMLElement} cell
 * @property {number} x
 * @property {number} y
 * @property {boolean} begun
 */

/** @param {HTMLElement} node */
const fieldOf = (node) => (node.matches(".jmb-wanted") ? "future_emotion" : "emotion");

/**
 * @param {Pull} pull
 * @param {PointerEvent} event
 */
const follow = ({ node, cell }, { clientY }) => {
  const score = scoreAt(heightAt(cell, clientY));
  node.style.setProperty("--y", String(yOf(score)));
  node.dataset.score = String(score);
  return score;
};

/** @param {Context} context */
export const watchPulls = (context) => {
  const { root } = context;
  /** @type {Pull | null} */
  let pull = null;

  const onDown = (/** @type {PointerEvent} */ event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const node = /** @type {HTMLElement | null} */ (target.closest(HANDLES));
    const cell = /** @type {HTMLElement | null} */ (target.closest(".jmb-feeling"));
    if (!node || !cell || event.button) return;
    pull = { node, cell, x: event.clientX, y: event.clientY, begun: false };
  };

  const onMove = (/** @type {PointerEvent} */ event) => {
    if (!pull || !(pull.begun || isFar(pull, event))) return;
    if (!pull.begun) pull.node.setPointerCapture(event.pointerId);
    pull.begun = true;
    follow(pull, event);
  };

  /**
   * @param {PointerEvent} event
   * @param {boolean} isDropped
   */
  const end = (event, isDropped) => {
    const ended = pull;
    pull = null;
    if (!ended?.begun) return;
    swallowClick(root);
    if (isDropped) {
      const score = follow(ended, event);
      set(context, ended.node.dataset.name ?? "", { [fieldOf(ended.node)]: score });
      context.say(`${signed(score)} ${context.words.emotions[score + 2]}`);
    }
    context.update();
  };

  root.addEventListener("pointerdown", onDown);
  root.addEventListener("pointermove", onMove);
  root.addEventListener("pointerup", (event) => end(event, true));
  root.addEventListener("pointercancel", (event) => end(event, false));
};
