// A card: its text, what is known of it in signs, and while it is in hand what can be set.

/** @import { Context } from "../context.js" */

import { close, open, set } from "../acts.js";
import { laneOf, stageName } from "../context.js";
import { cardOf, splitName } from "../state.js";
import { fill, make, setAttributes, setText } from "./dom.js";
import { makeTools, showChosen } from "./essentials.js";
import { showSigns } from "./signs.js";

/** @typedef {{ lane: string, stage: string, name: string, n: number, all: number }} Place */

/**
 * @param {Context} context
 * @param {string} lane
 * @param {string} stage
 * @param {string} name
 */
export const makeCard = (context, lane, stage, name) => {
  const node = make("div", { class: "jmb-card", role: "group", "data-name": name });
  const body = make("div", { class: "jmb-body" });
  node.append(make("div", { class: "jmb-mark" }), body, make("div", { class: "jmb-signs" }));
  if (lane !== "thoughts") {
    node.append(makeTools(context, lane, name));
    node.prepend(make("span", { class: "jmb-grip", "aria-hidden": "true" }));
  }
  node.addEventListener("focusout", () => leave(context, name, node));
  body.addEventListener("click", () => {
    if (node.querySelector(".jmb-written")) return;
    const { stage: now } = node.dataset;
    open(context, { lane, stage: now ?? stage, name });
  });
  return node;
};

/**
 * @param {Context} context
 * @param {HTMLElement} node
 * @param {Place} place
 */
export const showCard = (context, node, place) => {
  const { lane, stage, name, n, all } = place;
  const card = cardOf(context.board, name);
  const { edited, spot } = context.ui;
  const isOpen = edited?.name === name && edited.lane === lane;
  const { label, field } = laneOf(context, lane);
  const text = card[field] || "";
  const values = { what: label, stage: stageName(context, stage), n: n + 1, all };
  const { kind, id } = splitName(name);
  const refusal = context.outbox.refusal(kind, id);
  const isHere = spot.lane === lane && spot.stage === stage && spot.n === n;
  node.dataset.stage = stage;
  node.dataset.spot = `${lane}/${stage}/${n}`;
  setAttributes(node, {
    tabindex: isHere ? 0 : -1,
    "aria-label": fill(context.words.place, { ...values, text: text || context.words.untitled }),
    "data-level": card.level,
    "data-severity": card.severity,
    "data-refused": Boolean(refusal),
    "data-mine": name.startsWith("stage/") || null,
  });
  node.classList.toggle("jmb-open", isOpen);
  node.classList.toggle("jmb-beside", context.board.parts.drawer === name);
  showText(context, node, place, { text, isOpen });
  showSigns(context, node, lane, card, refusal);
  const tools = node.querySelector(".jmb-tools");
  if (tools) showChosen(/** @type {HTMLElement} */ (tools), card);
};

/**
 * @param {Context} context
 * @param {HTMLElement} node
 * @param {Place} place
 * @param {{ text: string, isOpen: boolean }} state
 */
const showText = (context, node, place, { text, isOpen }) => {
  const body = /** @type {HTMLElement} */ (node.querySelector(".jmb-body"));
  const written = body.querySelector("textarea");
  if (isOpen) {
    if (!written) body.replaceChildren(...makeFields(context, place));
    return;
  }
  if (written || !body.firstElementChild) {
    body.replaceChildren(make("div", { class: "jmb-text", dir: "auto" }));
  }
  const shown = /** @type {HTMLElement} */ (body.firstElementChild);
  setText(shown, text || laneOf(context, place.lane).hint);
  shown.classList.toggle("jmb-hint", !text);
};

/**
 * @param {Context} context
 * @param {Place} place
 */
const makeFields = (context, { lane, stage, name }) => {
  const { field, hint } = laneOf(context, lane);
  const fields = [makeField(context, name, stage, field, hint)];
  fields[0].classList.add("jmb-written");
  if (lane === "touchpoints") {
    const { hint: thought } = laneOf(context, "thoughts");
    fields.push(makeField(context, name, stage, "thought", thought));
  }
  return fields;
};

/**
 * @param {Context} context
 * @param {string} name
 * @param {string} stage
 * @param {string} field
 * @param {string} hint
 */
const makeField = (context, name, stage, field, hint) => {
  const node = /** @type {HTMLTextAreaElement} */ (
    make("textarea", { rows: 1, dir: "auto", placeholder: hint, "aria-label": hint })
  );
  node.value = String(cardOf(context.board, name)[field] ?? "");
  node.dataset.field = field;
  node.addEventListener("input", () => {
    set(context, name, { [field]: node.value.toWellFormed() }, { soon: true, stage });
  });
  return node;
};

/**
 * The card is left when the cursor goes elsewhere on the page; not when the card itself is taken
 * away, or the window loses the focus.
 * @param {Context} context
 * @param {string} name
 * @param {HTMLElement} node
 */
const leave = (context, name, node) => {
  context.outbox.flush();
  setTimeout(() => {
    if (context.ui.edited?.name !== name || !node.isConnected || !document.hasFocus()) return;
    if (!node.contains(document.activeElement)) close(context);
  });
};
