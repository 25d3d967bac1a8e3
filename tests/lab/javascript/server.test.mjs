// What happens while the server is gone, with a server and a page that are what a test says.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { fake, fakeSignal, setGlobal } from "./fakes.mjs";

let answers;
let asked;
setGlobal("fetch", async (url) => {
  asked.push(url);
  if (!answers) throw new TypeError("Failed to fetch");
  return { ok: true };
});

let lines;
const makeLine = () => {
  const line = { setAttribute: () => {} };
  line.remove = () => {
    lines = lines.filter((other) => other !== line);
  };
  return line;
};
setGlobal("document", {
  createElement: makeLine,
  querySelector: () => null,
  body: { append: (line) => lines.push(line) },
});

const { connectionLostPlugins, useServerOf, watchServerOf } = await import(
  "../../../jmkit/lab/extensions/jmkit-drafts/static/server/server_watch.js"
);

const settled = () => new Promise((done) => setImmediate(done));

/** A notebook that writes down what was saved. */
const makePanel = () => {
  const saves = [];
  return fake({
    saves,
    context: { save: async () => saves.push("saved") },
    sessionContext: {
      disposed: fakeSignal(),
      connectionStatusChanged: fakeSignal(),
      session: { kernel: { connectionStatus: "connected" } },
    },
  });
};

const watched = () => {
  const panel = makePanel();
  watchServerOf(panel);
  return panel;
};

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  [answers, asked, lines] = [true, [], []];
  useServerOf(fake({ serviceManager: { serverSettings: { baseUrl: "/base/", token: "t" } } }));
});

/** The server answers again, and the page finds out. */
const comeBack = async () => {
  answers = true;
  mock.timers.tick(2000);
  await settled();
};

test("nobody asks while all is well", () => {
  watched();
  assert.deepEqual(asked, []);
});

test("before a notebook is saved the server is asked", async () => {
  const panel = watched();
  await panel.context.save();
  assert.deepEqual([asked, panel.saves, lines], [["/base/api/status"], ["saved"], []]);
});

test("without a server nothing is saved, and one line says so until it is back", async () => {
  answers = false;
  const panel = watched();
  await assert.rejects(panel.context.save());
  await assert.rejects(panel.context.save());
  assert.deepEqual([panel.saves, lines.length], [[], 1]);
  await comeBack();
  assert.deepEqual(lines, []);
});

test("a lost connection is looked into: the server may be there", async () => {
  const panel = watched();
  panel.sessionContext.connectionStatusChanged.emit("connecting");
  await settled();
  assert.deepEqual([asked.length, lines.length], [1, 0]);
});

test("while it is gone it is asked again and again, and no more when it is back", async () => {
  answers = false;
  watched().sessionContext.connectionStatusChanged.emit("connecting");
  await settled();
  for (const _ of [1, 2, 3]) {
    mock.timers.tick(2000);
    await settled();
  }
  await comeBack();
  const times = asked.length;
  assert.equal(times, 2 + 3 + 1);
  mock.timers.tick(60_000);
  await settled();
  assert.equal(asked.length, times);
});

test("the line takes the place of Lab's dialog, where Lab has one", async () => {
  const token = {};
  const lab = { "4.6.6": { get: async () => () => ({ IConnectionLost: token }) } };
  const [plugin] = await connectionLostPlugins({ "@jupyterlab/application": lab });
  assert.equal(plugin.provides, token);
  assert.deepEqual(await connectionLostPlugins({}), []);
  answers = false;
  await (await plugin.activate())();
  assert.equal(lines.length, 1);
  await settled();
  await comeBack();
});
