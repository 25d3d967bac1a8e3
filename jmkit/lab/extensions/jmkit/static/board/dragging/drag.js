// Moving a card with mouse, finger or pen: pointer events, since native dragging would drop its text
// into a cell's editor. A finger takes the card by its grip; elsewhere it scrolls.

/** @import { Context } from "../context.js" */

import { close, namesIn } from "../acts.js";
import { move, moveStageTo } from "../moving.js";
import { comeAlong, scrollerOf } from "./edge.js";

const FAR = 6; // CSS pixels after which a press is a drag, and no click

/**
 * @typedef {object} Drag
 * @property {HTMLElement} card
 * @property {string} lane
 * @property {string} name
 * @property {number} x
 * @property {number} y
 * @property {boolean} begun
 * @property {number} scrolled - How far the board was when it began.
 * @property {PointerEvent} last
 */

/**
 * @param {{ x: number, y: number }} from
 * @param {PointerEvent} event
 */
export const isFar = ({ x, y }, { clientX, clientY }) =>
  Math.hypot(clientX - x, clientY - y) >= FAR;

/** @param {Event} event */
const stop = (event) => event.stopPropagation();

/**
 * Keeps the click from the board that a browser makes of the end of a drag.
 * @param {HTMLElement} root
 */
export const swallowClick = (root) => {
  root.addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => root.removeEventListener("click", stop, { capture: true }));
};

/**
 * Which place of a cell is nearest to a height.
 * @param {{ top: number, height: number }[]} cards
 * @param {number} y
 */
export const placeAt = (cards, y) => {
  const n = cards.findIndex(({ top, height }) => y < top + height / 2);
  return n < 0 ? cards.length : n;
};

/**
 * @param {Context} context
 * @param {Drag} drag
 * @returns {HTMLElement | undefined} Under the pointer, a cell of the same lane or the name of a
 *   stage to jump to.
 */
const placeUnder = ({ root }, { lane, last }) =>
  /** @type {HTMLElement | undefined} */ (
    document
      .elementsFromPoint(last.clientX, last.clientY)
      .find(
        (node) =>
          root.contains(node) &&
          node.matches(`.jmb-cell[data-lane="${lane}"], .jmb-to[data-stage]`),
      )
  );

/**
 * The card is where the pointer is, and what is under it is marked.
 * @param {Context} context
 * @param {Drag} drag
 */
const show = (context, drag) => {
  const { card, last, x, y } = drag;
  const scrolled = scrollerOf(context).scrollLeft - drag.scrolled;
  card.style.setProperty("translate", `${last.clientX - x + scrolled}px ${last.clientY - y}px`);
  clearMarks(context);
  placeUnder(context, drag)?.classList.add("jmb-target");
};

/** @param {Context} context */
const clearMarks = ({ root }) => {
  for (const cell of root.querySelectorAll(".jmb-target")) cell.classList.remove("jmb-target");
};

/**
 * @param {Context} context
 * @param {Drag} drag
 * @param {HTMLElement} place
 */
const drop = (context, { card, lane, name, last }, place) => {
  const { stage = "" } = place.dataset;
  if (!lane) {
    moveStageTo(context, name, stage);
    return;
  }
  const names = namesIn(context, lane, stage).filter((one) => one !== name);
  const nodes = [...place.querySelectorAll(".jmb-card")].filter((node) => node !== card);
  const rooms = nodes.map((node) => node.getBoundingClientRect());
  const n = place.matches(".jmb-cell") ? placeAt(rooms, last.clientY) : names.length;
  move(context, name, { stage, before: names[n] ?? "", n }, lane);
};

/** @param {Context} context */
export const watchDrags = (context) => {
  const { root } = context;
  /** @type {Drag | null} */
  let drag = null;

  const onDown = (/** @type {PointerEvent} */ event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const card = /** @type {HTMLElement | null} */ (target.closest(".jmb-card"));
    const isGrip = Boolean(target.closest(".jmb-grip"));
    if (!card || event.button || target.closest("textarea, .jmb-tools")) return;
    if (event.pointerType === "touch" && !isGrip) return;
    const cell = /** @type {HTMLElement} */ (card.closest(".jmb-cell"));
    const { lane = "", stage = "" } = cell.dataset;
    if (lane === "thoughts" || (!lane && !stage)) return;
    const name = card.dataset.name ?? "";
    const { clientX: x, clientY: y } = event;
    const scrolled = scrollerOf(context).scrollLeft;
    drag = { card, lane, name, x, y, begun: false, scrolled, last: event };
  };

  const onMove = (/** @type {PointerEvent} */ event) => {
    if (!drag) return;
    drag.last = event;
    if (!drag.begun && !isFar(drag, event)) return;
    if (!drag.begun) {
      drag.begun = true;
      close(context);
      drag.card.classList.add("jmb-dragged");
      drag.card.setPointerCapture(event.pointerId);
      const now = () => drag && show(context, drag);
      comeAlong(context, () => (drag?.card.isConnected ? drag.last.clientX : null), now);
    }
    show(context, drag);
  };

  /** @param {boolean} isDropped */
  const end = (isDropped) => {
    const ended = drag;
    drag = null;
    if (!ended?.begun) return;
    const place = isDropped ? placeUnder(context, ended) : undefined;
    ended.card.classList.remove("jmb-dragged");
    ended.card.style.removeProperty("translate");
    clearMarks(context);
    swallowClick(root); // it would open the card
    if (place) drop(context, ended, place);
  };

  root.addEventListener("pointerdown", onDown);
  root.addEventListener("pointermove", onMove);
  root.addEventListener("pointerup", () => end(true));
  root.addEventListener("pointercancel", () => end(false));
};
