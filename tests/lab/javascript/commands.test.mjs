import assert from "node:assert/strict";
import { test } from "node:test";
import { isAllowed } from "../../../jmkit/lab/extensions/jmkit-start/static/keeping/commands.js";
import { fakeCell, fakePanel } from "./fakes.mjs";

const kits = fakeCell("persona-open");
const own = fakeCell("1234");

const panelWith = (...selected) => {
  const panel = fakePanel([kits, own]);
  panel.content.isSelectedOrActive = (cell) => selected.includes(cell);
  return panel;
};

for (const command of [
  "notebook:delete-cell",
  "notebook:cut-cell",
  "notebook:what-a-later-lab-adds",
  "cell-toolbar:x",
]) {
  test(`${command} is for people's own cells`, () => {
    assert.ok(isAllowed(panelWith(own), command));
    assert.ok(!isAllowed(panelWith(kits), command));
    assert.ok(!isAllowed(panelWith(own, kits), command));
  });
}

for (const command of [
  "notebook:run-cell",
  "notebook:undo-cell-action",
  "docmanager:save",
  "filebrowser:open",
]) {
  test(`${command} changes no cell`, () => assert.ok(isAllowed(panelWith(kits), command)));
}

for (const command of [
  "notebook:merge-cells",
  "notebook:clear-all-cell-outputs",
  "notebook:hide-all-outputs",
]) {
  test(`${command} takes in more than what is selected`, () =>
    assert.ok(!isAllowed(panelWith(own), command)));
}

test("a stranger's notebook, or none, is nobody's business", () => {
  assert.ok(isAllowed(fakePanel([own], null), "notebook:delete-cell"));
  assert.ok(isAllowed(null, "notebook:delete-cell"));
});
