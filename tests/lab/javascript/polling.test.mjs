import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { makePolling } from "../../../jmkit/lab/extensions/jmkit-drafts/static/polling.js";

let looks;
let waiting;
let start;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setInterval"] });
  looks = 0;
  waiting = true;
  start = makePolling(
    () => {
      looks += 1;
    },
    () => waiting,
    200,
  );
});

const pass = (times) => {
  for (let n = 0; n < times; n++) mock.timers.tick(200);
};

test("nobody looks before there is something to wait for", () => {
  pass(50);
  assert.equal(looks, 0);
});

test("while there is, somebody looks at each turn", () => {
  start();
  pass(5);
  assert.equal(looks, 5);
});

test("who is told again looks no more often", () => {
  start();
  start();
  pass(5);
  assert.equal(looks, 5);
});

test("when there is nothing any more, somebody looks once more and then never", () => {
  start();
  pass(2);
  waiting = false;
  pass(50);
  assert.equal(looks, 3);
});

test("and begins again when there is", () => {
  start();
  waiting = false;
  pass(3);
  waiting = true;
  start();
  pass(3);
  assert.equal(looks, 1 + 3);
});

test("a look that fails is not the last", () => {
  let tries = 0;
  const begin = makePolling(
    () => {
      tries += 1;
      throw new Error("once");
    },
    () => true,
    200,
  );
  begin();
  for (const _ of [1, 2]) assert.throws(() => pass(1));
  assert.equal(tries, 2);
});
