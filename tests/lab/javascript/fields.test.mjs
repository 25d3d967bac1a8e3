import assert from "node:assert/strict";
import { test } from "node:test";
import {
  focusAt,
  isOurs,
  replaceHalfCharacters,
  send,
  setValue,
} from "../../../jmkit/lab/extensions/jmkit-drafts/static/fields/field_changes.js";
import * as fields from "../../../jmkit/lab/extensions/jmkit-drafts/static/fields/fields.js";
import { fake, fakeNode } from "./fakes.mjs";

const AROUND = {
  ".jmkit": fakeNode("jmkit jmkit-block-personas"),
  ".jmkit-form": fakeNode("jmkit-form jmkit-of-r1"),
  ".jmkit-field": fakeNode("jmkit-field jmkit-name-story"),
};

/** A control of a form that writes down which events it has sent, and whether they were ours. */
const control = (localName, about = {}) => {
  const events = [];
  const isText =
    localName === "textarea" ||
    (localName === "input" && !["checkbox", "date"].includes(about.type));
  const { around = {}, ...rest } = about;
  const node = fakeNode("", {
    around: { ...AROUND, ...around },
    matches: (selector) => (selector.startsWith(".jmkit-field") ? true : isText),
  });
  const own = {
    localName,
    type: localName,
    value: "",
    events,
    dispatchEvent: ({ type }) => events.push([type, isOurs()]),
    focus: () => events.push(["focus", isOurs()]),
    setSelectionRange: (...range) => events.push(range),
  };
  return Object.assign(node, own, rest);
};

test("a class tells what stands after its beginning", () => {
  assert.equal(fields.classRest(fakeNode("a jmkit-of-r1 b"), "jmkit-of-"), "r1");
  assert.equal(fields.classRest(fakeNode("a"), "jmkit-of-"), undefined);
  assert.equal(fields.classRest(null, "jmkit-of-"), undefined);
});

test("a field's place is its block, record and name", () =>
  assert.deepEqual(fields.placeOf(control("textarea")), {
    block: "personas",
    of: "r1",
    name: "story",
    tick: "",
  }));

test("what is in no form has no place", () => {
  assert.equal(fields.placeOf(null), null);
  assert.equal(fields.placeOf(fakeNode()), null);
  assert.equal(fields.placeOf(control("textarea", { around: { ".jmkit-form": null } })), null);
});

test("of the ticks of one field each has a place of its own", () => {
  const tick = control("input", { around: { ".widget-checkbox": fakeNode("jmkit-tick-p7") } });
  assert.equal(fields.keyOf(fake(fields.placeOf(tick))), "r1/story/p7");
});

test("a field is found in its form again, a tick by its mark", () => {
  const [one, two] = ["p1", "p2"].map((mark) =>
    control("input", { around: { ".widget-checkbox": fakeNode(`jmkit-tick-${mark}`) } }),
  );
  const form = fakeNode("", {
    inside: { ".jmkit-name-story :is(textarea, select, input)": [one, two] },
  });
  assert.equal(fields.controlAt(form, fake({ name: "story", tick: "p2" })), two);
  assert.equal(fields.controlAt(form, fake({ name: "story", tick: "p3" })), undefined);
});

const OPTIONS = fakeNode("jmkit-field jmkit-name-kind jmkit-option-1-survey jmkit-option-0-review");
const select = (selectedIndex) =>
  control("select", {
    selectedIndex,
    value: "as it is shown",
    selectedOptions: [{ textContent: "Review" }],
    around: { ".jmkit-field": OPTIONS },
  });

test("the value of a drop-down is its option's mark, whatever the order of the classes", () => {
  assert.equal(fields.fieldValue(select(0)), "review");
  assert.equal(fields.fieldValue(select(1)), "survey");
});

test("an option without a mark is known by its words", () =>
  assert.equal(fields.fieldValue(select(2)), "as it is shown"));

test("the value of a tick is whether it is set", () =>
  assert.equal(fields.fieldValue(control("input", { type: "checkbox", checked: true })), "true"));

test("a person reads an option's words, and a tick with what it is called", () => {
  assert.equal(fields.wordsOf(select(0)), "Review");
  const around = { label: { textContent: " Price" } };
  assert.equal(
    fields.wordsOf(control("input", { type: "checkbox", checked: false, around })),
    "☐  Price",
  );
  assert.equal(fields.wordsOf(control("textarea", { value: "x" })), "x");
});

test("a field is called by its label, a tick by that of all", () => {
  assert.equal(
    fields.titleOf(control("textarea", { labels: [{ textContent: "Story" }] })),
    "Story",
  );
  const ticks = fakeNode("", { inside: { ".widget-label": { textContent: "Pain points" } } });
  assert.equal(
    fields.titleOf(control("input", { around: { ".jmkit-ticks": ticks } })),
    "Pain points",
  );
  assert.equal(fields.titleOf(control("input")), "");
});

test("there is a cursor where letters are typed only", () => {
  assert.deepEqual(
    fields.caretOf(control("textarea", { selectionStart: 1, selectionEnd: 3 })),
    [1, 3],
  );
  assert.equal(fields.caretOf(control("input", { type: "date" })), null);
});

test("a form is alive that is on the page and not marked as dead", () => {
  assert.ok(fields.isAlive(fakeNode()));
  assert.ok(!fields.isAlive(fakeNode("", { isConnected: false })));
  assert.ok(!fields.isAlive(fakeNode("", { around: { ".jmkit-dead": {} } })));
});

test("a text is set as a person does it, and known as ours", () => {
  const input = control("textarea");
  assert.ok(setValue(input, "new"));
  assert.equal(input.value, "new");
  assert.deepEqual(input.events, [
    ["input", true],
    ["change", true],
  ]);
  assert.ok(!isOurs());
});

test("what stands there already is not set again", () => {
  const input = control("textarea", { value: "same" });
  assert.ok(setValue(input, "same"));
  assert.deepEqual(input.events, []);
});

test("an option is chosen by its mark; one that has gone cannot be", () => {
  const kind = select(0);
  assert.ok(setValue(kind, "survey"));
  assert.equal(kind.selectedIndex, 1);
  assert.ok(!setValue(kind, "interview"));
});

test("a tick is set by a click", () => {
  const tick = control("input", { type: "checkbox", checked: false });
  tick.click = () => {
    tick.checked = !tick.checked;
  };
  assert.ok(setValue(tick, "true"));
  assert.ok(tick.checked);
});

test("a question is sent to a field as ours", () => {
  const input = control("input");
  send(input, "q");
  assert.deepEqual([input.value, input.events], ["q", [["input", true]]]);
});

test("a change that fails is over all the same", () => {
  const broken = control("textarea", {
    dispatchEvent: () => {
      throw new Error("a listener of others");
    },
  });
  assert.throws(() => setValue(broken, "x"));
  assert.ok(!isOurs());
});

test("the cursor goes to a field and to its place there", () => {
  const input = control("textarea");
  focusAt(input, [1, 2]);
  assert.deepEqual(input.events, [
    ["focus", true],
    [1, 2],
  ]);
});

test("half a character is replaced, a whole one stays", () => {
  const [half, whole] = [
    control("textarea", { value: "a\ud83d" }),
    control("textarea", { value: "👍" }),
  ];
  for (const input of [half, whole]) replaceHalfCharacters(input);
  assert.deepEqual([half.value, whole.value], ["a\ufffd", "👍"]);
});

test("without a known place the cursor goes where the browser puts it", () => {
  const input = control("textarea");
  focusAt(input, null);
  assert.deepEqual(input.events, [["focus", true]]);
});
