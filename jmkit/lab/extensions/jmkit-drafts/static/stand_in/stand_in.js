// A field that takes the typing when the field with the cursor in it vanishes.
//
// That happens when a kernel is started anew, or a cell is run again: a new form comes, some
// seconds later. The stand-in lies where the old field was, with its text, look and cursor, so that
// nobody has to notice, and no key goes to the notebook, where "x" cuts a cell.

/** @import { Draft } from "../drafts/drafts.js" */
/** @import { Control } from "../fields/fields.js" */

import {
  hasJustReturned,
  isBusyIn,
  markReturned,
  wasMovedByPerson,
} from "../fields/cursor_moves.js";
import { focusAt, isOurs } from "../fields/field_changes.js";
import { caretOf, isWritten } from "../fields/fields.js";
import { makeStandIn, showStandIn } from "./stand_in_view.js";

/** @typedef {Omit<Draft, "value" | "time">} Origin - Where something is typed, without its text. */

/**
 * @typedef {object} StandIn
 * @property {Origin} origin
 * @property {Control} input - The field that it stands for.
 * @property {DOMRect} place - Where that is, or was.
 * @property {HTMLElement} node
 * @property {HTMLInputElement} field - What is typed into instead.
 */

/**
 * What knows the notebooks.
 * @typedef {object} Notebooks
 * @property {(input: Control) => Origin | null} originOf - Nothing where it is no field of a form.
 * @property {(path: string) => boolean} isInSight
 * @property {() => void} onShown - Called when a stand-in has come.
 * @property {(draft: Draft) => void} onTyped - Called after each change of one.
 */

/** @type {StandIn | null} For the field with the cursor, ready to be shown. */
let prepared = null;
/** @type {StandIn | null} The one that is shown. */
let current = null;
/** @type {Notebooks} */
let notebooks;

/** Where the field is can be asked only while it is there. */
const notePlace = () => {
  if (prepared?.input.isConnected) prepared.place = prepared.input.getBoundingClientRect();
};

const observer = new MutationObserver(() => {
  if (prepared && !prepared.input.isConnected) takeOver(prepared);
});

const forget = () => {
  prepared = null;
  observer.disconnect();
};

export const dismiss = () => {
  current?.node.remove();
  current = null;
};

/** @returns {Draft | null} What stands in a stand-in now. */
export const standInDraft = () => {
  if (!current) return null;
  const { origin, field } = current;
  return { ...origin, value: field.value, caret: caretOf(field), time: Date.now() };
};

const onInput = () => {
  const draft = standInDraft();
  if (draft) notebooks.onTyped(draft);
};

/** @param {StandIn} standIn */
const takeOver = (standIn) => {
  dismiss();
  forget();
  if (!notebooks.isInSight(standIn.origin.path)) return;
  current = standIn;
  standIn.field.value = standIn.input.value;
  standIn.field.addEventListener("input", onInput);
  showStandIn(standIn, standIn.place);
  focusAt(standIn.field, caretOf(standIn.input));
  notebooks.onShown();
};

/**
 * Prepares a stand-in for a field for as long as it has the cursor.
 * @param {Control} input
 */
const prepareFor = (input) => {
  forget();
  const origin = isWritten(input) ? notebooks.originOf(input) : null;
  if (!origin) return;
  prepared = { origin, input, place: input.getBoundingClientRect(), ...makeStandIn(input) };
  observer.observe(document.body, { childList: true, subtree: true });
};

/**
 * A browser may tell of a blur also where the field is only just being taken away.
 * @param {FocusEvent} event
 */
const onFocusOut = ({ target }) =>
  queueMicrotask(() => {
    const input = prepared?.input;
    if (input && target === input && input.isConnected && document.activeElement !== input)
      forget();
  });

/**
 * Lab gives the cursor to the notebook whose cells it runs, and then each key is a command; a form
 * that was opened gives it to its first field, a moment later, wherever somebody types by then.
 * @param {Element} target - What has got the cursor.
 * @param {Control} own - What has lost it.
 */
const isStolen = (target, own) => {
  if (isOurs() || wasMovedByPerson(own)) return false;
  if (!target.closest(".jmkit")) return target.matches(".jp-Notebook, .jp-Cell");
  const isElsewhere = !own.closest(".jmkit-form")?.contains(target);
  return Boolean(current) || hasJustReturned() || (isBusyIn(own) && isElsewhere);
};

/**
 * While a field is being taken away, the browser does not tell from where the cursor came.
 * @param {FocusEvent} event
 */
const ownerOf = ({ relatedTarget }) =>
  [current?.field, prepared?.input].find((field) => field && (relatedTarget ?? field) === field);

/** @param {FocusEvent} event */
const onFocusIn = (event) => {
  const target = /** @type {Control} */ (event.target);
  const own = ownerOf(event);
  if (!own || !isStolen(target, own)) {
    prepareFor(target);
    return;
  }
  event.stopImmediatePropagation();
  if (own.isConnected) own.focus({ preventScroll: true });
};

/** @param {Notebooks} side */
export const watchFields = (side) => {
  notebooks = side;
  document.addEventListener("focusin", onFocusIn, true);
  document.addEventListener("focusout", onFocusOut, true);
  for (const kind of ["input", "scroll"]) document.addEventListener(kind, notePlace, true);
};

/**
 * It stands over its own notebook only.
 * @param {string} path
 * @param {boolean} inSight
 */
export const showOver = (path, inSight) => {
  if (current?.origin.path === path) current.node.style.display = inSight ? "" : "none";
};

/**
 * Hands the cursor to the field that is back, unless the person has gone elsewhere meanwhile.
 * @param {Control} input
 */
export const handOver = (input) => {
  if (!current) return;
  const { field } = current;
  const isTyping = document.activeElement === field;
  const caret = caretOf(field);
  dismiss();
  if (!isTyping) return;
  markReturned();
  focusAt(input, caret);
};
