// Where cards and stages will be once the kernel has done what it was asked: the board shows it at
// once, so that a key typed right after a move finds what was moved.

/** @import { Command } from "./protocol.js" */

/**
 * An answer goes where its pain points are: only the kernel knows.
 * @param {Command} command
 */
const isForeseen = ({ do: what, kind }) =>
  what === "remove" || (what === "move" && kind !== "opportunity");

/**
 * @param {string[]} names
 * @param {Command} command
 * @param {string} stage
 * @returns {string[]}
 */
const done = (names, { do: what, kind, record, stage: to, before }, stage) => {
  const name = `${kind}/${record}`;
  const others = names.filter((one) => one !== name);
  const isHere = kind === "stage" ? names.includes(name) : to === stage;
  if (what === "remove" || !isHere) return others;
  const n = before ? others.indexOf(`${kind}/${before}`) : -1;
  return n < 0 ? [...others, name] : [...others.slice(0, n), name, ...others.slice(n)];
};

/**
 * @param {string[]} names - Of cards of one kind in a stage, or of the stages.
 * @param {Command[]} waiting - For the kernel, about records of that kind.
 * @param {string} [stage]
 * @returns {string[]}
 */
export const foreseen = (names, waiting, stage = "") =>
  waiting.filter(isForeseen).reduce((now, command) => done(now, command, stage), names);
