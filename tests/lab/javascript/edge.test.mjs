import assert from "node:assert/strict";
import test from "node:test";

const FOLDER = "../../../jmkit/lab/extensions/jmkit/static/board";
const { paceAt } = await import(`${FOLDER}/dragging/edge.js`);

const ROOM = { left: 100, right: 900 };

test("a board comes along at its edges only", () => {
  const paces = [110, 500, 890].map((x) => paceAt(ROOM, { left: 0, right: 2000 }, x));
  assert.deepEqual(paces.map(Math.sign), [-1, 0, 1]);
});

test("a board comes along no further than it goes", () => {
  const paces = [110, 890].map((x) => paceAt(ROOM, { left: 97, right: 900 }, x));
  assert.deepEqual(paces, [-3, 0]);
});
