// Whether it was the person who took the cursor elsewhere, or Lab, which does so when cells are run,
// or a form that was opened a while ago.

import { isOurs } from "./field_changes.js";

const RECENT = 500; // milliseconds between what somebody does and what comes of it
const PAUSE = 1000; // between two keys of somebody who types
const SETTLED = 3000; // by then a form that was opened has given the cursor to its first field
const KEYS = ["Tab", "Escape", "F6"];

/** @typedef {{ at: number, target: EventTarget | null }} Act */

let moved = 0;
let returned = 0;
/** @type {Act} */
let pressed = { at: 0, target: null };
/** @type {Act} */
let typed = { at: 0, target: null };

/**
 * @param {Act} act
 * @param {number} time
 * @param {EventTarget} field
 */
const isWithin = ({ at, target }, time, field) => target === field && Date.now() - at < time;

/** @param {Event} event */
const onPress = ({ target }) => {
  pressed = { at: Date.now(), target };
  moved = pressed.at;
};

/**
 * Whether a key may lead out of a field.
 * @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">} event
 */
export const isMovingKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }) =>
  ctrlKey || metaKey || altKey || KEYS.includes(key) || (shiftKey && key === "Enter");

/** @param {KeyboardEvent} event */
const onKey = (event) => {
  if (isMovingKey(event)) moved = Date.now();
};

/** @param {Event} event */
const onTyping = ({ target }) => {
  if (!isOurs()) typed = { at: Date.now(), target };
};

export const watchMoves = () => {
  document.addEventListener("pointerdown", onPress, true);
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("input", onTyping, true);
};

/**
 * The cursor is where the person had it; no program but ours may take it from there for a while.
 * Not for longer: who uses a voice or a screen reader goes to another field through a program, too.
 */
export const markReturned = () => {
  returned = Date.now();
};

export const hasJustReturned = () => Date.now() - returned < SETTLED;

/**
 * Somebody types in this field, or has just put the cursor there.
 * @param {EventTarget} field
 */
export const isBusyIn = (field) =>
  isWithin(typed, PAUSE, field) || isWithin(pressed, SETTLED, field);

/**
 * Away from this field: a press on the field itself leads nowhere else.
 * @param {EventTarget} field
 */
export const wasMovedByPerson = (field) =>
  Date.now() - moved < RECENT && !isWithin(pressed, RECENT, field);
