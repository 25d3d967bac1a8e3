// Asking forms, finding and opening them: with forms that are no more than what they answer.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { fakeNode, fakeStorage, makeDraft, setGlobal } from "./fakes.mjs";

setGlobal("localStorage", fakeStorage());
setGlobal("MutationObserver", class {});

const ROOM = "../../../jmkit/lab/extensions/jmkit-drafts/static";
const answers = await import(`${ROOM}/restoring/answers.js`);
const drafts = await import(`${ROOM}/drafts/drafts.js`);
const { findForm } = await import(`${ROOM}/restoring/find_form.js`);
const { openForm } = await import(`${ROOM}/restoring/open_form.js`);
const { isAdrift } = await import(`${ROOM}/restoring/restore.js`);
const { offeredDrafts } = await import(`${ROOM}/restoring/offers.js`);

const START = 1_000_000_000;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["Date"], now: START });
  for (const draft of drafts.all()) drafts.drop(draft);
});

const later = (milliseconds) => mock.timers.tick(milliseconds);
const typedNow = (about) => makeDraft({ time: Date.now(), ...about });

/** A form that writes down what it is asked, and says what a test has it answer. */
const makeFrame = () => {
  const input = { value: "", dispatchEvent: () => {} };
  const line = { dataset: {} };
  const inside = { ".jmkit-question input": input, ".jmkit-answer [data-number]": line };
  const frame = fakeNode("jmkit jmkit-block-personas", { inside });
  const reply = (state) => {
    const [number, text] = input.value.split(" ");
    line.dataset = { number, answer: `${text.split("/").slice(0, -1).join("/")}=${state}` };
  };
  return { frame, input, reply };
};

const makeNotebook = (inside = {}) => ({
  node: fakeNode("", { inside }),
  path: "01.ipynb",
  status: "idle",
  since: START,
  lost: false,
  pressed: new WeakMap(),
  sought: new Map(),
});

const withFrame = (frame) => makeNotebook({ ".jmkit": frame, ".jmkit-block-personas": frame });

test("an answer says of each text what has become of it", () =>
  assert.deepEqual(
    [...answers.parseAnswer("r1/a/1f=done  r1/b/2=gone")],
    [
      ["r1/a/1f", "done"],
      ["r1/b/2", "gone"],
    ],
  ));

test("an empty answer says nothing", () => assert.equal(answers.parseAnswer("").size, 0));

test("a question names each text with its age", () =>
  assert.equal(
    answers.questionOf("n1", [typedNow({ time: START - 7 })], START),
    "n1 r1/story/3610a686/7",
  ));

test("a text from a clock that is ahead has no age below zero", () =>
  assert.match(answers.questionOf("n1", [typedNow({ time: START + 9 })], START), /\/0$/));

for (const [what, talk, now, soon] of [
  ["nothing was asked yet", undefined, 0, false],
  ["an answer is still waited for", { at: 0, answered: false, texts: "a" }, 4999, true],
  ["no answer came for long", { at: 0, answered: false, texts: "a" }, 5000, false],
  ["the same was answered just now", { at: 0, answered: true, texts: "a" }, 1999, true],
  ["the same was answered a while ago", { at: 0, answered: true, texts: "a" }, 2000, false],
  ["another text is new", { at: 0, answered: true, texts: "b" }, 1, false],
]) {
  test(`it is ${soon ? "" : "not "}too soon to ask where ${what}`, () =>
    assert.equal(answers.isTooSoon(talk, "a", now), soon));
}

test("a form is asked about a text when it had time to tell unasked", () => {
  const { frame, input } = makeFrame();
  const notebook = withFrame(frame);
  drafts.put(typedNow());
  answers.askForms(notebook);
  assert.equal(input.value, "");
  later(1000);
  answers.askForms(notebook);
  assert.match(input.value, / r1\/story\/3610a686\/1000$/);
});

const asked = () => {
  const made = makeFrame();
  const notebook = withFrame(made.frame);
  drafts.put(typedNow());
  later(5000);
  answers.askForms(notebook);
  const answer = (state) => {
    made.reply(state);
    answers.askForms(notebook);
  };
  return { notebook, draft: drafts.all()[0], answer, ...made };
};

test("without an answer a text is neither saved nor lost", () => {
  const { notebook, draft } = asked();
  assert.deepEqual(
    [answers.isDone(notebook, draft), answers.isUnsaved(notebook, draft)],
    [false, false],
  );
});

test("a text is done with when a form says so", () => {
  const { notebook, draft, answer } = asked();
  answer("done");
  assert.deepEqual(
    [answers.isDone(notebook, draft), answers.isUnsaved(notebook, draft)],
    [true, false],
  );
});

test("it is unsaved when the form has said so late enough", () => {
  const { notebook, draft, answer } = asked();
  answer("here");
  assert.deepEqual(
    [answers.isDone(notebook, draft), answers.isUnsaved(notebook, draft)],
    [false, true],
  );
});

test("the answer to another question says nothing", () => {
  const { notebook, draft, frame } = asked();
  frame.querySelector(".jmkit-answer [data-number]").dataset = {
    number: "old",
    answer: `${answers.textOf(draft)}=done`,
  };
  answers.askForms(notebook);
  assert.ok(!answers.isDone(notebook, draft));
});

test("a text that was typed after the question is not known by its answer", () => {
  const { notebook, answer } = asked();
  answer("done");
  later(1);
  assert.ok(!answers.isDone(notebook, typedNow()));
});

test("a record is gone when the form says so", () => {
  const { notebook, draft, answer } = asked();
  answer("here");
  assert.ok(!answers.isRecordGone(notebook, draft));
  later(2000);
  answers.askForms(notebook);
  answer("gone");
  assert.ok(answers.isRecordGone(notebook, draft));
});

test("where one of two forms still has the record, it is not gone", () => {
  const { notebook, draft, frame, answer } = asked();
  const silent = makeFrame().frame;
  answer("gone");
  const both = { ".jmkit": [frame, silent], ".jmkit-block-personas": [frame, silent] };
  notebook.node = fakeNode("", { inside: both });
  assert.ok(!answers.isRecordGone(notebook, draft));
});

test("what is in no living field is adrift", () => {
  assert.ok(isAdrift(typedNow()));
  assert.ok(isAdrift(typedNow({ input: fakeNode("", { isConnected: false }) })));
  assert.ok(!isAdrift(typedNow({ input: fakeNode() })));
});

test("an unsaved text without an open form is offered, and with one it is not", () => {
  const { notebook, draft, answer } = asked();
  answer("here");
  assert.deepEqual(offeredDrafts(notebook), [draft]);
  drafts.note(draft, { open: true });
  assert.deepEqual(offeredDrafts(notebook), []);
});

test("a text of a block that never came is offered after a while", () => {
  const notebook = makeNotebook();
  drafts.put(typedNow({ open: true }));
  assert.deepEqual(offeredDrafts(notebook), []);
  later(15_001);
  assert.equal(offeredDrafts(notebook).length, 1);
});

const NAME = ".jmkit-block-personas .jmkit-item.jmkit-of-r1 > .jmkit-name";
const FORM = ".jmkit-block-personas .jmkit-form.jmkit-of-r1";
const NEW = ".jmkit-block-personas .jmkit-open.jmkit-new > .jmkit-form";
const OPEN = ".jmkit-block-personas .jmkit-open";

const makeButton = () => {
  const button = fakeNode();
  button.presses = 0;
  button.click = () => {
    button.presses += 1;
  };
  return button;
};

test("a record's form is found where it is open", () => {
  const form = fakeNode("jmkit-form jmkit-of-r1");
  assert.equal(findForm(makeNotebook({ [FORM]: form }), makeDraft()), form);
  assert.equal(findForm(makeNotebook(), makeDraft()), undefined);
});

const FIELDS = "textarea, input:not([type=checkbox])";

for (const [mark, value, isIts] of [
  ["r2", "typed", true], // another form than before, so the one that was asked for
  ["r1", "", true],
  ["r1", "typed", false],
]) {
  test(`a new form with the mark ${mark} and the text "${value}" is ${isIts ? "its" : "not its"} own`, () => {
    const form = fakeNode(`jmkit-form jmkit-of-${mark}`, { inside: { [FIELDS]: { value } } });
    const notebook = { ...makeNotebook({ [NEW]: form }), added: { of: "r1", before: "r1" } };
    assert.equal(findForm(notebook, makeDraft()), isIts ? form : undefined);
  });
}

test("a new form that was asked for another record is not taken", () => {
  const form = fakeNode("jmkit-form jmkit-of-r2", { inside: { [FIELDS]: [] } });
  const notebook = { ...makeNotebook({ [NEW]: form }), added: { of: "r9", before: undefined } };
  assert.equal(findForm(notebook, makeDraft()), undefined);
});

test("a form is opened by its button, which is pressed once", () => {
  const button = makeButton();
  const notebook = makeNotebook({ [NAME]: button });
  for (const _ of [1, 2, 3]) assert.equal(openForm(notebook, typedNow({ open: true })), undefined);
  assert.equal(button.presses, 1);
});

test("a press that led to no form was in vain after a while", () => {
  const notebook = makeNotebook({ [NAME]: makeButton() });
  openForm(notebook, typedNow());
  later(5001);
  assert.equal(openForm(notebook, typedNow()), "in vain");
});

test("nobody's open form is closed for it, unless they want it", () => {
  const button = makeButton();
  const notebook = makeNotebook({ [NAME]: button, [OPEN]: fakeNode() });
  assert.equal(openForm(notebook, typedNow()), "in vain");
  assert.equal(button.presses, 0);
  openForm(notebook, typedNow({ wanted: true }));
  assert.equal(button.presses, 1);
});

test("a button is looked for as long as the kernel is busy, and fifteen seconds of a calm one", () => {
  const notebook = makeNotebook();
  assert.equal(openForm(notebook, typedNow()), undefined);
  later(15_001);
  assert.equal(openForm({ ...notebook, status: "busy" }, typedNow()), undefined);
  assert.equal(openForm(notebook, typedNow()), "in vain");
});
