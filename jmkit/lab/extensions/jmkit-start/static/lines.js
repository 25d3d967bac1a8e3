// Which lines run by themselves: jmkit's own one-line calls with literal texts, and nothing else.
//
// A line is made of letters that are listed, never of any letters but some: what Python, or the
// browser, takes for the end of a line or for nothing at all cannot be in it.

const OPENING = "import jmkit as jm; ws = jm.open()";
// Writes a file, so a person presses a button for it.
export const HANDOUT = "ws.handout()";
// The names of jmkit/blocks.py, but for the handout.
const BLOCKS = "form|card|map|heat|before_after|flow|portrait|matrix|check|table|survey|funnel|" +
  "reviews|trace|progress";
const LONGEST = 500; // characters of a line
const MOST = 100; // lines of a page

// Of the blank characters the plain space only; no control or format character, no half of one.
const LETTERS = (quote) => `(?: |[^${quote}\\\\\\p{C}\\p{Z}])*`;
const TEXT = `(?:"${LETTERS('"')}"|'${LETTERS("'")}')`;
const LIST = `\\[(?:${TEXT}(?:, ${TEXT})*)?\\]`;
const ARGUMENT = `(?:[a-z_]+=)?(?:${TEXT}|${LIST})`;
const ARGUMENTS = `(?:${ARGUMENT}(?:, ${ARGUMENT})*)?`;
const CALL = new RegExp(`^ws\\.(?:${BLOCKS})\\(${ARGUMENTS}\\)$`, "u");

export const sourceOf = (cell) => cell.model.sharedModel.getSource();

export const codeOf = (notebook) => notebook.widgets.filter((cell) => cell.model.type === "code");

export const isCall = (source) => source.length <= LONGEST && CALL.test(source);

const runs = (source) => source === OPENING || isCall(source);

const isOurs = (source) => source === "" || source === HANDOUT || runs(source);

// Every line is the kit's own.
export const areOurs = (notebook) => {
  const cells = codeOf(notebook);
  return cells.length <= MOST && cells.every((cell) => isOurs(sourceOf(cell)));
};

export const thatRun = (notebook) => codeOf(notebook).filter((cell) => runs(sourceOf(cell)));
