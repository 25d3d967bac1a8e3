// Changes fields as a person would, and knows such a change from a person's own.

/** @import { Caret, Control } from "./fields.js" */

import { fieldValue, isCheckbox, isSelect, isWritten, optionMarks } from "./fields.js";

let changing = false;

/**
 * Whether a change, or a move of the cursor, is ours, and no person's; what a program types for a
 * person is the person's.
 */
export const isOurs = () => changing;

/** @param {() => void} act */
const asOurs = (act) => {
  changing = true;
  try {
    act();
  } finally {
    changing = false;
  }
};

/**
 * @param {HTMLSelectElement} select
 * @param {string} value - The mark of an option.
 */
const choose = (select, value) => {
  const n = optionMarks(select).indexOf(value);
  if (n >= 0) select.selectedIndex = n;
};

/**
 * Widgets hear of a tick by the click, of all else by these events.
 * @param {Control} control
 * @param {string} value
 */
const change = (control, value) => {
  if (isCheckbox(control)) {
    control.click();
    return;
  }
  if (isSelect(control)) choose(control, value);
  else control.value = value;
  for (const kind of ["input", "change"]) control.dispatchEvent(new Event(kind, { bubbles: true }));
};

/**
 * @param {Control} control
 * @param {string} value
 * @returns {boolean} Whether it stands there now: an option may have gone.
 */
export const setValue = (control, value) => {
  if (fieldValue(control) === value) return true;
  asOurs(() => change(control, value));
  return fieldValue(control) === value;
};

/**
 * Types into a field that is no person's.
 * @param {HTMLInputElement} input
 * @param {string} text
 */
export const send = (input, text) =>
  asOurs(() => {
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });

/**
 * @param {Control} control
 * @param {Caret | null | undefined} caret
 */
export const focusAt = (control, caret) => {
  asOurs(() => control.focus({ preventScroll: true }));
  if (caret && isWritten(control)) control.setSelectionRange(...caret);
};

/**
 * Half a character cannot be sent back by a kernel, and a form that gets one saves nothing any more.
 * @param {Control} control
 */
export const replaceHalfCharacters = (control) => {
  if (isWritten(control) && control.value.isWellFormed?.() === false) {
    control.value = control.value.toWellFormed();
  }
};
