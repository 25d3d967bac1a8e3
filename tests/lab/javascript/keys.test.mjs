import assert from "node:assert/strict";
import { test } from "node:test";
import { isMovingKey } from "../../../jmkit/lab/extensions/jmkit-drafts/static/fields/cursor_moves.js";
import {
  isSave,
  letterOf,
  shieldPages,
} from "../../../jmkit/lab/extensions/jmkit-start/static/keeping/keys.js";
import {
  isEnd,
  undoOrRedo,
} from "../../../jmkit/lab/extensions/jmkit-start/static/keeping/note_editing.js";
import { fake, fakeCell, fakeNode, fakePanel } from "./fakes.mjs";

/** @returns {any} */
const press = (key, held = "", code = `Key${key.toUpperCase()}`) => ({
  key,
  code,
  ctrlKey: held.includes("C"),
  metaKey: held.includes("M"),
  altKey: held.includes("A"),
  shiftKey: held.includes("S"),
  isComposing: false,
});

test("a letter is the key's, and in an alphabet without it the place's", () => {
  assert.equal(letterOf({ key: "S", code: "KeyO" }), "s"); // Dvorak
  assert.equal(letterOf({ key: "ד", code: "KeyS" }), "s");
});

for (const [held, key, code] of [
  ["C", "s"],
  ["M", "s"],
  ["C", "S"],
  ["C", "ד", "KeyS"],
]) {
  test(`${held}+${key} saves`, () => assert.ok(isSave(press(key, held, code))));
}

for (const [held, key, code] of [
  ["", "s"],
  ["CS", "s"],
  ["CA", "s"],
  ["C", "o", "KeyS"],
  ["C", "x"],
]) {
  test(`${held}+${key} does not save`, () => assert.ok(!isSave(press(key, held, code))));
}

for (const [held, key] of [
  ["", "Escape"],
  ["S", "Enter"],
  ["C", "Enter"],
  ["M", "Enter"],
  ["A", "Enter"],
]) {
  test(`${held}+${key} ends a note`, () => assert.ok(isEnd(press(key, held))));
}

test("Enter alone is a line of a note", () => assert.ok(!isEnd(press("Enter"))));

test("what an input method is told ends no note", () =>
  assert.ok(!isEnd({ ...press("Escape"), isComposing: true })));

for (const [held, key, how, code] of /** @type {any[]} */ ([
  ["C", "z", "undo"],
  ["M", "z", "undo"],
  ["CS", "z", "redo"],
  ["C", "y", "redo"],
  ["C", "ז", "undo", "KeyZ"],
  ["", "z", null],
  ["CA", "z", null],
  ["C", "x", null],
])) {
  test(`${held}+${key} is ${how}`, () => assert.equal(undoOrRedo(press(key, held, code)), how));
}

for (const [held, key, does] of /** @type {any[]} */ ([
  ["", "Tab", true],
  ["C", "a", true],
  ["S", "Enter", true],
  ["", "Enter", false],
  ["S", "A", false],
])) {
  test(`${held}+${key} ${does ? "may lead" : "does not lead"} out of a field`, () =>
    assert.equal(Boolean(isMovingKey(press(key, held))), does));
}

const PANEL = { ...fakePanel([fakeCell("persona-open")]), node: {} };

const shielded = () => {
  const done = fake({ keys: [], commands: [], prevented: 0 });
  const commands = fake({
    processKeydownEvent: (event) => done.keys.push(event.key),
    execute: (name) => done.commands.push(name),
  });
  shieldPages(fake({ commands, shell: { currentWidget: PANEL, widgets: () => [PANEL] } }));
  const type = (event, target = fakeNode()) =>
    commands.processKeydownEvent({
      ...event,
      target,
      preventDefault: () => {
        done.prevented += 1;
      },
    });
  return { done, type };
};

test("on a page of the kit Lab gets no key", () => {
  const { done, type } = shielded();
  type(press("x"));
  assert.deepEqual(done.keys, []);
});

test("a list beside the page has its keys", () => {
  const { done, type } = shielded();
  const beside = "#jp-left-stack, #jp-right-stack, .jp-SideAreaWidget";
  type(press("x"), fakeNode("", { around: { [beside]: {} } }));
  assert.deepEqual(done.keys, ["x"]);
});

test("Ctrl+S saves once, however long it is held, and the browser does not ask", () => {
  const { done, type } = shielded();
  type(press("s", "C"));
  type({ ...press("s", "C"), repeat: true });
  assert.deepEqual(done, { keys: [], commands: ["docmanager:save"], prevented: 2 });
});
