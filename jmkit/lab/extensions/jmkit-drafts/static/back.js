// Puts drafts back into the forms of a notebook: into a form that is open, or that was when it was
// lost. It opens no other; what belongs there is offered (offer.js).

import { isGone, isLost } from "./ask.js";
import * as drafts from "./drafts.js";
import { fieldAt, focusAt, isAlive, isWritten, named, setValue } from "./fields.js";
import { noteReturn } from "./moves.js";
import { dismiss, handOver, standing } from "./standin.js";
import { holdStill } from "./still.js";

const VAIN = 5000; // milliseconds after which a press that led to no form has led nowhere
const LONG = 15000; // for which a button to press is looked for

const alive = (notebook, draft, part) =>
  [...notebook.node.querySelectorAll(`.jmkit-block-${draft.block} ${part}`)].find(isAlive);

const markOf = (form) => named(form, "jmkit-of-");

const isBlank = (form) => [...form.querySelectorAll("textarea, input:not([type=checkbox])")].every((i) => !i.value);

// The new item that was opened for it, not another in which somebody was filling in.
const madeFor = (notebook, draft) => {
  const { of, before } = notebook.added ?? {};
  const form = of === draft.of && alive(notebook, draft, ".jmkit-open.jmkit-new > .jmkit-form");
  return form && (markOf(form) !== before || isBlank(form)) ? form : undefined;
};

const formOf = (notebook, draft) =>
  alive(notebook, draft, `.jmkit-form.jmkit-of-${draft.of}`) ?? madeFor(notebook, draft);

// Nobody's form any more.
const giveUp = (draft, standsIn) => {
  drafts.note(draft, { open: false, wanted: false });
  if (standsIn) dismiss();
};

const press = (notebook, button, draft, isNew) => {
  const { of } = draft;
  const before = alive(notebook, draft, ".jmkit-open > .jmkit-form");
  if (isNew) notebook.added = { of, before: before && markOf(before) };
  notebook.pressed.set(button, { of, at: Date.now() });
  holdStill(notebook.node);
  button.click();
};

const isVain = (notebook, { of }) => {
  const since = notebook.sought.get(of) ?? Date.now();
  notebook.sought.set(of, since);
  return notebook.status === "idle" && Date.now() - since > LONG;
};

// A button is pressed once: a second press would close what the first one opens. Where somebody has
// removed the record, nobody's new one is opened for it.
const open = (notebook, draft, standsIn) => {
  const name = alive(notebook, draft, `.jmkit-item.jmkit-of-${draft.of} > .jmkit-name`);
  const isNew = !name && isGone(notebook, draft);
  if (isNew && !draft.fresh && !draft.wanted) return giveUp(draft, standsIn);
  const button = isNew ? alive(notebook, draft, ".jmkit-add") : name;
  if (!button) return isVain(notebook, draft) ? giveUp(draft, standsIn) : undefined;
  const before = notebook.pressed.get(button);
  if (before?.of === draft.of) {
    if (Date.now() - before.at > VAIN && notebook.status === "idle") giveUp(draft, standsIn);
  } else if (!draft.wanted && alive(notebook, draft, ".jmkit-open")) giveUp(draft, standsIn);
  else press(notebook, button, draft, isNew);
  return undefined;
};

const nobodyTypes = () => !document.activeElement?.matches("input, textarea, select, [contenteditable=true]");

const isNewest = ({ path, time }) => drafts.all(path).every((other) => other.time <= time);

const returnTo = (input, caret) => {
  noteReturn();
  focusAt(input, caret);
};

// A stand-in without a draft holds what is saved, and others may have changed it since.
const fill = (left, standsIn, form) => {
  const draft = drafts.moved(left, markOf(form));
  const input = fieldAt(form, draft);
  const stuck = !input || (drafts.has(draft) && !setValue(input, draft.value));
  drafts.note(draft, { input, frame: form.closest(".jmkit"), open: !stuck, wanted: false, stuck });
  if (standsIn) return input ? handOver(input) : dismiss();
  if (input && (left.wanted || (isWritten(input) && isNewest(draft) && nobodyTypes()))) returnTo(input, draft.caret);
};

export const isAdrift = (draft) => !(draft.input && isAlive(draft.input));

const isDue = (notebook, draft) =>
  draft.wanted || (notebook.lost && draft.open) || (!draft.stuck && isLost(notebook, draft));

const step = (notebook, draft, standsIn) => {
  const form = formOf(notebook, draft);
  if (form) notebook.sought.delete(draft.of);
  if (form) fill(draft, standsIn, form);
  else if (draft.open || draft.wanted) open(notebook, draft, standsIn);
};

// Whether each form is open; where it has gone with its frame, it was open when it was lost.
const noteOpen = (path) => {
  for (const draft of drafts.all(path).filter((d) => d.frame && isAlive(d.frame))) {
    drafts.note(draft, { open: !!draft.frame.querySelector(`.jmkit-form.jmkit-of-${draft.of}`) });
  }
};

export const bringBack = (notebook) => {
  noteOpen(notebook.path);
  const own = standing();
  if (own?.path === notebook.path) return step(notebook, own, true);
  const left = drafts.all(notebook.path).filter(isAdrift);
  for (const draft of left) if (isDue(notebook, draft)) step(notebook, draft, false);
  if (!left.some((draft) => draft.open)) notebook.lost = false;
};
