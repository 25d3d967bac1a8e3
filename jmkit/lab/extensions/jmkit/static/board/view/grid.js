// The board's rows and columns, as nodes that stay while they are the same.

/** @import { Context } from "../context.js" */

import { addStage, gridOf, namesIn, open, takeBack } from "../acts.js";
import { laneOf, stageName } from "../context.js";
import { settled } from "../moves.js";
import { stagesOf } from "../state.js";
import { makeCard, showCard } from "./cards.js";
import { button, make, setAttributes, setText } from "./dom.js";
import {
  makeAxis,
  makeCurve,
  makeFeeling,
  makeSwitch,
  showCurve,
  showFeeling,
  showSwitch,
} from "./feelings.js";
import { makeJump, showJump, watchSwipes } from "./jump.js";
import { keyed } from "./keyed.js";

/** @param {Context} context */
export const makeGrid = (context) => {
  const { words, rtl } = context;
  const grid = make("div", { class: "jmb-grid", role: "grid", "aria-label": words.board });
  const steps = /** @type {const} */ (["undo", "redo"]).map((step) =>
    button({ class: "jmb-quiet", "data-step": step }, () => takeBack(context, step), words[step]),
  );
  const add = button({ class: "jmb-add-stage" }, () => addStage(context), `+ ${words.add_stage}`);
  const bar = make("div", { class: "jmb-bar" }, add, ...steps);
  const live = make("div", { class: "jmb-live", role: "status", "aria-live": "polite" });
  const scroll = make("div", { class: "jmb-scroll" }, grid);
  setAttributes(context.root, { class: "jmb", dir: rtl ? "rtl" : "ltr" });
  const jump = makeJump(context);
  context.root.replaceChildren(bar, jump, scroll, live);
  context.say = (text) => setText(live, text);
  watchSwipes(context, grid);
  return () => {
    context.ui.spot = settled(gridOf(context), context.ui.spot); // what was there may be gone
    showJump(context, jump);
    showGrid(context, grid);
    for (const step of steps) showStep(context, step);
  };
};

/**
 * What a press would take back, named; a button that does nothing now keeps the cursor.
 * @param {Context} context
 * @param {HTMLElement} node
 */
const showStep = ({ board, outbox, words }, node) => {
  const step = node.dataset.step ?? "";
  const what = board.parts[step];
  const name = what ? `${words[step]}: ${what}` : words[step];
  const isIdle = !what && (step === "redo" || outbox.isEmpty);
  setAttributes(node, { "aria-label": name, title: name, "aria-disabled": isIdle });
};

/**
 * @param {Context} context
 * @param {HTMLElement} grid
 */
const showGrid = (context, grid) => {
  const { lanes } = context.board.parts;
  const stages = stagesOf(context.board);
  grid.style.setProperty("--stages", String(Math.max(1, stages.length)));
  grid.style.setProperty("--here", String(Math.max(0, stages.indexOf(context.ui.spot.stage))));
  setAttributes(grid, { "aria-colcount": stages.length + 1, "aria-rowcount": lanes.length + 1 });
  keyed(
    grid,
    ["", ...lanes],
    (lane) => makeRow(context, lane),
    (row, lane) => showRow(context, row, lane),
  );
};

/**
 * @param {Context} context
 * @param {string} lane
 */
const makeRow = (context, lane) => {
  const row = make("div", { class: `jmb-lane jmb-lane-${lane || "stages"}`, role: "row" });
  const head = make("div", { class: "jmb-name", role: lane ? "rowheader" : "gridcell" });
  if (lane) head.append(make("div", {}, laneOf(context, lane).title));
  if (lane === "emotions") head.append(makeAxis(context), makeSwitch(context));
  const cells = make("div", { class: "jmb-cells", role: "presentation" });
  if (lane === "emotions") cells.append(makeCurve());
  row.append(head, cells);
  return row;
};

/**
 * @param {Context} context
 * @param {HTMLElement} row
 * @param {string} lane
 */
const showRow = (context, row, lane) => {
  const cells = /** @type {HTMLElement} */ (row.querySelector(".jmb-cells"));
  const curve = row.querySelector(".jmb-curve");
  if (curve) {
    showCurve(context, curve);
    showSwitch(context, /** @type {HTMLElement} */ (row.querySelector(".jmb-switch")));
  }
  row.classList.toggle("jmb-bare", isBare(context, lane));
  keyed(
    cells,
    stagesOf(context.board),
    (stage) => makeCell(context, lane, stage),
    (cell, stage) => showCell(context, cell, lane, stage),
  );
};

/**
 * A lane without anything in it says what to do there.
 * @param {Context} context
 * @param {string} lane
 */
const isBare = (context, lane) => {
  if (lane === "emotions") return !context.board.parts.curve.length;
  return stagesOf(context.board).every(
    (/** @type {string} */ stage) => !namesIn(context, lane, stage).length,
  );
};

/**
 * @param {Context} context
 * @param {string} lane
 * @param {string} stage
 */
const makeCell = (context, lane, stage) => {
  const cell = make("div", {
    class: "jmb-cell",
    role: lane ? "gridcell" : "columnheader",
    "data-lane": lane,
    "data-stage": stage,
  });
  if (lane === "emotions") {
    if (stage) cell.append(makeFeeling(context, stage));
    return cell;
  }
  cell.append(make("div", { class: "jmb-cards" }));
  if (lane && laneOf(context, lane).adds) {
    const add = button({ class: "jmb-empty" }, () => open(context, { lane, stage }), "+");
    add.append(make("span", { class: "jmb-first" }, ` ${laneOf(context, lane).add}`));
    cell.append(add);
    cell.addEventListener("click", ({ target }) => {
      const node = /** @type {HTMLElement} */ (target);
      if (node === cell || node.matches(".jmb-cards")) open(context, { lane, stage });
    });
  }
  return cell;
};

/**
 * @param {Context} context
 * @param {HTMLElement} cell
 * @param {string} lane
 * @param {string} stage
 */
const showCell = (context, cell, lane, stage) => {
  setAttributes(cell, { "aria-colindex": stagesOf(context.board).indexOf(stage) + 2 });
  cell.classList.toggle("jmb-here", stage === context.ui.spot.stage);
  if (lane === "emotions") {
    if (stage) showFeeling(context, /** @type {HTMLElement} */ (cell.firstElementChild), stage);
    return;
  }
  const cards = /** @type {HTMLElement} */ (cell.querySelector(".jmb-cards"));
  if (!lane && !stage) {
    setText(cards, stageName(context, ""));
    return;
  }
  const names = namesIn(context, lane, stage);
  keyed(
    cards,
    names,
    (name) => makeCard(context, lane, stage, name),
    (node, name) =>
      showCard(context, node, { lane, stage, name, n: names.indexOf(name), all: names.length }),
  );
  const add = /** @type {HTMLElement | null} */ (cell.querySelector(".jmb-empty"));
  if (add) showEmpty(context, add, lane, stage, names.length);
};

/**
 * @param {Context} context
 * @param {HTMLElement} add
 * @param {string} lane
 * @param {string} stage
 * @param {number} n
 */
const showEmpty = ({ ui, words, ...context }, add, lane, stage, n) => {
  const whole = { ui, words, ...context };
  const isHere = ui.spot.lane === lane && ui.spot.stage === stage && ui.spot.n === n;
  add.dataset.spot = `${lane}/${stage}/${n}`;
  setAttributes(add, {
    tabindex: isHere ? 0 : -1,
    "aria-label": `${words.lanes[lane].add}, ${stageName(whole, stage)}`,
    title: words.lanes[lane].hint,
  });
};
