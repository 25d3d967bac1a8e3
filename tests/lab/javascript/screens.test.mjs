import assert from "node:assert/strict";
import { test } from "node:test";
import {
  describeScreen,
  makeTeller,
  tellScreen,
} from "../../../jmkit/lab/extensions/jmkit/static/screens.js";
import { fakeNode, setGlobal } from "./fakes.mjs";

setGlobal("devicePixelRatio", 1);

/** A block with a picture, and the field in which it is told its width. */
const fakeBlock = (about = {}) => {
  const events = [];
  const field = { value: "", dispatchEvent: ({ type, bubbles }) => events.push([type, bubbles]) };
  const block = fakeNode("jmkit", { inside: { ".jmkit-screen input": field }, ...about });
  return { block, field, events };
};

test("a width is rounded down, so that a drag is no hundred widths and nothing is cut", () => {
  assert.equal(describeScreen(831.9, 1), "816@1");
  assert.equal(describeScreen(832, 1), "832@1");
});

test("dots are rounded up, so that nothing is blurred", () => {
  assert.equal(describeScreen(832, 1.1), "832@1.25");
  assert.equal(describeScreen(832, 2), "832@2");
});

test("a width is told as if somebody had typed it", () => {
  const { block, field, events } = fakeBlock();
  tellScreen(block, 900);
  assert.equal(field.value, "896@1");
  assert.deepEqual(events, [["input", true]]);
});

test("what the kernel knows already is not told", () => {
  const { block, events } = fakeBlock();
  for (const width of [900, 905, 897]) tellScreen(block, width);
  assert.equal(events.length, 1);
});

test("a block that is out of sight has no width", () => {
  const { block, field } = fakeBlock();
  tellScreen(block, 0);
  assert.equal(field.value, "");
});

test("a block that has lost its kernel is told nothing", () => {
  const gone = ".jmkit-dead, .jupyter-widgets-disconnected";
  const { block, field } = fakeBlock({ around: { [gone]: fakeNode() } });
  tellScreen(block, 900);
  assert.equal(field.value, "");
});

test("a block without a picture is left alone", () => tellScreen(fakeNode("jmkit"), 900));

const [MAP, MATRIX] = [fakeNode(), fakeNode()];

const teller = () => {
  const told = [];
  return { told, onChange: makeTeller((block) => told.push(block)) };
};

test("a picture that comes is told its width at once", () => {
  const { told, onChange } = teller();
  onChange(MAP);
  onChange(MATRIX);
  assert.deepEqual(told, [MAP, MATRIX]);
});

test("while an edge is dragged nothing is told, and afterwards each block once", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { told, onChange } = teller();
  const drag = () => [MAP, MATRIX].forEach(onChange);
  drag();
  for (let n = 0; n < 20; n++) {
    drag();
    t.mock.timers.tick(20);
  }
  assert.equal(told.length, 2);
  t.mock.timers.tick(300);
  assert.deepEqual(told.slice(2), [MAP, MATRIX]);
});
