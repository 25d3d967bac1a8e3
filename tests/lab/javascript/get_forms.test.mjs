import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { getForms } from "../../../jmkit/lab/extensions/jmkit-start/static/running/get_forms.js";

let asked;
let gone;
let manager;
let kernel;
let panel;
let waiting;

beforeEach(() => {
  [asked, gone, waiting] = [0, [], []];
  manager = {
    restoredStatus: false,
    has_model: (id) => id === "here",
    restoreWidgets: async () => {
      asked += 1;
    },
  };
  const comm = (id) => ({ targetName: "jupyter.widget", dispose: () => gone.push(id) });
  const comms = { here: comm("here"), "never came": comm("never came") };
  kernel = { status: "idle", _comms: new Map(Object.entries(comms)) };
  const renderer = { _manager: { promise: Promise.resolve(manager) }, dispose: () => {} };
  panel = {
    content: { model: {}, rendermime: { getFactory: () => ({}), createRenderer: () => renderer } },
    sessionContext: { session: { kernel } },
  };
});

const pass = async () => {
  if (!waiting.length) await getForms(panel, (act) => waiting.push(act));
  waiting.shift()?.();
};

test("a page without its forms asks again, until it has them", async () => {
  await pass();
  await pass();
  assert.equal(asked, 2);
  manager.restoredStatus = true;
  await pass();
  assert.deepEqual([asked, waiting.length], [2, 0]);
});

test("widgets that never came are let go of, so that they can be asked for", async () => {
  await pass();
  assert.deepEqual(gone, ["never came"]);
});

test("a kernel that is busy is not asked yet", async () => {
  kernel.status = "busy";
  await pass();
  assert.deepEqual([asked, waiting.length], [0, 1]);
});

test("a page that is closed asks nothing", async () => {
  panel.isDisposed = true;
  await pass();
  assert.deepEqual([asked, waiting.length], [0, 0]);
});
