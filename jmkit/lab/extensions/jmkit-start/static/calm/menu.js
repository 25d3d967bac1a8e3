// Help, and what is not for everybody: behind two buttons at the end of the bar.

/** @import { Bar } from "./bar_words.js" */

import { make } from "./dom.js";

/**
 * A button and what it opens. The browser closes it at Escape and at a press elsewhere.
 * @param {string} name
 * @param {string} sign
 * @param {string} label
 * @param {HTMLElement[]} inside
 */
const makePopover = (name, sign, label, inside) => {
  const id = `jmkit-bar-${name}`;
  const popover = make("div", { id, class: "jmkit-bar-popover", popover: "auto" }, ...inside);
  const about = { popovertarget: id, "aria-label": label, title: label, "aria-expanded": "false" };
  const button = make("button", { type: "button", class: id, ...about }, sign);
  popover.addEventListener("toggle", ({ newState }) => {
    button.ariaExpanded = String(newState === "open");
  });
  return { button, popover };
};

/** @param {Bar} bar */
export const makeHelp = ({ words, help }) => {
  const lines = help.map((line) => make("p", {}, line));
  const { button, popover } = makePopover("help", "?", words.help, lines);
  return [button, popover];
};

/**
 * @param {Bar} bar
 * @param {() => boolean} toggle - Shows or hides Jupyter; whether it is shown then.
 * @param {boolean} isShown
 */
export const makeMenu = ({ words }, toggle, isShown) => {
  const nameOf = (/** @type {boolean} */ shown) => (shown ? words.hide : words.show);
  const item = make("button", { type: "button" }, nameOf(isShown));
  const { button, popover } = makePopover("menu", "⋯", words.more, [item]);
  item.addEventListener("click", () => {
    item.textContent = nameOf(toggle());
    popover.hidePopover();
    button.focus();
  });
  return [button, popover];
};
