// All that page and kernel say to each other about a board; the kernel's half is
// jmkit/board/protocol.py, which describes the messages.

export const VERSION = 1;

/**
 * @typedef {object} Command
 * @property {string} id - Its own; a command may be sent twice.
 * @property {"set" | "move" | "remove" | "bring_back" | "undo" | "redo" | "open" | "close"} do
 * @property {string} [kind] - Of the record.
 * @property {string} [record] - Its id.
 * @property {Record<string, unknown>} [values] - By field.
 * @property {string} [stage]
 * @property {string} [before] - The id of the record in whose place it comes.
 */

/**
 * @typedef {object} Answer
 * @property {number} v
 * @property {Record<string, any>} [changed] - Parts of the board by their names.
 * @property {string[]} [gone] - Names of parts.
 * @property {string[]} [done] - Ids of commands.
 * @property {string} [failed] - The id of a command to ask for again.
 * @property {Record<string, string>} [refused] - Why, by the ids of commands.
 * @property {string} [said] - What happened, in words.
 */

/** @param {Command[]} commands */
export const message = (commands) => ({ v: VERSION, commands });

/** An id as the kernel makes them: twelve hexadecimal digits. */
export const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(6))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
