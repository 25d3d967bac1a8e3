// What a person can do on a board, whichever way: by click, key or drag.

/** @import { Context } from "./context.js" */
/** @import { Spot } from "./moves.js" */

import { laneOf } from "./context.js";
import { settled } from "./moves.js";
import { newId } from "./protocol.js";
import { cellOf, splitName, stagesOf } from "./state.js";

/**
 * @param {Context} context
 * @param {string} lane
 * @param {string} stage
 * @returns {string[]}
 */
export const namesIn = ({ board, ui }, lane, stage) =>
  lane ? cellOf(board, lane, stage, ui.edited) : [`stage/${stage}`];

/** @param {Context} context */
export const gridOf = (context) => {
  return {
    lanes: ["", ...context.board.parts.lanes],
    stages: stagesOf(context.board),
    count: (/** @type {string} */ lane, /** @type {string} */ stage) => {
      const cards = namesIn(context, lane, stage).length;
      return Math.max(1, cards + (lane && laneOf(context, lane).adds ? 1 : 0));
    },
  };
};

/**
 * @param {Context} context
 * @param {Spot} spot
 * @returns {string | undefined} The name of the card there.
 */
export const cardAt = (context, { lane, stage, n }) =>
  lane === "emotions" ? undefined : namesIn(context, lane, stage)[n];

/**
 * @param {Context} context
 * @param {Spot} spot
 */
export const goTo = (context, spot) => {
  context.ui.spot = settled(gridOf(context), spot);
  context.update();
  const { lane, stage, n } = context.ui.spot;
  const found = [...context.root.querySelectorAll("[data-spot]")].find(
    (node) => /** @type {HTMLElement} */ (node).dataset.spot === `${lane}/${stage}/${n}`,
  );
  /** @type {HTMLElement | undefined} */ (found)?.focus({ preventScroll: false });
};

/**
 * @param {Context} context
 * @param {string} name - Of a card.
 * @param {Record<string, unknown>} values
 * @param {{ soon?: boolean, stage?: string }} [options]
 */
export const set = (context, name, values, { soon = false, stage } = {}) => {
  const { kind, id } = splitName(name);
  context.outbox.add({ do: "set", kind, record: id, values, stage }, { soon });
  context.update();
};

/**
 * Opens a card for writing, or a new one at the end of a cell.
 * @param {Context} context
 * @param {{ lane: string, stage: string, name?: string }} where
 */
export const open = (context, { lane, stage, name }) => {
  context.outbox.flush();
  const names = namesIn({ ...context, ui: { ...context.ui, edited: null } }, lane, stage);
  const edited = name ?? `${laneOf(context, lane).kind}/${newId()}`;
  const n = name ? names.indexOf(name) : names.length;
  context.ui.edited = { lane, stage, name: edited, n };
  context.ui.spot = { lane, stage, n };
  context.update();
  /** @type {HTMLTextAreaElement | null} */ (
    context.root.querySelector("textarea.jmb-written")
  )?.focus();
};

/** @param {Context} context */
export const close = (context) => {
  context.outbox.flush();
  context.ui.edited = null;
  context.update();
};

/**
 * @param {Context} context
 * @param {string} stage
 */
const neighbourOf = ({ board }, stage) => {
  const stages = stagesOf(board);
  const n = stages.indexOf(stage);
  return stages[n > 0 ? n - 1 : n + 1] ?? stage;
};

/**
 * @param {Context} context
 * @param {string} name
 */
export const remove = (context, name) => {
  const { kind, id } = splitName(name);
  const { spot } = context.ui;
  context.ui.edited = null;
  context.outbox.add({ do: "remove", kind, record: id });
  goTo(context, spot.lane ? spot : { ...spot, stage: neighbourOf(context, id) });
};

/** @param {Context} context */
export const addStage = (context) => {
  const id = newId();
  context.outbox.add({ do: "set", kind: "stage", record: id, values: {} });
  open(context, { lane: "", stage: id, name: `stage/${id}` });
};

/**
 * @param {Context} context
 * @param {"undo" | "redo"} step
 */
export const takeBack = (context, step) => {
  context.outbox.flush();
  context.outbox.add({ do: step });
};

/**
 * The feeling of a stage or touchpoint; choosing it again takes it away.
 * @param {Context} context
 * @param {string} name
 * @param {number} score
 */
export const feel = (context, name, score) => {
  const { kind, id } = splitName(name);
  const field = context.ui.target && kind === "stage" ? "future_emotion" : "emotion";
  const part = context.board.parts[`${kind === "stage" ? "" : "card/"}${name}`] ?? {};
  const now = { ...part, ...context.board.pending(kind, id) }[field];
  set(context, name, { [field]: now === score ? null : score });
};
