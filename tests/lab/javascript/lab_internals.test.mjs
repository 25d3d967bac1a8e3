import assert from "node:assert/strict";
import { test } from "node:test";
import * as lab from "../../../jmkit/lab/extensions/jmkit/static/shared/lab_internals.js";
import { fake, fakeNode } from "./fakes.mjs";

test("Lab takes the message of a restart for shown", () => {
  const panel = fake({ _autorestarting: false });
  lab.silenceRestartMessage(panel);
  assert.ok(panel._autorestarting);
});

const contextWithSaves = () => {
  const saves = [];
  return fake({ saves, save: async (...options) => saves.push(options) });
};

test("a notebook is saved where it may be, with what was said of it", async () => {
  const context = contextWithSaves();
  lab.askBeforeSaving(context, async () => true);
  await context.save("now");
  assert.deepEqual(context.saves, [["now"]]);
});

test("a notebook that may not be saved is not, and Lab hears that", async () => {
  const context = contextWithSaves();
  lab.askBeforeSaving(context, async () => false);
  await assert.rejects(context.save(), /does not answer/);
  assert.deepEqual(context.saves, []);
});

test("a key that is taken does not reach Lab, another does", () => {
  const keys = [];
  const commands = fake({ processKeydownEvent: (event) => keys.push(event.key) });
  lab.takeKeys(commands, ({ key }) => key === "x");
  for (const key of ["x", "y"]) commands.processKeydownEvent({ key });
  assert.deepEqual(keys, ["y"]);
});

test("a command that is not allowed does nothing, another gets its arguments", async () => {
  const commands = fake({ execute: async (...told) => told });
  lab.guardCommands(commands, (command) => command !== "no");
  assert.equal(await commands.execute("no", {}), undefined);
  assert.deepEqual(await commands.execute("yes", { a: 1 }), ["yes", { a: 1 }]);
});

test("an editor tells nobody any more that an arrow has reached its edge", () => {
  let told = 0;
  const edgeRequested = {
    emit: () => {
      told += 1;
    },
  };
  lab.holdCursorIn(fake({ edgeRequested }));
  edgeRequested.emit();
  assert.equal(told, 0);
});

test("where there is no editor there is nothing to hold", () => lab.holdCursorIn(undefined));

test("what is scrolled is Lab's view, or the notebook itself where Lab has none", () => {
  const view = {};
  const node = fakeNode("", { inside: { ".jp-WindowedPanel-outer": view } });
  assert.equal(lab.scrolledPart(node), view);
  const plain = fakeNode();
  assert.equal(lab.scrolledPart(plain), plain);
});
