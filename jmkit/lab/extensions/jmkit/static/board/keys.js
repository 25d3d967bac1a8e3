// What the keys do on a board. Nothing of it reaches Lab, which has commands of its own for them.

/** @import { Context } from "./context.js" */
/** @import { Spot } from "./moves.js" */

import { cardAt, close, feel, goTo, gridOf, open, remove, set, takeBack } from "./acts.js";
import { openDrawer } from "./drawer.js";
import { moved } from "./moves.js";
import { moveByKey } from "./moving.js";
import { stageOf } from "./state.js";

const SOON = 1200; // milliseconds between the keys of "−2"
const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

/**
 * @param {EventTarget | null} target
 * @returns {Spot | null}
 */
const spotOf = (target) => {
  const found = /** @type {HTMLElement} */ (target)?.dataset?.spot;
  if (found === undefined) return null;
  const [lane, stage, n] = found.split("/");
  return { lane, stage, n: Number(n) };
};

/**
 * @param {Context} context
 * @param {KeyboardEvent} event
 */
const inProof = (context, event) => {
  const isEnd = event.key === "Escape" || (event.key === "Enter" && !event.shiftKey);
  if (!isEnd || event.isComposing) return false;
  close(context);
  goTo(context, context.ui.spot);
  return true;
};

/**
 * @param {Context} context
 * @param {KeyboardEvent} event
 * @returns {boolean} Whether the key is done with.
 */
const inText = (context, event) => {
  if (/** @type {HTMLElement} */ (event.target).closest(".jmb-proof"))
    return inProof(context, event);
  const { edited } = context.ui;
  if (!edited || event.isComposing) return false;
  const { lane, stage, name } = edited;
  if (event.key === "Escape") {
    close(context);
    goTo(context, context.ui.spot);
    return true;
  }
  if (event.key !== "Enter" || event.shiftKey) return false;
  if (event.altKey) {
    openDrawer(context, name);
    return true;
  }
  close(context);
  if (context.words.lanes[lane]?.adds && context.board.parts[`card/${name}`]) {
    open(context, { lane, stage });
  } else if (context.words.lanes[lane]?.adds && hasText(context, name)) {
    open(context, { lane, stage });
  } else {
    goTo(context, context.ui.spot);
  }
  return true;
};

/**
 * @param {Context} context
 * @param {string} name
 */
const hasText = (context, name) => {
  const [kind, id] = name.split("/");
  return Object.keys(context.board.pending(kind, id)).length > 0;
};

/**
 * @param {Context} context
 * @param {Spot} spot
 * @param {KeyboardEvent} event
 */
const onSpot = (context, spot, event) => {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (altKey && ARROWS.includes(key)) {
    moveByKey(context, spot, key);
    return true;
  }
  if (ctrlKey || metaKey) return timeTravel(context, key, event.shiftKey);
  if (altKey && key === "Enter") return intoDrawer(context, spot);
  if (altKey) return false;
  const to = moved(gridOf(context), spot, key, context.rtl);
  if (to) {
    goTo(context, to);
    return true;
  }
  return onCard(context, spot, key);
};

/**
 * @param {Context} context
 * @param {Spot} spot
 */
const intoDrawer = (context, spot) => {
  const name = spot.lane === "emotions" ? `stage/${spot.stage}` : cardAt(context, spot);
  if (name) openDrawer(context, name);
  return Boolean(name);
};

/**
 * On a button of a card or above the board.
 * @param {Context} context
 * @param {KeyboardEvent} event
 */
const onButton = (context, { key, shiftKey, ctrlKey, metaKey }) => {
  if (key === "Escape") {
    close(context);
    goTo(context, context.ui.spot);
  }
  return key === "Escape" || ((ctrlKey || metaKey) && timeTravel(context, key, shiftKey));
};

/**
 * @param {Context} context
 * @param {string} key
 * @param {boolean} shiftKey
 */
const timeTravel = (context, key, shiftKey) => {
  const letter = key.toLowerCase();
  if (!["z", "y"].includes(letter)) return false;
  takeBack(context, letter === "y" || shiftKey ? "redo" : "undo");
  return true;
};

/**
 * @param {Context} context
 * @param {Spot} spot
 * @param {string} key
 */
const onCard = (context, spot, key) => {
  const { lane, stage } = spot;
  const name = lane === "emotions" ? `stage/${stage}` : cardAt(context, spot);
  if (/^[-−+=0-5]$/.test(key) && name && scoreByKey(context, lane, name, key)) return true;
  if (lane === "emotions") return false;
  if (key === "Delete" && name && lane !== "thoughts") {
    remove(context, name);
    return true;
  }
  if (["Enter", "F2", " "].includes(key)) {
    open(context, { lane, stage, name });
    return true;
  }
  if (key.length === 1 && !name) open(context, { lane, stage }); // and the letter goes into it
  return false;
};

let minusAt = 0; // when a minus was typed: a digit soon after it belongs to it

/**
 * @param {string} key - A digit or a sign.
 * @param {number} now - The score so far.
 */
const scoreOf = (key, now) => {
  const isMinus = /[-−]/.test(key);
  const isNegative = Date.now() - minusAt < SOON;
  minusAt = isMinus ? Date.now() : 0;
  if (isMinus) return Math.max(-2, now - 1);
  if (/[+=]/.test(key)) return Math.min(2, now + 1);
  return isNegative ? -Number(key) || 0 : Number(key);
};

/**
 * @param {Context} context
 * @param {string} lane
 * @param {string} name
 * @param {string} key - A digit or a sign.
 */
const scoreByKey = (context, lane, name, key) => {
  if (lane === "pain-points" && /[1-5]/.test(key)) {
    set(context, name, { severity: Number(key) });
    return true;
  }
  if (!["emotions", "touchpoints"].includes(lane)) return false;
  const field = context.ui.target && lane === "emotions" ? "future_emotion" : "emotion";
  const [kind, id] = name.split("/");
  const card =
    kind === "stage"
      ? stageOf(context.board, id)
      : { ...context.board.parts[`card/${name}`], ...context.board.pending(kind, id) };
  const now = card[field] ?? 0;
  const score = scoreOf(key, now);
  if (Math.abs(score) > 2 || card[field] === score) return Math.abs(score) <= 2;
  feel(context, name, score);
  return true;
};

/**
 * In the bubbling phase at the board's root: its own fields have had the key, Lab has not.
 * @param {Context} context
 */
export const watchKeys = (context) => {
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    event.stopPropagation();
    const spot = spotOf(event.target);
    const isText = /** @type {HTMLElement} */ (event.target).matches("textarea, input");
    const act = isText ? inText : onButton;
    const isDone = spot ? onSpot(context, spot, event) : act(context, event);
    if (isDone) event.preventDefault();
  };
  context.root.addEventListener("keydown", onKey);
  context.root.addEventListener("focusin", ({ target }) => {
    const spot = spotOf(target);
    if (spot) context.ui.spot = spot;
  });
};
