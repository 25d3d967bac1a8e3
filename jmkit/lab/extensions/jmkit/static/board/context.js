// What the parts of a board share: what it shows, what is being done, and what can be done.

/** @import { Board } from "./state.js" */
/** @import { Spot } from "./moves.js" */
/** @import { Outbox } from "./outbox.js" */

/**
 * @typedef {object} Lane
 * @property {string} title
 * @property {string} kind
 * @property {string} field
 * @property {boolean} adds
 * @property {string} label
 * @property {string} add
 * @property {string} hint
 */

/** @typedef {{ lane: string, stage: string, name: string, n: number }} Edited */

/**
 * @typedef {object} Doing
 * @property {Spot} spot - The one place that Tab leads to.
 * @property {Edited | null} edited - The card that is written on.
 * @property {{ lane: string, stage: string, name: string } | null} followed - A card on its way to
 *   another stage.
 * @property {boolean} target - Whether feelings are set as they should be.
 * @property {string} entered - The card into whose drawer the cursor is to go.
 */

/**
 * @typedef {object} Context
 * @property {Record<string, any>} words
 * @property {boolean} rtl
 * @property {HTMLElement} root
 * @property {Board} board
 * @property {Outbox} outbox
 * @property {Doing} ui
 * @property {() => void} update - Shows what is so now.
 * @property {(text: string) => void} say - In the live region.
 */

/**
 * @param {Context} context
 * @param {string} name - Of a lane; "" for the heads of the stages.
 * @returns {Lane}
 */
export const laneOf = ({ words }, name) =>
  name ? words.lanes[name] : { ...words.stage_head, title: "", adds: false };

/**
 * @param {Context} context
 * @param {string} stage
 * @returns {string}
 */
export const stageName = ({ words, board }, stage) =>
  (stage ? (board.pending("stage", stage).title ?? board.parts[`stage/${stage}`]?.title) : null) ||
  (stage ? words.untitled : words.no_stage);
