import assert from "node:assert/strict";
import { test } from "node:test";
import {
  startWriting,
  stopWriting,
} from "../../../jmkit/lab/extensions/jmkit-start/static/keeping/note_editing.js";
import { fake, fakeCell } from "./fakes.mjs";

/** A cell of a notebook, and who has the focus. */
const open = (type = "markdown") => {
  const focused = [];
  const cell = {
    ...fakeCell("1234", type),
    rendered: true,
    editor: { focus: () => focused.push("editor") },
    node: { focus: (options) => focused.push(options) },
  };
  const content = fake({ widgets: [{}, cell], activeCellIndex: 0, mode: "command" });
  content.deselectAll = () => {};
  return { cell, content, panel: fake({ content }), focused };
};

test("a note that is opened is the active cell, and its editor has the cursor", () => {
  const { cell, content, panel, focused } = open();
  startWriting(panel, cell);
  assert.deepEqual([content.activeCellIndex, content.mode, cell.rendered], [1, "edit", false]);
  assert.deepEqual(focused, ["editor"]);
});

test("a note that is ended is shown as it reads, and the page stays where it is", () => {
  const { cell, content, panel, focused } = open();
  startWriting(panel, cell);
  stopWriting(panel, cell);
  assert.deepEqual([content.mode, cell.rendered], ["command", true]);
  assert.deepEqual(focused, ["editor", { preventScroll: true }]);
});

test("code is never rendered", () => {
  const { cell, panel } = open("code");
  startWriting(panel, cell);
  assert.equal(cell.rendered, true);
});
