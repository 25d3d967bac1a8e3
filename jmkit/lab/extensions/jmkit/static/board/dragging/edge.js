// A board that is wider than its room, while something is dragged: at an edge it comes along.

/** @import { Context } from "../context.js" */

const NEAR = 56; // CSS pixels from an edge
const PACE = 14; // CSS pixels a frame
const REST = 300; // milliseconds there, so that one may drop something at the edge

/** @param {Context} context */
export const scrollerOf = ({ root }) =>
  /** @type {HTMLElement} */ (root.querySelector(".jmb-scroll"));

/**
 * No further than the board goes: what is dragged makes room to scroll as it moves.
 * @param {{ left: number, right: number }} room
 * @param {{ left: number, right: number }} board
 * @param {number} x
 * @returns {number} How far the board comes along, to the right.
 */
export const paceAt = ({ left, right }, board, x) => {
  if (x > right - NEAR) return Math.min(PACE, Math.max(0, board.right - right));
  if (x < left + NEAR) return -Math.min(PACE, Math.max(0, left - board.left));
  return 0;
};

/**
 * Frame by frame, until the drag is over; the pointer may rest meanwhile.
 * @param {Context} context
 * @param {() => number | null} pointer - Its x; nothing when the drag is over.
 * @param {() => void} onScroll
 */
export const comeAlong = (context, pointer, onScroll) => {
  const scroller = scrollerOf(context);
  const grid = /** @type {Element} */ (scroller.firstElementChild);
  let since = 0;
  const step = (/** @type {number} */ time) => {
    const x = pointer();
    if (x === null) return;
    const [room, board] = [scroller, grid].map((node) => node.getBoundingClientRect());
    const pace = paceAt(room, board, x);
    since = pace ? since || time : 0;
    const before = scroller.scrollLeft;
    if (pace && time - since > REST) scroller.scrollLeft += pace;
    if (scroller.scrollLeft !== before) onScroll();
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
};
