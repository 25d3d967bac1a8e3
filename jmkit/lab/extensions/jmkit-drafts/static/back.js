// Puts drafts back into the forms of a notebook: opens the record, fills the field, the cursor in it.

import * as drafts from "./drafts.js";
import { fieldAt, focusAt, isAlive, isWritten, setValue, valueOf } from "./fields.js";
import { noteReturn } from "./moves.js";
import { handOver, standing } from "./standin.js";

const LATE = 3000; // milliseconds in which a form that was closed still saves what was typed
const AGAIN = 5000; // until a step that led to nothing is tried once more

const alive = (notebook, draft, part) =>
  [...notebook.node.querySelectorAll(`.jmkit-block-${draft.block} ${part}`)].find(isAlive);

// What is on its way to the journal is waited for before another item is opened.
const isBusy = (notebook) =>
  Date.now() - notebook.step < AGAIN && drafts.all(notebook.path).some((d) => d.input && isAlive(d.input));

const press = (notebook, draft, button) => {
  const pressed = notebook.opened === draft.of && Date.now() - notebook.step < AGAIN;
  if (!button || pressed || isBusy(notebook)) return;
  Object.assign(notebook, { opened: draft.of, step: Date.now() });
  button.click();
};

// One step a look: the record's form; or the click that opens it, or a new one.
const formOf = (notebook, draft) => {
  const form = alive(notebook, draft, `.jmkit-form.jmkit-of-${draft.of}`);
  if (form) return form;
  const name = alive(notebook, draft, `.jmkit-item.jmkit-of-${draft.of} > .jmkit-name`);
  const made = alive(notebook, draft, ".jmkit-open.jmkit-new > .jmkit-form");
  if (!name && made && notebook.opened === draft.of) return made;
  press(notebook, draft, name ?? alive(notebook, draft, ".jmkit-add"));
  return null;
};

const nobodyTypes = () => !document.activeElement?.matches("input, textarea, select, [contenteditable=true]");

const returnTo = (input, caret) => {
  noteReturn();
  focusAt(input, caret);
};

const markOf = (form) =>
  [...form.classList].find((name) => name.startsWith("jmkit-of-")).slice("jmkit-of-".length);

// A stand-in without a draft holds what is saved, and others may have changed it since.
const fill = (notebook, { draft: left, standsIn }, form) => {
  const draft = drafts.moved(left, markOf(form));
  const [input, typed] = [fieldAt(form, draft), drafts.has(draft)];
  if (!input) return drafts.drop(draft);
  notebook.step = Date.now();
  if (valueOf(input) === draft.value) drafts.drop(draft);
  else if (typed) drafts.put({ ...draft, input });
  if (typed) setValue(input, draft.value);
  if (standsIn) handOver(input);
  else if (isWritten(input) && nobodyTypes()) returnTo(input, draft.caret);
};

// A draft whose field is gone; first that which somebody is typing now.
const next = (notebook) => {
  const draft = standing();
  if (draft?.path === notebook.path) return { draft, standsIn: true };
  const left = drafts.all(notebook.path).find((d) => !(d.input && isAlive(d.input)));
  return left && { draft: left, standsIn: false };
};

const isDue = (notebook, { draft, standsIn }) =>
  standsIn || notebook.lost || (Date.now() - draft.time > LATE && notebook.status === "idle");

export const bringBack = (notebook) => {
  const step = next(notebook);
  if (!step) notebook.lost = false;
  if (!step || !isDue(notebook, step)) return;
  const form = formOf(notebook, step.draft);
  if (form) fill(notebook, step, form);
};
