// The board's pure parts: state, places, keys, the curve, and the outbox that loses nothing.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { setGlobal } from "./fakes.mjs";

const stored = new Map();
const storage = new Proxy(
  {
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, text) => stored.set(key, text),
    removeItem: (key) => stored.delete(key),
  },
  {
    ownKeys: () => [...stored.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  },
);
setGlobal("localStorage", storage);

const FOLDER = "../../../jmkit/lab/extensions/jmkit/static/board";
const { applied, cardOf, cellOf, stagesOf } = await import(`${FOLDER}/state.js`);
const { moved, settled, target } = await import(`${FOLDER}/moves.js`);
const { makeOutbox } = await import(`${FOLDER}/outbox.js`);
const { pathsThrough, placed, scoreAt, yOf } = await import(`${FOLDER}/view/curve.js`);
const { tab } = await import(`${FOLDER}/../shared/page_lock.js`);

const none = { pending: () => ({}), written: () => [], waiting: () => [] };

test("what is gone goes, what changed is taken in, all else stays", () => {
  const parts = applied({ a: 1, b: 2, c: 3 }, { changed: { b: 4 }, gone: ["c"] });
  assert.deepEqual(parts, { a: 1, b: 4 });
});

test("a card shows what was typed here before the kernel has it", () => {
  const parts = { "card/step/a": { title: "old", number: 3 } };
  const board = { ...none, parts, pending: () => ({ title: "new" }) };
  assert.deepEqual(cardOf(board, "step/a"), { title: "new", number: 3 });
});

test("a stage is known on a board without the lane of its thoughts, too", () => {
  const parts = { "stage/s": { title: "Buy" } };
  assert.deepEqual(cardOf({ ...none, parts }, "stage/s"), { title: "Buy" });
});

test("a new card stands in its cell until the kernel has it, and then once", () => {
  const written = () => ["step/b"];
  const parts = { "cell/steps/s": ["step/a"] };
  assert.deepEqual(cellOf({ ...none, parts, written }, "steps", "s"), ["step/a", "step/b"]);
  const known = { "cell/steps/s": ["step/a", "step/b"], "card/step/b": {} };
  assert.deepEqual(cellOf({ ...none, parts: known, written }, "steps", "s"), ["step/a", "step/b"]);
});

test("a stage that was added stands before those without one until the kernel has it", () => {
  const parts = { stages: ["s", ""], "stage/s": {} };
  const written = (kind) => (kind === "stage" ? ["stage/s", "stage/new"] : []);
  assert.deepEqual(stagesOf({ ...none, parts, written }), ["s", "new", ""]);
  const known = { stages: ["s", "new"], "stage/s": {}, "stage/new": {} };
  assert.deepEqual(stagesOf({ ...none, parts: known, written }), ["s", "new"]);
});

test("a card that somebody moves away while it is written on stays where it is", () => {
  const parts = { "cell/steps/s": ["step/a"], "cell/steps/t": ["step/b"] };
  const edited = { lane: "steps", stage: "s", name: "step/b", n: 0 };
  const board = { ...none, parts };
  assert.deepEqual(cellOf(board, "steps", "s", edited), ["step/b", "step/a"]);
  assert.deepEqual(cellOf(board, "steps", "t", edited), []);
});

test("a card that is moved stands where it goes before the kernel has moved it", () => {
  const parts = { "cell/steps/s": ["step/a", "step/b"], "cell/steps/t": ["step/c"] };
  const move = { do: "move", kind: "step", record: "a", stage: "t", before: "c" };
  const board = { ...none, parts, waiting: () => [move, { ...move, before: "" }] };
  assert.deepEqual(cellOf(board, "steps", "s"), ["step/b"]);
  assert.deepEqual(cellOf(board, "steps", "t"), ["step/c", "step/a"]);
});

test("a stage that is moved twice before the kernel answers has gone two places", () => {
  const parts = { stages: ["s", "t", "u", ""] };
  const moves = ["t", ""].map((before) => ({ do: "move", kind: "stage", record: "s", before }));
  const waiting = (kind) => (kind === "stage" ? moves : []);
  assert.deepEqual(stagesOf({ ...none, parts, waiting }), ["t", "u", "s", ""]);
});

test("what is removed is gone at once", () => {
  const parts = { "cell/steps/s": ["step/a", "step/b"] };
  const waiting = () => [{ do: "remove", kind: "step", record: "a" }];
  assert.deepEqual(cellOf({ ...none, parts, waiting }, "steps", "s"), ["step/b"]);
});

test("where an answer goes that is moved only the kernel knows", () => {
  const parts = { "cell/opportunities/s": ["opportunity/a"] };
  const waiting = () => [{ do: "move", kind: "opportunity", record: "a", stage: "t" }];
  const board = { ...none, parts, waiting };
  assert.deepEqual(cellOf(board, "opportunities", "s"), ["opportunity/a"]);
  assert.deepEqual(cellOf(board, "opportunities", "t"), []);
});

const grid = {
  lanes: ["", "steps", "emotions"],
  stages: ["s", "t"],
  count: (lane) => (lane === "steps" ? 3 : 1),
};

test("arrows go through the places of a cell, and on into the next lane", () => {
  const down = (spot) => moved(grid, spot, "ArrowDown", false);
  assert.deepEqual(down({ lane: "", stage: "s", n: 0 }), { lane: "steps", stage: "s", n: 0 });
  assert.deepEqual(down({ lane: "steps", stage: "s", n: 2 }), {
    lane: "emotions",
    stage: "s",
    n: 0,
  });
  assert.deepEqual(down({ lane: "emotions", stage: "s", n: 0 }), {
    lane: "emotions",
    stage: "s",
    n: 0,
  });
});

test("the left arrow goes on where the board reads from the right", () => {
  const left = (rtl) => moved(grid, { lane: "steps", stage: "s", n: 0 }, "ArrowLeft", rtl).stage;
  assert.deepEqual([left(true), left(false)], ["t", "s"]);
});

test("a place that is gone gives the cursor to the nearest", () => {
  assert.deepEqual(settled(grid, { lane: "steps", stage: "gone", n: 9 }), {
    lane: "steps",
    stage: "s",
    n: 2,
  });
});

const cells = { stages: ["s", "t"], names: (stage) => (stage === "s" ? ["a", "b", "c"] : ["d"]) };

test("Alt and an arrow move a card among its like, and into the next stage", () => {
  assert.deepEqual(target(cells, { stage: "s", n: 0 }, "ArrowDown", false), {
    stage: "s",
    before: "c",
    n: 1,
  });
  assert.deepEqual(target(cells, { stage: "s", n: 2 }, "ArrowRight", false), {
    stage: "t",
    before: "",
    n: 1,
  });
  assert.equal(target(cells, { stage: "s", n: 0 }, "ArrowUp", false), null);
  assert.equal(target(cells, { stage: "t", n: 0 }, "ArrowRight", false), null);
});

test("a height stands for the score that is drawn there", () => {
  for (const score of [-2, -1, 0, 1, 2]) assert.equal(scoreAt(yOf(score)), score);
  assert.deepEqual([scoreAt(-1), scoreAt(2)], [2, -2]);
});

test("points of one stage share its column", () => {
  const feelings = ["a", "b"].map((id) => ({ id, stage: "t", score: 0 }));
  assert.deepEqual(
    placed(feelings, ["s", "t"]).map((one) => one.x),
    [1.25, 1.75],
  );
});

test("the curve never goes beyond its points", () => {
  const paths = pathsThrough([
    { x: 0, y: 0 },
    { x: 1, y: 1 },
    { x: 2, y: 1 },
    { x: 3, y: 0.2 },
  ]);
  assert.equal(paths.length, 3);
  const numbers = paths
    .join(" ")
    .match(/-?[\d.]+/g)
    .map(Number);
  assert.ok(numbers.filter((_, n) => n % 2).every((y) => y >= 0 && y <= 1));
});

const TITLE = (title) => ({ do: "set", kind: "step", record: "a", stage: "s", values: { title } });

beforeEach(() => {
  stored.clear();
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
});

const sentBy = (outbox) => {
  const sent = [];
  outbox.attach(({ commands }) => sent.push(...commands));
  return sent;
};

test("typing is sent once, after a pause", () => {
  const outbox = makeOutbox("w");
  const sent = sentBy(outbox);
  for (const title of ["p", "pa", "pay"]) outbox.add(TITLE(title), { soon: true });
  assert.equal(sent.length, 0);
  mock.timers.tick(400);
  assert.deepEqual(
    sent.map((one) => one.values.title),
    ["pay"],
  );
});

test("who never pauses is saved within a second", () => {
  const outbox = makeOutbox("w");
  const sent = sentBy(outbox);
  for (let n = 0; n < 10; n++) {
    outbox.add(TITLE(`${n}`), { soon: true });
    mock.timers.tick(100);
  }
  assert.ok(sent.length >= 1);
});

test("what is not acknowledged goes to the next kernel as well", () => {
  const outbox = makeOutbox("w");
  outbox.attach(() => {
    throw new Error("the kernel is gone");
  });
  outbox.add(TITLE("pays"));
  assert.deepEqual(
    sentBy(outbox).map((one) => one.values.title),
    ["pays"],
  );
});

test("what is acknowledged is forgotten, what was typed since is not", () => {
  const outbox = makeOutbox("w");
  const sent = sentBy(outbox);
  outbox.add(TITLE("pay"));
  outbox.add(TITLE("pays"), { soon: true });
  outbox.hear({ done: [sent[0].id] });
  assert.deepEqual(outbox.pending("step", "a"), { title: "pays" });
  mock.timers.tick(400);
  outbox.hear({ done: [sent[1].id] });
  assert.ok(outbox.isEmpty && stored.size === 0);
});

test("two fields of one card are both kept", () => {
  const outbox = makeOutbox("w");
  outbox.add(TITLE("pays"), { soon: true });
  outbox.add({ ...TITLE(""), values: { emotion: -1 } }, { soon: true });
  assert.deepEqual(outbox.pending("step", "a"), { title: "pays", emotion: -1 });
});

test("a card is made before it is moved, whatever is written on it afterwards", () => {
  const outbox = makeOutbox("w");
  outbox.add(TITLE("pay"));
  outbox.add({ do: "move", kind: "step", record: "a", stage: "t" });
  outbox.add(TITLE("pays"));
  assert.deepEqual(
    sentBy(outbox).map((one) => one.do),
    ["set", "move", "set"],
  );
});

test("what the disk refused is sent again after a while", () => {
  const outbox = makeOutbox("w");
  const sent = sentBy(outbox);
  outbox.add(TITLE("pays"));
  outbox.hear({ failed: sent[0].id });
  mock.timers.tick(2000);
  assert.equal(sent.length, 2);
  assert.equal(sent[1].id, sent[0].id);
});

test("a text that cannot be saved stays, with why, until it is mended or its card removed", () => {
  const outbox = makeOutbox("w");
  const sent = sentBy(outbox);
  outbox.add(TITLE("too long"));
  outbox.hear({ refused: { [sent[0].id]: "Too long." } });
  assert.deepEqual(outbox.pending("step", "a"), { title: "too long" });
  assert.equal(outbox.refusal("step", "a"), "Too long.");
  outbox.flush();
  assert.equal(sent.length, 1);
  outbox.add(TITLE("short"));
  assert.deepEqual([sent.length, outbox.refusal("step", "a")], [2, ""]);
  outbox.hear({ refused: { [sent[1].id]: "Too long." } });
  outbox.add({ do: "remove", kind: "step", record: "a" });
  assert.deepEqual(outbox.pending("step", "a"), {});
});

test("what is refused and is no text is not asked for again", () => {
  const outbox = makeOutbox("w");
  const sent = sentBy(outbox);
  outbox.add({ do: "move", kind: "step", record: "a", stage: "s" });
  outbox.hear({ refused: { [sent[0].id]: "No." } });
  assert.equal(outbox.isEmpty, true);
});

test("an undo is worth nothing to another kernel", () => {
  const outbox = makeOutbox("w");
  outbox.attach(() => {});
  outbox.add({ do: "undo" });
  assert.deepEqual(sentBy(outbox), []);
});

test("a page takes over what one that is gone has left, of its own workshop only", async () => {
  stored.set("jmkit-board:w:gone", JSON.stringify([{ id: "1", ...TITLE("pays") }]));
  stored.set("jmkit-board:other:gone", JSON.stringify([{ id: "2", ...TITLE("no") }]));
  stored.set("jmkit-board:w:broken", "{");
  const outbox = makeOutbox("w");
  const sent = sentBy(outbox);
  await outbox.adopt();
  assert.deepEqual(
    sent.map((one) => one.values.title),
    ["pays"],
  );
  assert.deepEqual(
    [...stored.keys()].sort(),
    ["jmkit-board:other:gone", `jmkit-board:w:${tab}`].sort(),
  );
});

test("a card that is dropped comes before the one whose upper half is under it", async () => {
  const { placeAt } = await import(`${FOLDER}/dragging/drag.js`);
  const cards = [
    { top: 0, height: 20 },
    { top: 20, height: 20 },
  ];
  assert.deepEqual(
    [5, 15, 35].map((y) => placeAt(cards, y)),
    [0, 1, 2],
  );
});
