import assert from "node:assert/strict";
import { test } from "node:test";
import {
  startWriting,
  stopWriting,
} from "../../../jmkit/lab/extensions/jmkit-start/static/keeping/note_editing.js";
import { fakeCell } from "./fakes.mjs";

/** A cell of a notebook, and who has the focus. */
const open = (type = "markdown") => {
  const focused = [];
  const cell = {
    ...fakeCell("1234", type),
    rendered: true,
    editor: { focus: () => focused.push("editor") },
    node: { focus: (options) => focused.push(options) },
  };
  const content = { widgets: [{}, cell], activeCellIndex: 0, mode: "command", deselectAll() {} };
  return { cell, content, focused };
};

test("a note that is opened is the active cell, and its editor has the cursor", () => {
  const { cell, content, focused } = open();
  startWriting({ content }, cell);
  assert.deepEqual([content.activeCellIndex, content.mode, cell.rendered], [1, "edit", false]);
  assert.deepEqual(focused, ["editor"]);
});

test("a note that is ended is shown as it reads, and the page stays where it is", () => {
  const { cell, content, focused } = open();
  startWriting({ content }, cell);
  stopWriting({ content }, cell);
  assert.deepEqual([content.mode, cell.rendered], ["command", true]);
  assert.deepEqual(focused, ["editor", { preventScroll: true }]);
});

test("code is never rendered", () => {
  const { cell, content } = open("code");
  startWriting({ content }, cell);
  assert.equal(cell.rendered, true);
});
