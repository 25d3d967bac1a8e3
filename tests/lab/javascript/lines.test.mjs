// tests/browser/test_start_lines.py tries many more lines, and holds what passes against Python.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  HANDOUT,
  lineRules,
} from "../../../jmkit/lab/extensions/jmkit-start/static/running/lines.js";

const OPENING = "import jmkit as jm; ws = jm.open()";
const DECLARED = { map: { autorun: true }, form: { autorun: true }, handout: { autorun: false } };
const rules = lineRules(DECLARED);

for (const line of ["ws.map()", 'ws.form("a")', "ws.map(lanes=['a', \"b\"], stage='c')"]) {
  test(`a block with literal texts is a call: ${line}`, () => assert.ok(rules.isCall(line)));
}

for (const line of [
  "ws.form(1)",
  "ws.map() ",
  "x.map()",
  "ws.map(a)",
  "ws.form('a',)",
  "ws.map()\n",
]) {
  test(`anything else is none: ${JSON.stringify(line)}`, () => assert.ok(!rules.isCall(line)));
}

test("a block that is declared to wait does not run", () => assert.ok(!rules.runs(HANDOUT)));

test("a block that is not declared does not run", () => assert.ok(!rules.runs("ws.card()")));

test("the opening line runs and is no call", () => {
  assert.ok(rules.runs(OPENING));
  assert.ok(!rules.isCall(OPENING));
});

for (const declared of [
  {},
  undefined,
  null,
  "map",
  { map: {} },
  { map: { autorun: "yes" } },
  { map: null },
]) {
  test(`no call runs by what is no declaration: ${JSON.stringify(declared)}`, () =>
    assert.ok(!lineRules(declared).isCall("ws.map()")));
}

for (const name of ["constructor", "toString", "__proto__", ""]) {
  test(`nor does one of every object's names: ${name}`, () =>
    assert.ok(!rules.isCall(`ws.${name}()`)));
}

test("a line of more than 500 characters is no call", () => {
  const call = (length) => `ws.form('${"a".repeat(length - "ws.form('')".length)}')`;
  assert.ok(rules.isCall(call(500)));
  assert.ok(!rules.isCall(call(501)));
});

test("a page is the kit's where each line is, an empty one and the handout's too", () =>
  assert.ok(rules.areOurs([OPENING, "", HANDOUT, "ws.map()"])));

test("one line of another makes the page another's", () =>
  assert.ok(!rules.areOurs(["ws.map()", "open('x', 'w')"])));

test("a page has a hundred lines at most", () => {
  assert.ok(rules.areOurs(Array(100).fill("ws.map()")));
  assert.ok(!rules.areOurs(Array(101).fill("ws.map()")));
});
