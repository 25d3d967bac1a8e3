// What moves a card or a stage, and the cursor with it.

/** @import { Context } from "./context.js" */
/** @import { Spot } from "./moves.js" */

import { cardAt, goTo, namesIn } from "./acts.js";
import { stageName } from "./context.js";
import { target } from "./moves.js";
import { splitName, stagesOf } from "./state.js";
import { fill } from "./view/dom.js";

/**
 * @param {Context} context
 * @param {{ lane: string, stage: string, name: string }} card
 * @returns {Spot | null} Where it is, once it is there.
 */
const placeOf = (context, { lane, stage, name }) => {
  const n = namesIn(context, lane, stage).indexOf(name);
  return n < 0 ? null : { lane, stage, n };
};

/**
 * The cursor goes with what is moved.
 * @param {Context} context
 * @returns {boolean} Whether it has arrived.
 */
export const follow = (context) => {
  const place = context.ui.followed && placeOf(context, context.ui.followed);
  if (!place) return false;
  context.ui.followed = null;
  goTo(context, place);
  return true;
};

/**
 * @param {Context} context
 * @param {string} name
 * @param {{ stage: string, before: string, n: number }} to - ``before`` is the name of a card.
 * @param {string} lane
 */
export const move = (context, name, to, lane) => {
  const { kind, id } = splitName(name);
  const before = to.before ? splitName(to.before).id : "";
  context.outbox.add({ do: "move", kind, record: id, stage: to.stage, before });
  context.ui.followed = { lane, stage: to.stage, name };
  follow(context);
  const all = namesIn(context, lane, to.stage).filter((one) => one !== name).length + 1;
  const stage = stageName(context, to.stage);
  context.say(fill(context.words.moved, { stage, n: to.n + 1, all }));
};

/**
 * @param {Context} context
 * @param {Spot} spot
 * @param {string} key - An arrow.
 */
export const moveByKey = (context, spot, key) => {
  const { lane, stage, n } = spot;
  const name = cardAt(context, spot);
  if (!name || lane === "thoughts") return;
  const stages = stagesOf(context.board);
  if (!lane) {
    moveStage(context, stage, key);
    return;
  }
  const names = (/** @type {string} */ one) => namesIn(context, lane, one);
  const to = target({ stages, names }, { stage, n }, key, context.rtl);
  if (to) move(context, name, to, lane);
};

/**
 * @param {Context} context
 * @param {string} stage
 * @param {string} key
 */
const moveStage = (context, stage, key) => {
  const stages = stagesOf(context.board).filter(Boolean);
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0;
  const to = stages.indexOf(stage) + (context.rtl ? -step : step);
  if (!step || to < 0 || to >= stages.length) return;
  moveStageTo(context, `stage/${stage}`, stages[to]);
};

/**
 * @param {Context} context
 * @param {string} name - Of the stage's card.
 * @param {string} place - The stage in whose place it comes.
 */
export const moveStageTo = (context, name, place) => {
  const stages = stagesOf(context.board).filter(Boolean);
  const { id } = splitName(name);
  const to = stages.indexOf(place);
  if (to < 0 || place === id) return;
  const others = stages.filter((/** @type {string} */ one) => one !== id);
  context.outbox.add({ do: "move", kind: "stage", record: id, before: others[to] ?? "" });
  goTo(context, { ...context.ui.spot, stage: id });
  const values = { stage: stageName(context, id), n: to + 1, all: stages.length };
  context.say(fill(context.words.stage_moved, values));
};
