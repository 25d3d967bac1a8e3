// Asks a form what has become of the texts that the page keeps of it.
//
// A form has a field for that which nobody sees, and beside it the answer: for each text whether it
// is done with, or not saved and its record here, or gone (jmkit/forms/saving/receipt_answers.py). It comes in order
// with what was typed before, by the same way.

import { all } from "./drafts.js";
import { checksum, isAlive, keyOf, named, send } from "./fields.js";
import { standing } from "./standin.js";

const SOON = 900; // milliseconds; what is well was told unasked by then
const AGAIN = 2000; // until the same is asked once more
const PATIENCE = 5000; // with a question that is not answered
const LATE = 4000; // until then a text may be on its way from a form that was closed

const talks = new WeakMap(); // by frame: { number, at, words, answered, states, since }
let numbers = 0;

export const framesOf = (notebook, block) =>
  [...notebook.node.querySelectorAll(`.jmkit${block ? `-block-${block}` : ""}`)].filter(isAlive);

const wordOf = (draft) => `${keyOf(draft)}/${checksum(draft.value)}`;

const isDue = (draft) => draft.time < Date.now() - SOON;

const keptOf = (notebook, block) => {
  const own = standing();
  const stands = own?.path === notebook.path ? [own] : [];
  return [...all(notebook.path).filter(isDue), ...stands].filter((draft) => draft.block === block);
};

const hear = (frame, talk) => {
  const told = frame.querySelector(".jmkit-answer [data-number]")?.dataset;
  if (told?.number !== talk.number || talk.answered) return;
  const pairs = told.answer.split(" ").filter(Boolean).map((pair) => pair.split("="));
  Object.assign(talk, { answered: true, since: talk.at, states: new Map(pairs) });
};

const isEnough = (talk, words) => {
  if (!talk) return false;
  const wait = !talk.answered ? PATIENCE : talk.words === words ? AGAIN : 0;
  return Date.now() - talk.at < wait;
};

const ask = (notebook, frame) => {
  const question = frame.querySelector(".jmkit-question input");
  const drafts = question ? keptOf(notebook, named(frame, "jmkit-block-")) : [];
  const words = drafts.map(wordOf).join(" ");
  const talk = talks.get(frame);
  if (!words || isEnough(talk, words)) return;
  const at = Date.now();
  const number = `${at.toString(36)}n${numbers++}n${Math.random().toString(36).slice(2, 8)}`;
  talks.set(frame, { ...talk, number, at, words, answered: false });
  const aged = drafts.map((draft) => `${wordOf(draft)}/${Math.max(0, at - draft.time)}`);
  send(question, [number, ...aged].join(" "));
};

// Hears what was answered, and asks for what is still kept.
export const askAll = (notebook) => {
  for (const frame of framesOf(notebook)) {
    const talk = talks.get(frame);
    if (talk) hear(frame, talk);
    ask(notebook, frame);
  }
};

const statesOf = (notebook, draft) =>
  framesOf(notebook, draft.block).map((frame) => {
    const { states, since = 0 } = talks.get(frame) ?? {};
    return { state: since >= draft.time ? states?.get(wordOf(draft)) : undefined, since };
  });

export const isDone = (notebook, draft) =>
  statesOf(notebook, draft).some(({ state }) => state === "done");

// Whether all forms that could know say that it is not saved, of late.
export const isLost = (notebook, draft) => {
  const states = statesOf(notebook, draft);
  const isSure = ({ state, since }) => state && state !== "done" && since >= draft.time + LATE;
  return states.length > 0 && states.every(isSure);
};

// Whether its record was never there, or is no longer.
export const isGone = (notebook, draft) => {
  const own = (word) => word.startsWith(`${draft.of}/`);
  const told = framesOf(notebook, draft.block).map((frame) =>
    [...(talks.get(frame)?.states ?? [])].filter(([word]) => own(word)).map(([, state]) => state));
  return told.length > 0 && told.every((states) => states.includes("gone"));
};
