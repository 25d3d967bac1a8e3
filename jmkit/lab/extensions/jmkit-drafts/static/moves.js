// Whether it was the person who took the cursor elsewhere, or Lab, which does so when cells are run,
// or a form that was opened a while ago.

import { isOurs } from "./fields.js";

const RECENT = 500; // milliseconds between what somebody does and what comes of it
const PAUSE = 1000; // between two keys of somebody who types
const SETTLED = 3000; // by then a form that was opened has given the cursor to its first field
const KEYS = ["Tab", "Escape", "F6"];

let moved = 0;
let returned = 0;
let pressed = { at: 0, target: null };
let typed = { at: 0, target: null };

const isWithin = ({ at, target }, time, field) => target === field && Date.now() - at < time;

const notePress = ({ target }) => {
  pressed = { at: Date.now(), target };
  moved = pressed.at;
};

const noteKey = (event) => {
  const command = event.ctrlKey || event.metaKey || event.altKey;
  if (command || KEYS.includes(event.key) || (event.shiftKey && event.key === "Enter")) moved = Date.now();
};

const noteTyping = ({ target }) => {
  if (!isOurs()) typed = { at: Date.now(), target };
};

document.addEventListener("pointerdown", notePress, true);
document.addEventListener("keydown", noteKey, true);
document.addEventListener("input", noteTyping, true);

// The cursor is where the person had it; no program but ours may take it from there for a while.
// Not for longer: who uses a voice or a screen reader goes to another field through a program, too.
export const noteReturn = () => { returned = Date.now(); };

export const justReturned = () => Date.now() - returned < SETTLED;

// Somebody types in this field, or has just put the cursor there.
export const isBusyIn = (field) => isWithin(typed, PAUSE, field) || isWithin(pressed, SETTLED, field);

// Away from this field: a press on the field itself leads nowhere else.
export const movedByPerson = (field) =>
  Date.now() - moved < RECENT && !isWithin(pressed, RECENT, field);
