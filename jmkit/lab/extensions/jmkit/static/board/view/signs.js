// What is known of a card, in signs: its number or severity before the text, the rest below it. They
// are those of the map (jmkit/drawing/components).

/** @import { Context } from "../context.js" */
/** @import { Card } from "../state.js" */

import { make, makeSvg } from "./dom.js";
import { faceOf } from "./essentials.js";

/** @type {Record<string, string>} How a claim is known, as paths in a square of 16. */
const LEVELS = {
  hypothesis:
    "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M6 6.4c0-3 4.2-2.8 4.2-.2c0 1.6-2.2 1.7-2.2 3.2M8 11.2v.6",
  heard: "M2 2.5h12v8.5h-7l-3 3v-3h-2z",
  measured: "M2 2v12h12M5.5 13.5v-4M9 13.5v-8M12.5 13.5v-10",
};

/**
 * @param {string} css
 * @param {string} text
 * @param {Record<string, string | number | undefined>} [data]
 */
const sign = (css, text, data = {}) => make("span", { class: `jmb-sign ${css}`, ...data }, text);

/**
 * @param {Context} context
 * @param {Card} card
 */
const levelSign = ({ words }, card) => {
  const node = sign("jmb-known", "");
  const icon = makeSvg("svg", { viewBox: "0 0 16 16", class: "jmb-icon", "aria-hidden": "true" });
  icon.append(makeSvg("path", { d: LEVELS[card.level] }));
  const more = card.evidence > 1 ? ` · ${card.evidence}` : "";
  node.append(icon, `${words.levels[card.level]}${more}`);
  return node;
};

/**
 * @param {string} word
 * @param {number} score - From 1 to 5.
 * @param {string} css
 */
const rating = (word, score, css) => {
  const node = sign(`jmb-rating ${css}`, word);
  node.append(make("span", { class: "jmb-score" }, ` ${score}/5`));
  const squares = make("span", { class: "jmb-squares", "aria-hidden": "true" });
  squares.style.setProperty("--score", String(score));
  node.append(squares);
  return node;
};

/** @type {Record<string, (card: Card, context: Context) => (HTMLElement | "")[]>} By lane. */
const SIGNS = {
  touchpoints: (card) => [
    card.channel ? sign("jmb-by", card.channel) : "",
    typeof card.emotion === "number" ? sign("jmb-face", faceOf(card.emotion)) : "",
    card.moment_of_truth ? sign("jmb-truth", "★") : "",
  ],
  "pain-points": (card, context) => [card.level ? levelSign(context, card) : ""],
  opportunities: ({ impact, effort }, { words }) => [
    impact ? rating(words.impact, impact, "jmb-impact") : "",
    effort ? rating(words.effort, effort, "jmb-effort") : "",
  ],
};

/** @type {Record<string, (card: Card) => HTMLElement | null>} By lane, what stands before the text. */
const MARKS = {
  touchpoints: ({ number, emotion, level }) =>
    number
      ? sign("jmb-node", String(number), { "data-score": emotion, "data-level": level })
      : null,
  thoughts: ({ number }) => (number ? sign("jmb-ref", String(number)) : null),
  "pain-points": ({ severity }) =>
    sign("jmb-badge", severity ? String(severity) : "", { "data-severity": severity }),
};

/**
 * @param {Context} context
 * @param {string} lane
 * @param {Card} card
 * @returns {{ mark: HTMLElement | null, signs: HTMLElement[] }}
 */
const signsOf = (context, lane, card) => ({
  mark: MARKS[lane]?.(card) ?? null,
  signs: (SIGNS[lane]?.(card, context) ?? []).filter((one) => one !== ""),
});

/**
 * Shows them on a card; those that are there already stay.
 * @param {Context} context
 * @param {HTMLElement} node
 * @param {string} lane
 * @param {Card} card
 * @param {string} refusal - Why what was written on it is not saved.
 */
export const showSigns = (context, node, lane, card, refusal) => {
  const { mark, signs } = signsOf(context, lane, card);
  if (refusal) signs.push(sign("jmb-refusal", refusal));
  put(/** @type {HTMLElement} */ (node.querySelector(".jmb-mark")), mark ? [mark] : []);
  put(/** @type {HTMLElement} */ (node.querySelector(".jmb-signs")), signs);
};

/**
 * @param {HTMLElement} parent
 * @param {HTMLElement[]} nodes
 */
const put = (parent, nodes) => {
  parent.hidden = !nodes.length;
  const there = [...parent.children];
  const isSame =
    there.length === nodes.length && nodes.every((node, n) => node.isEqualNode(there[n]));
  if (!isSame) parent.replaceChildren(...nodes);
};
