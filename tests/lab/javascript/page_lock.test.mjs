import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { setGlobal } from "./fakes.mjs";

let held = [];
const locks = {
  request: async (name, whileHeld) => {
    held.push(name);
    await whileHeld();
    held = held.filter((other) => other !== name);
  },
  query: async () => ({ held: held.map((name) => ({ name })) }),
};
setGlobal("navigator", { locks });

const lock = await import("../../../jmkit/lab/extensions/jmkit/static/shared/page_lock.js");
const settled = () => new Promise((done) => setImmediate(done));

beforeEach(async () => {
  lock.releaseLock();
  await settled();
});

test("a page holds one lock, however often it asks", () => {
  lock.holdLock();
  lock.holdLock();
  assert.deepEqual(held, [`jmkit-draft:${lock.tab}`]);
});

test("a page that lets go is known by no lock, and may hold it again", async () => {
  lock.holdLock();
  lock.releaseLock();
  await settled();
  assert.deepEqual(held, []);
  lock.holdLock();
  assert.equal(held.length, 1);
});

test("a page lives that holds its lock", async () => {
  lock.holdLock();
  const isLiving = await lock.livingPages();
  assert.deepEqual([lock.tab, "another", undefined].map(isLiving), [true, false, false]);
});

test("where a browser has no locks no page is known to live", async () => {
  setGlobal("navigator", {});
  const isLiving = await lock.livingPages();
  assert.ok(!isLiving(lock.tab));
});
