// Opens the form that a draft belongs to, as a person would: by its button, pressed once, since a
// second press would close what the first one opens.

/** @import { Draft } from "../drafts/drafts.js" */
/** @import { OpenNotebook } from "../notebooks.js" */

import { holdScroll } from "../fields/scroll_hold.js";
import { isRecordGone } from "./answers.js";
import { findAlive, markOf } from "./find_form.js";

const VAIN = 5000; // milliseconds after which a press that led to no form has led nowhere
const LONG = 15000; // for which a button to press is looked for

/**
 * @param {OpenNotebook} notebook
 * @param {HTMLElement} button
 * @param {Draft} draft
 */
const press = (notebook, button, draft) => {
  notebook.pressed.set(button, { of: draft.of, at: Date.now() });
  holdScroll(notebook.node);
  button.click();
};

/**
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 */
const isSoughtInVain = (notebook, { of }) => {
  const since = notebook.sought.get(of) ?? Date.now();
  notebook.sought.set(of, since);
  return notebook.status === "idle" && Date.now() - since > LONG;
};

/**
 * Notes for whom a new item is asked for, and which form was open before.
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 */
const noteAdded = (notebook, draft) => {
  const before = markOf(findAlive(notebook, draft, ".jmkit-open > .jmkit-form"));
  notebook.added = { of: draft.of, before };
};

/**
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 * @returns {"in vain" | undefined} Whether there will be no form; else it may come.
 */
export const openForm = (notebook, draft) => {
  const name = findAlive(notebook, draft, `.jmkit-item.jmkit-of-${draft.of} > .jmkit-name`);
  const isNew = !name && isRecordGone(notebook, draft);
  // Where somebody has removed the record, nobody's new one is opened for it.
  if (isNew && !draft.fresh && !draft.wanted) return "in vain";
  const button = isNew ? findAlive(notebook, draft, ".jmkit-add") : name;
  if (!button) return isSoughtInVain(notebook, draft) ? "in vain" : undefined;
  const earlier = notebook.pressed.get(button);
  if (earlier?.of === draft.of) {
    return Date.now() - earlier.at > VAIN && notebook.status === "idle" ? "in vain" : undefined;
  }
  // Somebody is in another form of the block, which this would close.
  if (!draft.wanted && findAlive(notebook, draft, ".jmkit-open")) return "in vain";
  if (isNew) noteAdded(notebook, draft);
  press(notebook, button, draft);
  return undefined;
};
