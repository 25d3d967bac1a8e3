// The curve of feelings: a line through points that never overshoots them (monotone cubic).

/** @typedef {{ x: number, y: number }} Point */

/**
 * @typedef {object} Feeling - One point of the curve, as the kernel tells it.
 * @property {string} kind
 * @property {string} id
 * @property {string} stage
 * @property {number} score
 * @property {number} [number]
 * @property {string} [level]
 */

/**
 * @param {Point[]} points - In the order of x.
 * @returns {number[]} The slope at each point.
 */
const slopes = (points) => {
  const steps = points
    .slice(1)
    .map(({ x, y }, n) => (y - points[n].y) / (x - points[n].x || Number.EPSILON));
  return points.map((_, n) => {
    const [before, after] = [steps[n - 1] ?? steps[n], steps[n] ?? steps[n - 1]];
    if (before * after <= 0) return 0;
    return (2 * before * after) / (before + after); // the harmonic mean never overshoots
  });
};

/**
 * @param {Point[]} points - In the order of x.
 * @returns {string[]} A path of an SVG from each point to the next.
 */
export const pathsThrough = (points) => {
  const slope = slopes(points);
  const text = (/** @type {number[]} */ ...numbers) => numbers.map((n) => n.toFixed(3)).join(" ");
  return points.slice(1).map(({ x, y }, n) => {
    const from = points[n];
    const third = (x - from.x) / 3;
    const [rise, fall] = [from.y + slope[n] * third, y - slope[n + 1] * third];
    return `M ${text(from.x, from.y)} C ${text(from.x + third, rise)} ${text(x - third, fall)} ${text(x, y)}`;
  });
};

/**
 * Where the points of a curve stand: a column is 1 wide, those of one stage share it evenly.
 * @param {Feeling[]} feelings - In the order of the journey.
 * @param {string[]} stages
 * @returns {(Feeling & { at: number, x: number, y: number })[]} ``at`` is the part of its column; y is 0
 *   for +2 and 1 for −2.
 */
export const placed = (feelings, stages) =>
  feelings
    .filter(({ stage }) => stages.includes(stage))
    .map((one) => {
      const own = feelings.filter(({ stage }) => stage === one.stage);
      const at = (own.indexOf(one) + 0.5) / own.length;
      return { ...one, at, x: stages.indexOf(one.stage) + at, y: yOf(one.score) };
    });

/** @param {number} score */
export const yOf = (score) => (2 - score) / 4;

/** @param {number} y - From 0 at the top to 1. */
export const scoreAt = (y) => Math.min(2, Math.max(-2, Math.round(2 - y * 4)));
