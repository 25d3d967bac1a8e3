// The board as the page knows it: the kernel's parts by their names, see jmkit/board/state.py.

/** @import { Answer, Command } from "./protocol.js" */

import { foreseen } from "./foreseen.js";

/** @typedef {Record<string, any>} Card - Fields of a record, and what the journey knows of it. */

/**
 * @typedef {object} Board
 * @property {Record<string, any>} parts
 * @property {(kind: string, id: string) => Record<string, unknown>} pending - What is written here
 *   and not yet known to be saved.
 * @property {(kind: string, stage?: string) => string[]} written - The names of cards of which that
 *   is so.
 * @property {(kind: string) => Command[]} waiting - What the kernel was asked to do with records of
 *   a kind, and is not yet known to have done.
 */

/**
 * @param {Record<string, any>} parts
 * @param {Answer} answer
 * @returns {Record<string, any>} The parts as they are now.
 */
export const applied = (parts, { changed = {}, gone = [] }) => {
  const now = { ...parts, ...changed };
  for (const name of gone) delete now[name];
  return now;
};

/** @param {string} name - Of a card: ``kind/id``. */
export const splitName = (name) => {
  const at = name.indexOf("/");
  return { kind: name.slice(0, at), id: name.slice(at + 1) };
};

/**
 * A card with what was written here last, saved or not.
 * @param {Board} board
 * @param {string} name
 * @returns {Card}
 */
export const cardOf = ({ parts, pending }, name) => {
  const { kind, id } = splitName(name);
  const known = kind === "stage" ? parts[name] : parts[`card/${name}`];
  return { ...known, ...pending(kind, id) };
};

/**
 * @param {Board} board
 * @param {string} id
 * @returns {Card}
 */
export const stageOf = ({ parts, pending }, id) => ({
  ...parts[`stage/${id}`],
  ...(id ? pending("stage", id) : {}),
});

/**
 * The ids of the stages: those that the kernel has, and those that were added here since.
 * @param {Board} board
 * @returns {string[]}
 */
export const stagesOf = ({ parts, written, waiting }) => {
  const known = parts.stages.filter(Boolean);
  const fresh = written("stage").filter((name) => !parts[name]);
  const names = [...known.map((/** @type {string} */ id) => `stage/${id}`), ...new Set(fresh)];
  const ids = foreseen(names, waiting("stage")).map((name) => splitName(name).id);
  return [...ids, ...(known.length < parts.stages.length ? [""] : [])];
};

/** @type {Record<string, string>} The kinds of the lanes in which new records are written. */
const KINDS = {
  steps: "step",
  touchpoints: "touchpoint",
  "pain-points": "pain-point",
  opportunities: "opportunity",
};

/**
 * @param {Board} board
 * @param {string} lane
 * @param {string} stage
 * @returns {string[]} What the kernel has there or will have, and behind it what is new here.
 */
const namesOf = ({ parts, written, waiting }, lane, stage) => {
  const names = parts[`cell/${lane}/${stage}`] ?? [];
  const fresh = written(KINDS[lane], stage).filter((name) => !parts[`card/${name}`]);
  return foreseen([...names, ...fresh], waiting(KINDS[lane]), stage);
};

/**
 * The names of the cards in a cell; that which somebody writes here stays where it is meanwhile.
 * @param {Board} board
 * @param {string} lane
 * @param {string} stage
 * @param {{ lane: string, stage: string, name: string, n: number } | null} [edited]
 * @returns {string[]}
 */
export const cellOf = (board, lane, stage, edited = null) => {
  const names = namesOf(board, lane, stage);
  if (!edited || edited.lane !== lane) return names;
  const others = names.filter((/** @type {string} */ name) => name !== edited.name);
  if (edited.stage !== stage) return others;
  const n = names.includes(edited.name) ? names.indexOf(edited.name) : edited.n;
  return [...others.slice(0, n), edited.name, ...others.slice(n)];
};
