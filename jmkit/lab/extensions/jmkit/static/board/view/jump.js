// Where there is room for one stage only: the names of all, to jump to one, and a swipe to the next.

/** @import { Context } from "../context.js" */

import { stageName } from "../context.js";
import { stagesOf } from "../state.js";
import { button, make, setAttributes, setText } from "./dom.js";
import { keyed } from "./keyed.js";

const FAR = 48; // CSS pixels after which a stroke is a swipe

/**
 * @param {Context} context
 * @param {string} stage
 */
const show = (context, stage) => {
  context.ui.spot = { ...context.ui.spot, stage, n: 0 };
  context.update();
};

/** @param {Context} context */
export const makeJump = ({ words }) => make("nav", { class: "jmb-jump", "aria-label": words.jump });

/**
 * @param {Context} context
 * @param {HTMLElement} nav
 */
export const showJump = (context, nav) => {
  keyed(
    nav,
    stagesOf(context.board),
    (stage) => button({ class: "jmb-to", "data-stage": stage }, () => show(context, stage)),
    (node, stage) => {
      const isHere = stage === context.ui.spot.stage;
      if (isHere && !node.hasAttribute("aria-current")) bringIntoView(nav, node);
      setText(node, stageName(context, stage));
      setAttributes(node, { "aria-current": isHere && "true" });
    },
  );
};

/**
 * Not by `scrollIntoView`, which would scroll the page, too.
 * @param {HTMLElement} nav
 * @param {HTMLElement} node
 */
const bringIntoView = (nav, node) => {
  const [all, one] = [nav.getBoundingClientRect(), node.getBoundingClientRect()];
  nav.scrollBy({ left: one.left + one.width / 2 - (all.left + all.width / 2) });
};

/**
 * A finger's stroke along the lines; the browser keeps those up and down (`touch-action`).
 * @param {Context} context
 * @param {HTMLElement} grid
 */
export const watchSwipes = (context, grid) => {
  /** @type {PointerEvent | null} */
  let start = null;
  grid.addEventListener("pointerdown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const isFree = event.pointerType === "touch" && !target.closest("textarea, .jmb-grip");
    start = isFree && isNarrow(grid) ? event : null;
  });
  grid.addEventListener("pointerup", (event) => {
    const from = start;
    start = null;
    if (!from) return;
    const [dx, dy] = [event.clientX - from.clientX, event.clientY - from.clientY];
    if (Math.abs(dx) > FAR && Math.abs(dx) > 2 * Math.abs(dy)) turn(context, dx < 0 ? 1 : -1);
  });
  grid.addEventListener("pointercancel", () => {
    start = null;
  });
};

/** @param {HTMLElement} grid */
const isNarrow = (grid) => getComputedStyle(grid).getPropertyValue("--jmb-narrow") === "1";

/**
 * @param {Context} context
 * @param {number} step - To the right is 1.
 */
const turn = (context, step) => {
  const stages = stagesOf(context.board);
  const to = stages[stages.indexOf(context.ui.spot.stage) + (context.rtl ? -step : step)];
  if (to !== undefined) show(context, to);
};
