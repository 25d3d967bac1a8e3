// Where an arrow leads on the board: a pure model of its places.
//
// A place is a lane, a stage and a number: that of a card, or one more for the empty place behind
// the last. The heads of the stages are the lane "".

/** @typedef {{ lane: string, stage: string, n: number }} Spot */

/**
 * @typedef {object} Grid
 * @property {string[]} lanes - With "" for the heads.
 * @property {string[]} stages
 * @property {(lane: string, stage: string) => number} count - Of the places in a cell, the empty
 *   one included; at least one.
 */

/** @type {Record<string, [number, number]>} Stages and places onward. */
const STEPS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/**
 * @param {string} key
 * @param {boolean} rtl
 * @returns {[number, number] | null} Stages and places onward, in reading direction.
 */
export const stepOf = (key, rtl) => {
  const step = STEPS[key];
  return step ? [rtl ? -step[0] || 0 : step[0], step[1]] : null;
};

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} n
 */
const within = (list, n) => list[Math.min(Math.max(n, 0), list.length - 1)];

/**
 * @param {Grid} grid
 * @param {Spot} spot
 * @returns {Spot} The nearest place that there is.
 */
export const settled = ({ lanes, stages, count }, spot) => {
  const lane = lanes.includes(spot.lane) ? spot.lane : lanes[0];
  const stage = stages.includes(spot.stage) ? spot.stage : stages[0];
  return { lane, stage, n: Math.min(Math.max(spot.n, 0), count(lane, stage) - 1) };
};

/**
 * @param {Grid} grid
 * @param {Spot} spot
 * @param {string} key
 * @param {boolean} rtl
 * @returns {Spot | null} Nothing where the key leads nowhere.
 */
export const moved = (grid, spot, key, rtl) => {
  const { lanes, stages, count } = grid;
  if (key === "Home") return settled(grid, { ...spot, stage: stages[0], n: 0 });
  if (key === "End") return settled(grid, { ...spot, stage: stages[stages.length - 1], n: 0 });
  const step = stepOf(key, rtl);
  if (!step) return null;
  if (step[0]) {
    return settled(grid, { ...spot, stage: within(stages, stages.indexOf(spot.stage) + step[0]) });
  }
  const n = spot.n + step[1];
  if (n >= 0 && n < count(spot.lane, spot.stage)) return { ...spot, n };
  const at = lanes.indexOf(spot.lane) + step[1];
  if (at < 0 || at >= lanes.length) return spot;
  const lane = lanes[at];
  return { lane, stage: spot.stage, n: step[1] > 0 ? 0 : count(lane, spot.stage) - 1 };
};

/**
 * Where a card comes that Alt and an arrow move: in front of which other card of which stage.
 * @param {{ stages: string[], names: (stage: string) => string[] }} cells - Of its lane.
 * @param {{ stage: string, n: number }} from
 * @param {string} key
 * @param {boolean} rtl
 * @returns {{ stage: string, before: string, n: number } | null}
 */
export const target = ({ stages, names }, { stage, n }, key, rtl) => {
  const step = stepOf(key, rtl);
  if (!step) return null;
  if (step[0]) {
    const to = stages[stages.indexOf(stage) + step[0]];
    if (to === undefined) return null;
    const there = names(to);
    const place = Math.min(n, there.length);
    return { stage: to, before: there[place] ?? "", n: place };
  }
  const others = names(stage).filter((_, k) => k !== n);
  const place = n + step[1];
  if (place < 0 || place > others.length) return null;
  return { stage, before: others[place] ?? "", n: place };
};
