// What an offer looks like: the text, and the buttons beside it.

/** @import { Draft } from "../drafts/drafts.js" */

const WORDS = {
  ltr: { what: "This was not saved:", take: "Take it back", drop: "Let it go", none: "(emptied)" },
  rtl: { what: "זה לא נשמר:", take: "להחזיר לטופס", drop: "לוותר עליו", none: "(רוקן)" },
};

/**
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Partial<HTMLElementTagNameMap[N]>} [about]
 * @returns {HTMLElementTagNameMap[N]}
 */
const make = (name, about = {}) => Object.assign(document.createElement(name), about);

/**
 * @param {string} textContent
 * @param {() => void} onclick
 */
const makeButton = (textContent, onclick) =>
  make("button", { type: "button", textContent, onclick });

/**
 * @param {Draft} draft
 * @param {"ltr" | "rtl"} dir - Of the form.
 * @param {{ take: (() => void) | undefined, drop: () => void }} acts - Without `take` there is no
 *   form to take it back to.
 */
export const lineOf = (draft, dir, { take, drop }) => {
  const words = WORDS[dir];
  const text = make("bdi", {
    dir: "auto",
    textContent: (draft.words ?? draft.value) || words.none,
  });
  const sentence = make("p");
  const title = draft.title ? `${draft.title}: ` : "";
  sentence.append(make("b", { textContent: words.what }), " ", title, text);
  const line = make("div", { className: "jmkit-offer" });
  line.append(sentence);
  if (take) line.append(makeButton(words.take, take));
  line.append(makeButton(words.drop, drop));
  return line;
};

/** @param {Element} frame - Of a form, which gets a place for offers. */
export const addPlace = (frame) => {
  const place = make("div", { className: "jmkit-offers" });
  place.setAttribute("role", "status");
  // Enter is a button's, not Jupyter's.
  place.addEventListener("keydown", (event) => event.stopPropagation());
  frame.insertBefore(place, frame.querySelector(":scope > .jmkit-status"));
};
