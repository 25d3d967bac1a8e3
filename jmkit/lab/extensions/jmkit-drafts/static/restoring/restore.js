// Puts drafts back into the forms of a notebook: into a form that is open, or that was when it was
// lost. It opens no other; what belongs there is offered (offers.js).

/** @import { Draft } from "../drafts/drafts.js" */
/** @import { Control } from "../fields/fields.js" */
/** @import { OpenNotebook } from "../notebooks.js" */

import * as drafts from "../drafts/drafts.js";
import { markReturned } from "../fields/cursor_moves.js";
import { focusAt, setValue } from "../fields/field_changes.js";
import { controlAt, isAlive, isWritten } from "../fields/fields.js";
import { dismiss, handOver, standInDraft } from "../stand_in/stand_in.js";
import { isUnsaved } from "./answers.js";
import { findForm, markOf } from "./find_form.js";
import { openForm } from "./open_form.js";

const isNobodyTyping = () =>
  !document.activeElement?.matches("input, textarea, select, [contenteditable=true]");

/** @param {Draft} draft */
const isNewest = ({ path, time }) => drafts.all(path).every((other) => other.time <= time);

/**
 * The cursor goes back to where somebody had typed last, or wants to go on.
 * @param {Draft} draft
 * @param {Control} input
 */
const returnCursor = (draft, input) => {
  if (!draft.wanted && !(isWritten(input) && isNewest(draft) && isNobodyTyping())) return;
  markReturned();
  focusAt(input, draft.caret);
};

/**
 * A stand-in without a draft holds what is saved, and others may have changed it since.
 * @param {Draft} left
 * @param {boolean} standsIn - Whether it stands in a stand-in.
 * @param {Element} form
 */
const fill = (left, standsIn, form) => {
  const draft = drafts.moveTo(left, markOf(form) ?? left.of);
  const input = controlAt(form, draft);
  const stuck = !input || (drafts.has(draft) && !setValue(input, draft.value));
  const frame = form.closest(".jmkit");
  drafts.note(draft, { input, frame, open: !stuck, wanted: false, stuck });
  if (input && standsIn) handOver(input);
  else if (standsIn) dismiss();
  else if (input) returnCursor({ ...draft, wanted: left.wanted }, input);
};

/**
 * Whether it stands in no field of the page.
 * @param {Draft} draft
 */
export const isAdrift = (draft) => !(draft.input && isAlive(draft.input));

/**
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 */
const isDue = (notebook, draft) =>
  draft.wanted || (notebook.lost && draft.open) || (!draft.stuck && isUnsaved(notebook, draft));

/**
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 * @param {boolean} standsIn
 */
const bringBack = (notebook, draft, standsIn) => {
  const form = findForm(notebook, draft);
  if (form) {
    notebook.sought.delete(draft.of);
    fill(draft, standsIn, form);
  } else if ((draft.open || draft.wanted) && openForm(notebook, draft) === "in vain") {
    // Nobody's form any more.
    drafts.note(draft, { open: false, wanted: false });
    if (standsIn) dismiss();
  }
};

/**
 * Whether each form is open; where it has gone with its frame, it was open when it was lost.
 * @param {string} path
 */
const noteOpenForms = (path) => {
  for (const draft of drafts.all(path)) {
    if (!draft.frame || !isAlive(draft.frame)) continue;
    const form = draft.frame.querySelector(`.jmkit-form.jmkit-of-${draft.of}`);
    drafts.note(draft, { open: Boolean(form) });
  }
};

/** @param {OpenNotebook} notebook */
export const restore = (notebook) => {
  noteOpenForms(notebook.path);
  const standIn = standInDraft();
  if (standIn?.path === notebook.path) {
    bringBack(notebook, standIn, true);
    return;
  }
  const adrift = drafts.all(notebook.path).filter(isAdrift);
  for (const draft of adrift) if (isDue(notebook, draft)) bringBack(notebook, draft, false);
  if (!adrift.some((draft) => draft.open)) notebook.lost = false;
};
