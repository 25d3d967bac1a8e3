// What is set on a card by one click: the feeling, the channel, a moment of truth, the severity.

/** @import { Context } from "../context.js" */
/** @import { Card } from "../state.js" */

import { feel, remove, set } from "../acts.js";
import { openDrawer } from "../drawer.js";
import { newId } from "../protocol.js";
import { splitName } from "../state.js";
import { button, make, setAttributes } from "./dom.js";

const FACES = ["😡", "😟", "😐", "😊", "😀"]; // those that DejaVu Sans has, too

/** @param {number} score - From −2 to 2. */
export const faceOf = (score) => FACES[score + 2];

/** @param {number} score */
export const signed = (score) => (score > 0 ? `+${score}` : String(score).replace("-", "−"));

/**
 * @param {Context} context
 * @param {string} name
 */
export const makeFaces = (context, name) =>
  make(
    "div",
    { class: "jmb-choices", role: "group", "aria-label": context.words.feels },
    ...FACES.map((face, n) =>
      button(
        {
          class: "jmb-choice jmb-face",
          "data-score": n - 2,
          title: context.words.emotions[n],
          "aria-label": `${signed(n - 2)} ${context.words.emotions[n]}`,
        },
        () => feel(context, name, n - 2),
        face,
      ),
    ),
  );

/**
 * @param {Context} context
 * @param {string} name
 */
const makeSeverity = (context, name) =>
  make(
    "div",
    { class: "jmb-choices", role: "group", "aria-label": context.words.severity },
    ...[1, 2, 3, 4, 5].map((n) =>
      button(
        {
          class: "jmb-choice jmb-severity",
          "data-severity": n,
          title: context.words.severities[n - 1],
          "aria-label": `${n} ${context.words.severities[n - 1]}`,
        },
        () => set(context, name, { severity: n }),
        String(n),
      ),
    ),
  );

/**
 * @param {Context} context
 * @param {string} name
 */
const makeChannels = (context, name) =>
  make(
    "div",
    { class: "jmb-choices jmb-channels", role: "group", "aria-label": context.words.channel },
    ...context.words.channels.map((/** @type {string} */ channel) =>
      button(
        { class: "jmb-choice jmb-channel", "data-channel": channel },
        () => set(context, name, { channel }),
        channel,
      ),
    ),
  );

/**
 * @param {Context} context
 * @param {string} name
 */
const makeStar = (context, name) => {
  const node = button(
    { class: "jmb-choice jmb-star", title: context.words.truth, "aria-label": context.words.truth },
    () => set(context, name, { moment_of_truth: node.getAttribute("aria-pressed") !== "true" }),
    "★",
  );
  return node;
};

/** @type {Record<string, string>} The field of a piece of evidence that names claims of a kind. */
const BACKS = { "pain-point": "supports", touchpoint: "touchpoints", stage: "stages" };

/**
 * "How do we know?": a press makes room for a piece of evidence that backs the card's claim.
 * @param {Context} context
 * @param {string} name
 */
const makeProof = (context, name) => {
  const { kind, id } = splitName(name);
  const node = make("div", { class: "jmb-proof" });
  const ask = () => {
    const evidence = `evidence/${newId()}`;
    const hint = context.words.evidence;
    const attributes = { rows: 2, dir: "auto", placeholder: hint, "aria-label": hint };
    const field = /** @type {HTMLTextAreaElement} */ (make("textarea", attributes));
    field.addEventListener("input", () => {
      const values = { text: field.value.toWellFormed(), [BACKS[kind]]: [id] };
      set(context, evidence, values, { soon: true });
    });
    field.addEventListener("blur", () => {
      context.outbox.flush();
      node.replaceChildren(press);
    });
    node.append(field);
    field.focus(); // before the press goes: without a cursor in it the card puts its tools away
    press.remove();
  };
  const press = button({ class: "jmb-choice jmb-prove" }, ask, context.words.prove);
  node.append(press);
  return node;
};

/**
 * The row under a card while it is in hand.
 * @param {Context} context
 * @param {string} lane
 * @param {string} name
 */
export const makeTools = (context, lane, name) => {
  const tools = make("div", { class: "jmb-tools" });
  if (lane === "touchpoints") {
    const first = make("div", { class: "jmb-row" }, makeFaces(context, name));
    first.append(makeStar(context, name));
    tools.append(first, makeChannels(context, name));
  }
  if (lane === "pain-points") tools.append(makeSeverity(context, name));
  if (splitName(name).kind in BACKS) tools.append(makeProof(context, name));
  const bin = button(
    {
      class: "jmb-choice jmb-bin",
      "aria-label": context.words.remove,
      title: context.words.remove,
    },
    () => remove(context, name),
    "✕",
  );
  const more = button(
    { class: "jmb-choice jmb-more", title: context.words.more, "aria-label": context.words.more },
    () => openDrawer(context, name),
    "⋯",
  );
  (tools.querySelector(".jmb-row") ?? tools).append(more, bin);
  return tools;
};

/**
 * Shows on the tools what is chosen.
 * @param {HTMLElement} tools
 * @param {Card} card
 */
export const showChosen = (tools, card) => {
  for (const node of tools.querySelectorAll(".jmb-choice:not(.jmb-bin, .jmb-more, .jmb-prove)")) {
    const { score, severity, channel } = /** @type {HTMLElement} */ (node).dataset;
    const isChosen =
      score !== undefined
        ? card.emotion === Number(score)
        : severity !== undefined
          ? card.severity === Number(severity)
          : channel !== undefined
            ? card.channel === channel
            : Boolean(card.moment_of_truth);
    setAttributes(node, { "aria-pressed": String(isChosen) });
  }
};
