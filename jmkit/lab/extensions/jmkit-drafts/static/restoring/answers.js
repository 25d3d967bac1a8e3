// Asks a form what has become of the texts that the page keeps of it.
//
// A form has a field for that which nobody sees, and beside it the answer: for each text whether it
// is done with, or not saved and its record here, or gone (jmkit/forms/saving/receipt_answers.py).
// It comes in order with what was typed before, by the same way.

/** @import { Draft } from "../drafts/drafts.js" */
/** @import { OpenNotebook } from "../notebooks.js" */

import { checksum } from "../drafts/checksum.js";
import { all } from "../drafts/drafts.js";
import { send } from "../fields/field_changes.js";
import { classRest, isAlive, keyOf } from "../fields/fields.js";
import { standInDraft } from "../stand_in/stand_in.js";

/**
 * What was asked of a form last, and what it has answered.
 * @typedef {object} Talk
 * @property {string} number - Of the question.
 * @property {number} at - When it was asked.
 * @property {string} texts - About which texts.
 * @property {boolean} answered
 * @property {Map<string, string>} [states] - The last answer: by text, its state.
 * @property {number} [since] - When that was asked for.
 */

const SOON = 900; // milliseconds; what is well was told unasked by then
const AGAIN = 2000; // until the same is asked once more
const PATIENCE = 5000; // with a question that is not answered
const LATE = 4000; // until then a text may be on its way from a form that was closed

/** @type {WeakMap<Element, Talk>} By the frame of a form. */
const talks = new WeakMap();
let numbers = 0;

/**
 * @param {OpenNotebook} notebook
 * @param {string} [block] - By default the forms of all.
 */
export const framesOf = (notebook, block) =>
  [...notebook.node.querySelectorAll(`.jmkit${block ? `-block-${block}` : ""}`)].filter(isAlive);

/** @param {Draft} draft */
export const textOf = (draft) => `${keyOf(draft)}/${checksum(draft.value)}`;

/**
 * @param {string} answer
 * @returns {Map<string, string>} By text, its state.
 */
export const parseAnswer = (answer) => {
  const pairs = answer.split(" ").filter(Boolean);
  return new Map(pairs.map((pair) => /** @type {[string, string]} */ (pair.split("="))));
};

/**
 * @param {string} number
 * @param {Draft[]} drafts
 * @param {number} now
 * @returns {string} As the form reads it: each text with its age.
 */
export const questionOf = (number, drafts, now) =>
  [number, ...drafts.map((draft) => `${textOf(draft)}/${Math.max(0, now - draft.time)}`)].join(" ");

/**
 * Whether it is too soon to ask about these texts.
 * @param {Pick<Talk, "at" | "answered" | "texts"> | undefined} talk
 * @param {string} texts
 * @param {number} now
 */
export const isTooSoon = (talk, texts, now) => {
  if (!talk) return false;
  if (!talk.answered) return now - talk.at < PATIENCE;
  return talk.texts === texts && now - talk.at < AGAIN;
};

/** @param {Draft} draft */
const isDue = (draft) => draft.time < Date.now() - SOON;

/**
 * @param {OpenNotebook} notebook
 * @param {string | undefined} block
 */
const draftsToAskAbout = (notebook, block) => {
  const standIn = standInDraft();
  const standing = standIn?.path === notebook.path ? [standIn] : [];
  return [...all(notebook.path).filter(isDue), ...standing].filter((d) => d.block === block);
};

/**
 * @param {Element} frame
 * @param {Talk} talk
 */
const readAnswer = (frame, talk) => {
  const line = /** @type {HTMLElement | null} */ (
    frame.querySelector(".jmkit-answer [data-number]")
  );
  if (line?.dataset.number !== talk.number || talk.answered) return;
  const states = parseAnswer(line.dataset.answer ?? "");
  Object.assign(talk, { answered: true, since: talk.at, states });
};

/** @param {number} now */
const nextNumber = (now) =>
  `${now.toString(36)}n${numbers++}n${Math.random().toString(36).slice(2, 8)}`;

/**
 * @param {OpenNotebook} notebook
 * @param {Element} frame
 */
const ask = (notebook, frame) => {
  const question = /** @type {HTMLInputElement | null} */ (
    frame.querySelector(".jmkit-question input")
  );
  const drafts = question ? draftsToAskAbout(notebook, classRest(frame, "jmkit-block-")) : [];
  const texts = drafts.map(textOf).join(" ");
  const at = Date.now();
  const talk = talks.get(frame);
  if (!question || !texts || isTooSoon(talk, texts, at)) return;
  const number = nextNumber(at);
  talks.set(frame, { ...talk, number, at, texts, answered: false });
  send(question, questionOf(number, drafts, at));
};

/**
 * Reads what was answered, and asks for what is still kept.
 * @param {OpenNotebook} notebook
 */
export const askForms = (notebook) => {
  for (const frame of framesOf(notebook)) {
    const talk = talks.get(frame);
    if (talk) readAnswer(frame, talk);
    ask(notebook, frame);
  }
};

/**
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 */
const statesOf = (notebook, draft) =>
  framesOf(notebook, draft.block).map((frame) => {
    const { states, since = 0 } = talks.get(frame) ?? {};
    return { state: since >= draft.time ? states?.get(textOf(draft)) : undefined, since };
  });

/**
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 */
export const isDone = (notebook, draft) =>
  statesOf(notebook, draft).some(({ state }) => state === "done");

/**
 * Whether all forms that could know say that it is not saved, of late.
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 */
export const isUnsaved = (notebook, draft) => {
  const states = statesOf(notebook, draft);
  return (
    states.length > 0 &&
    states.every(({ state, since }) => state && state !== "done" && since >= draft.time + LATE)
  );
};

/**
 * Whether its record was never there, or is no longer.
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 */
export const isRecordGone = (notebook, draft) => {
  const statesOfRecord = (/** @type {Element} */ frame) =>
    [...(talks.get(frame)?.states ?? [])]
      .filter(([text]) => text.startsWith(`${draft.of}/`))
      .map(([, state]) => state);
  const frames = framesOf(notebook, draft.block);
  return frames.length > 0 && frames.every((frame) => statesOfRecord(frame).includes("gone"));
};
