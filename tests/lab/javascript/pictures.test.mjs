import assert from "node:assert/strict";
import { test } from "node:test";
import { fitted } from "../../../jmkit/lab/extensions/jmkit/static/pictures.js";

const SIZES = [
  [3000, 2000, 1200, 800],
  [2000, 3000, 800, 1200],
  [40, 30, 40, 30],
  [9000, 1, 1200, 1],
];

for (const [width, height, ...made] of SIZES) {
  test(`a picture of ${width} × ${height} becomes one of ${made.join(" × ")}`, () =>
    assert.deepEqual(fitted({ width, height }, 1200), { width: made[0], height: made[1] }));
}
