// Which lines run by themselves: jmkit's own one-line calls with literal texts, and nothing else.
//
// A line is made of letters that are listed, never of any letters but some: what Python, or the
// browser, takes for the end of a line or for nothing at all cannot be in it.

/** @typedef {Record<string, { autorun?: unknown }>} Declarations */

/**
 * @typedef {object} LineRules
 * @property {(line: string) => boolean} isCall - Whether it is one call of a block that runs by itself.
 * @property {(line: string) => boolean} runs - Whether a cell of this line runs by itself.
 * @property {(lines: string[]) => boolean} areOurs - Whether a page has the kit's own lines only.
 */

const OPENING = "import jmkit as jm; ws = jm.open()";
/** Writes a file, so a person presses a button for it. */
export const HANDOUT = "ws.handout()";
const LONGEST = 500; // characters of a line
const MOST = 100; // lines of a page

/**
 * Of the blank characters the plain space only; no control or format character, no half of one.
 * @param {string} quote
 */
const letters = (quote) => `(?: |[^${quote}\\\\\\p{C}\\p{Z}])*`;
const TEXT = `(?:"${letters('"')}"|'${letters("'")}')`;
const LIST = `\\[(?:${TEXT}(?:, ${TEXT})*)?\\]`;
const ARGUMENT = `(?:[a-z_]+=)?(?:${TEXT}|${LIST})`;
const ARGUMENTS = `(?:${ARGUMENT}(?:, ${ARGUMENT})*)?`;
const CALL = new RegExp(`^ws\\.([a-z_]+)\\(${ARGUMENTS}\\)$`, "u");

/**
 * The blocks that run by themselves; what is declared otherwise, or not at all, does not.
 * @param {unknown} declarations - What Python declares, see jmkit/blocks/declarations.py.
 */
const autorunning = (declarations) => {
  const blocks = /** @type {Declarations} */ (Object(declarations));
  return new Set(Object.keys(blocks).filter((name) => blocks[name]?.autorun === true));
};

/**
 * @param {unknown} declarations - By the name of a block, whether it may run by itself.
 * @returns {LineRules}
 */
export const lineRules = (declarations) => {
  const blocks = autorunning(declarations);
  const isCall = (/** @type {string} */ line) =>
    line.length <= LONGEST && blocks.has(CALL.exec(line)?.[1] ?? "");
  const runs = (/** @type {string} */ line) => line === OPENING || isCall(line);
  const isOurs = (/** @type {string} */ line) => line === "" || line === HANDOUT || runs(line);
  const areOurs = (/** @type {string[]} */ lines) => lines.length <= MOST && lines.every(isOurs);
  return { isCall, runs, areOurs };
};
