// What a stand-in looks like: the field that it stands for, and a line below it.

/** @import { Control } from "../fields/fields.js" */

const NOTICES = {
  ltr: "Reconnecting. Go on typing, it is kept. If this does not go away, press ▶▶.",
  rtl: "מתחברים מחדש. המשיכו להקליד, הכול נשמר. אם זה לא נעלם, לחצו ▶▶.",
};
const COPIED_STYLES = /** @type {const} */ ([
  "font",
  "color",
  "backgroundColor",
  "border",
  "borderRadius",
  "padding",
  "direction",
  "textAlign",
  "unicodeBidi",
  "lineHeight",
]);
const NOTICE_HEIGHT = 40; // pixels

/** @param {Control} input */
const copyOf = (input) => {
  const field = /** @type {HTMLInputElement} */ (document.createElement(input.localName));
  const style = getComputedStyle(input);
  for (const name of COPIED_STYLES) field.style[name] = style[name];
  field.setAttribute("aria-label", input.labels?.[0]?.textContent ?? "");
  return field;
};

/** @param {"ltr" | "rtl"} dir */
const makeNotice = (dir) => {
  const notice = document.createElement("p");
  notice.setAttribute("role", "status");
  return Object.assign(notice, { dir, textContent: NOTICES[dir] });
};

/**
 * Made while the field is there: a style can be asked for only then.
 * @param {Control} input
 */
export const makeStandIn = (input) => {
  const node = document.createElement("div");
  node.className = "jmkit-standin";
  const field = copyOf(input);
  node.append(field, makeNotice(input.closest(".jmkit-rtl") ? "rtl" : "ltr"));
  return { node, field };
};

/**
 * @param {{ node: HTMLElement, field: HTMLElement }} standIn
 * @param {DOMRect} place - Where the field was.
 */
export const showStandIn = ({ node, field }, { left, top, width, height }) => {
  const inSight = Math.max(0, Math.min(top, innerHeight - height - NOTICE_HEIGHT));
  Object.assign(node.style, { left: `${left}px`, top: `${inSight}px`, width: `${width}px` });
  field.style.blockSize = `${height}px`;
  document.body.append(node);
};
