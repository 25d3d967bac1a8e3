import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { checksum } from "../../../jmkit/lab/extensions/jmkit-drafts/static/drafts/checksum.js";
import { fakeNode, fakeStorage, makeDraft, setGlobal } from "./fakes.mjs";

/** @type {string[]} */
let held = [];
const locks = { query: async () => ({ held: held.map((name) => ({ name })) }) };
setGlobal("navigator", { locks });

const drafts = await import("../../../jmkit/lab/extensions/jmkit-drafts/static/drafts/drafts.js");
const { slotOf } = await import(
  "../../../jmkit/lab/extensions/jmkit-drafts/static/drafts/draft_storage.js"
);

const PATH = "01.ipynb";
let storage;

beforeEach(() => {
  storage = fakeStorage();
  setGlobal("localStorage", storage);
  for (const draft of drafts.all()) drafts.drop(draft);
  drafts.whenPut(() => {});
  held = [];
});

const stored = () => Object.values(storage).map((text) => JSON.parse(text));
const valuesOf = (path) => drafts.all(path).map(({ value }) => value);

/** Puts a draft into the storage as a page has that is no longer known. */
const leave = (about) =>
  storage.setItem(slotOf(makeDraft(about)), JSON.stringify(makeDraft(about)));

test("a draft is kept here and in the browser", () => {
  drafts.put(makeDraft());
  assert.deepEqual(valuesOf(PATH), ["hello"]);
  assert.equal(stored()[0].value, "hello");
});

test("a later text of the field takes its place, and is the newest", () => {
  drafts.put(makeDraft({ value: "a" }));
  drafts.put(makeDraft({ name: "goals", value: "b" }));
  drafts.put(makeDraft({ value: "c" }));
  assert.deepEqual(valuesOf(PATH), ["b", "c"]);
});

test("each notebook has its own", () => {
  drafts.put(makeDraft());
  assert.deepEqual(valuesOf("02.ipynb"), []);
  assert.equal(drafts.all().length, 1);
});

test("what belongs to this page is not stored", () => {
  drafts.put(makeDraft({ input: {}, frame: {}, wanted: true }));
  assert.deepEqual(
    Object.keys(stored()[0]).filter((n) => ["input", "frame", "wanted"].includes(n)),
    [],
  );
  assert.ok(drafts.all()[0].wanted);
});

test("somebody is told of each draft that comes, and of no note", () => {
  let told = 0;
  drafts.whenPut(() => {
    told += 1;
  });
  drafts.put(makeDraft());
  drafts.note(makeDraft(), { open: true });
  assert.equal(told, 1);
});

test("a note is kept and makes nothing the newest", () => {
  drafts.put(makeDraft({ value: "a" }));
  drafts.put(makeDraft({ name: "goals", value: "b" }));
  drafts.note(makeDraft(), { open: true });
  assert.deepEqual(
    drafts.all().map(({ open }) => open),
    [true, undefined],
  );
  assert.ok(stored().some(({ open }) => open));
});

test("a note about no draft is none", () => {
  drafts.note(makeDraft(), { open: true });
  assert.deepEqual([drafts.all(), stored()], [[], []]);
});

test("a draft that is dropped is gone", () => {
  drafts.put(makeDraft());
  drafts.drop(makeDraft());
  assert.ok(!drafts.has(makeDraft()));
  assert.deepEqual(stored(), []);
});

test("where the browser stores nothing the page remembers", () => {
  storage.refuses = true;
  drafts.put(makeDraft());
  assert.ok(drafts.has(makeDraft()));
});

test("drafts of a new record go along to its other form", () => {
  drafts.put(makeDraft({ value: "a", input: {} }));
  drafts.put(makeDraft({ name: "goals", value: "b" }));
  const moved = drafts.moveTo(drafts.all()[0], "r2");
  assert.equal(moved.of, "r2");
  assert.deepEqual(
    drafts.all().map(({ of, input }) => [of, input]),
    [
      ["r2", null],
      ["r2", null],
    ],
  );
  assert.equal(stored().length, 2);
});

const formThatKept = (...texts) => {
  const line = fakeNode("", { dataset: { kept: texts.join(" ") } });
  return fakeNode("", { inside: { ".jmkit:not(.jmkit-dead) [data-kept]": line } });
};

test("a text that a form says it saved is forgotten, an older one is not", () => {
  drafts.put(makeDraft());
  drafts.forgetSaved(PATH, formThatKept(`r1/story/${checksum("hell")}`));
  assert.deepEqual(valuesOf(PATH), ["hello"]);
  drafts.forgetSaved(
    PATH,
    formThatKept(`r1/goals/${checksum("x")}`, `r1/story/${checksum("hello")}`),
  );
  assert.deepEqual(valuesOf(PATH), []);
});

test("what a page has left is taken over, oldest first", async () => {
  leave({ value: "b", time: Date.now() });
  leave({ name: "goals", value: "a", time: Date.now() - 1000 });
  await drafts.adopt(PATH);
  assert.deepEqual(valuesOf(PATH), ["a", "b"]);
});

test("what belongs to a page that lives stays there", async () => {
  leave({ tab: "other", time: Date.now() });
  held = ["jmkit-draft:other"];
  await drafts.adopt(PATH);
  assert.deepEqual(valuesOf(PATH), []);
  assert.equal(stored().length, 1);
});

test("what nobody has waited for in thirty days is let go", async () => {
  leave({ time: Date.now() - 31 * 24 * 3600 * 1000 });
  await drafts.adopt(PATH);
  assert.deepEqual([drafts.all(), stored()], [[], []]);
});

test("what cannot be read keeps nothing back", async () => {
  for (const [n, text] of ["{", "null", "7", '{"of": ""}', '"x"'].entries()) {
    storage.setItem(slotOf(makeDraft({ of: `broken${n}` })), text);
  }
  leave({ time: Date.now() });
  await drafts.adopt(PATH);
  assert.deepEqual(valuesOf(PATH), ["hello"]);
});

test("of each block one form was open: that in which somebody typed last", async () => {
  const now = Date.now();
  leave({ of: "r1", open: true, time: now - 2 });
  leave({ of: "r2", open: true, time: now - 1 });
  leave({ of: "r3", open: false, time: now });
  await drafts.adopt(PATH);
  assert.deepEqual(
    drafts.all().map(({ of, open }) => [of, open]),
    [
      ["r1", false],
      ["r2", true],
      ["r3", false],
    ],
  );
});
