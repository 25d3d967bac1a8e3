// The page stays where the person has it while a form is opened for them: a field that gets the
// cursor would be scrolled to.

import { scrolledPart } from "../../../jmkit/static/shared/lab_internals.js";

const WHILE = 3000; // milliseconds in which a form that was opened gives the cursor to its first field
const SCROLLING_KEYS = ["Tab", "PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown"];

/** @type {{ view: HTMLElement, top: number, until: number } | null} */
let held = null;

/** @param {HTMLElement} node - Of a notebook. */
export const holdScroll = (node) => {
  const view = scrolledPart(node);
  held = { view, top: view.scrollTop, until: Date.now() + WHILE };
};

const release = () => {
  held = null;
};

/** @param {Event} event */
const onScroll = ({ target }) => {
  if (held && Date.now() > held.until) release();
  if (held && target === held.view) held.view.scrollTop = held.top;
};

/** @param {KeyboardEvent} event */
const onKey = ({ key }) => {
  if (SCROLLING_KEYS.includes(key)) release();
};

export const watchScrolling = () => {
  document.addEventListener("scroll", onScroll, true);
  for (const kind of ["pointerdown", "wheel", "touchmove"]) {
    document.addEventListener(kind, release, { capture: true, passive: true });
  }
  document.addEventListener("keydown", onKey, true);
};
