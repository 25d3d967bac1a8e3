// Offers a text that was not saved, and whose form is not open: take it back, or let it go.
//
// It stands there, to be read and copied, until one of both is pressed, on this page or the next.

/** @import { Draft } from "../drafts/drafts.js" */
/** @import { Control } from "../fields/fields.js" */
/** @import { OpenNotebook } from "../notebooks.js" */

import * as drafts from "../drafts/drafts.js";
import { setValue } from "../fields/field_changes.js";
import { fieldValue, keyOf } from "../fields/fields.js";
import { framesOf, isRecordGone, isUnsaved } from "./answers.js";
import { addPlace, lineOf } from "./offer_view.js";
import { isAdrift } from "./restore.js";

const HOMELESS = 15000; // milliseconds after which a block that has not come is none of this page
const FIRST = ".jmkit-offer button, .jmkit-add, .jmkit-form :is(input, textarea, select), button";

/** @type {WeakMap<Element, string>} By place, which drafts it shows. */
const shown = new WeakMap();

/**
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 */
const isHomeless = (notebook, draft) =>
  !framesOf(notebook, draft.block).length &&
  notebook.status === "idle" &&
  Date.now() - notebook.since > HOMELESS;

/**
 * Somebody else's words stand in its field, or the kernel's; what the person types is a draft itself.
 * @param {Draft} draft
 */
const isOverwritten = (draft) =>
  !isAdrift(draft) && fieldValue(/** @type {Control} */ (draft.input)) !== draft.value;

/**
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 */
const isOffered = (notebook, draft) => {
  if (isHomeless(notebook, draft)) return true;
  if (draft.wanted || (isAdrift(draft) && draft.open && !draft.stuck)) return false;
  return isUnsaved(notebook, draft) && (isAdrift(draft) || isOverwritten(draft) || draft.stuck);
};

/** @param {OpenNotebook} notebook */
export const offeredDrafts = (notebook) =>
  drafts.all(notebook.path).filter((draft) => isOffered(notebook, draft));

/**
 * The cursor was on a button that has gone; without a place, its next key would be Jupyter's.
 * @param {Element} frame
 */
const keepCursor = (frame) =>
  /** @type {HTMLElement | null} */ (frame.querySelector(FIRST))?.focus({ preventScroll: true });

/**
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 */
const take = (notebook, draft) => {
  if (draft.input && isOverwritten(draft)) {
    setValue(draft.input, draft.value);
    return;
  }
  notebook.pressed = new WeakMap();
  notebook.sought.clear();
  drafts.note(draft, { wanted: true, open: true });
};

/**
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 */
const homeOf = (notebook, draft) => framesOf(notebook, draft.block)[0] ?? framesOf(notebook)[0];

/**
 * @param {OpenNotebook} notebook
 * @param {Element} frame
 * @param {Draft} draft
 */
const makeLine = (notebook, frame, draft) => {
  const after = (/** @type {() => void} */ act) => () => {
    act();
    showIn(notebook, frame);
    keepCursor(frame);
  };
  const hasNoForm = draft.stuck || isHomeless(notebook, draft);
  return lineOf(draft, frame.matches(".jmkit-rtl") ? "rtl" : "ltr", {
    take: hasNoForm ? undefined : after(() => take(notebook, draft)),
    drop: after(() => drafts.drop(draft)),
  });
};

/**
 * Lines are told when they come into a place that is there already: the place comes first, and the
 * lines with the next look.
 * @param {OpenNotebook} notebook
 * @param {Element} frame
 */
const showIn = (notebook, frame) => {
  const mine = offeredDrafts(notebook).filter((draft) => homeOf(notebook, draft) === frame);
  const place = frame.querySelector(":scope > .jmkit-offers");
  if (!place) {
    if (mine.length) addPlace(frame);
    return;
  }
  const what = mine.map((draft) => `${keyOf(draft)}/${draft.value}`).join("\n");
  if ((shown.get(place) ?? "") === what) return;
  shown.set(place, what);
  place.replaceChildren(...mine.map((draft) => makeLine(notebook, frame, draft)));
};

/**
 * Nothing is left of an empty field of a record that never was.
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 */
const isNothing = (notebook, draft) =>
  !draft.value && isUnsaved(notebook, draft) && isRecordGone(notebook, draft);

/** @param {OpenNotebook} notebook */
export const showOffers = (notebook) => {
  for (const draft of offeredDrafts(notebook)) {
    if (isNothing(notebook, draft)) drafts.drop(draft);
  }
  for (const frame of framesOf(notebook)) showIn(notebook, frame);
};
