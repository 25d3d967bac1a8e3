// What all three extensions share, and what the one for everybody does.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  markBlockCells,
  markNotebook,
} from "../../../jmkit/lab/extensions/jmkit/static/direction.js";
import {
  isDead,
  showPrintedFaces,
  withoutWidget,
} from "../../../jmkit/lab/extensions/jmkit/static/printed_faces.js";
import {
  followNotebooks,
  kitMetadata,
} from "../../../jmkit/lab/extensions/jmkit/static/shared/notebooks.js";
import {
  pageConfig,
  parseConfig,
} from "../../../jmkit/lab/extensions/jmkit/static/shared/page_config.js";
import { besides, openStepLink } from "../../../jmkit/lab/extensions/jmkit/static/step_links.js";
import { textOf } from "../../../jmkit/lab/extensions/jmkit-start/static/messages.js";
import { foldFileList } from "../../../jmkit/lab/extensions/jmkit-start/static/running/file_list.js";
import { fake, fakeCell, fakeNode, fakePanel, fakeSignal, fakeStorage } from "./fakes.mjs";

const WIDGET = "application/vnd.jupyter.widget-view+json";
const BLOCK = "application/vnd.jmkit.block+json";

test("a page without a config has none", () => {
  assert.deepEqual(pageConfig(), {});
  assert.deepEqual(parseConfig(""), {});
  assert.deepEqual(parseConfig('{"a": "b"}'), { a: "b" });
});

for (const metadata of [undefined, null, "x", 1]) {
  test(`${metadata} in a notebook's metadata says nothing of the kit`, () =>
    assert.equal(kitMetadata({ getMetadata: () => metadata }), null));
}

const appWith = (panel) =>
  fake({
    shell: { currentWidget: panel, currentChanged: fakeSignal() },
    restored: Promise.resolve(),
  });

const settled = () => new Promise((done) => setImmediate(done));

test("a notebook is met once, when it has been read, and again when it comes back", async () => {
  const calls = [];
  let read;
  const ready = new Promise((done) => {
    read = done;
  });
  const app = appWith({ ...fakePanel([]), context: { ready } });
  followNotebooks(
    app,
    () => void calls.push("first"),
    () => void calls.push("again"),
  );
  await settled();
  assert.deepEqual(calls, []);
  read();
  await settled();
  app.shell.currentChanged.emit();
  await settled();
  assert.deepEqual(calls, ["first", "again"]);
});

test("what is no notebook is not met", async () => {
  const calls = [];
  followNotebooks(appWith({ content: {} }), () => void calls.push("first"));
  await settled();
  assert.deepEqual(calls, []);
});

for (const [kit, classes] of [
  [{ direction: "rtl" }, ["jmkit-notebook", "jmkit-notebook-rtl"]],
  [{ direction: "ltr" }, ["jmkit-notebook"]],
  [{ direction: {} }, ["jmkit-notebook"]],
]) {
  test(`a notebook with ${JSON.stringify(kit)} gets ${classes}`, () => {
    const given = [];
    markNotebook({ addClass: (name) => given.push(name) }, fake(kit));
    assert.deepEqual(given, classes);
  });
}

test("a cell that calls the kit is a block's", () => {
  const marked = [];
  const cellOf = (source) => ({
    ...fakeCell("x", "code", source),
    addClass: () => marked.push(source),
  });
  markBlockCells({ widgets: ["ws.map()", "ws = 1", "print(ws.map())"].map(cellOf) });
  assert.deepEqual(marked, ["ws.map()"]);
});

const outputOf = (id, /** @type {any} */ more = { [BLOCK]: {} }) => ({
  output_type: "display_data",
  data: { [WIDGET]: { model_id: id }, "text/html": "x", ...more },
});

test("a block is dead whose widget the kernel does not know", () => {
  assert.ok(isDead(outputOf("a"), new Set()));
  assert.ok(!isDead(outputOf("a"), new Set(["a"])));
});

test("a widget of others, and an output without one, are left alone", () => {
  assert.ok(!isDead(outputOf("a", {}), new Set()));
  assert.ok(!isDead({ data: { [BLOCK]: {} } }, new Set()));
  assert.ok(!isDead({}, new Set()));
});

test("a widget goes and all else of its output stays", () =>
  assert.deepEqual(Object.keys(withoutWidget(outputOf("a")).data), ["text/html", BLOCK]));

test("on a page the dead widgets are taken away, the living stay", async () => {
  const stored = [outputOf("dead"), outputOf("living")];
  const outputs = {
    length: 2,
    get: (n) => ({ toJSON: () => stored[n] }),
    set: (n, output) => {
      stored[n] = output;
    },
  };
  const kernel = { requestCommInfo: async () => ({ content: { comms: { living: {} } } }) };
  const content = { widgets: [{ model: { outputs } }, { model: {} }] };
  await showPrintedFaces(fake({ content, sessionContext: { ready: null, session: { kernel } } }));
  assert.deepEqual(
    stored.map(({ data }) => WIDGET in data),
    [false, true],
  );
});

test("a step's notebook is beside the one that is open", () => {
  assert.equal(besides("a.ipynb", "b.ipynb"), "b.ipynb");
  assert.equal(besides("x/y/a.ipynb", "b.ipynb"), "x/y/b.ipynb");
});

const click = (link, panel) => {
  const done = fake({ opened: [], prevented: false });
  const commands = { execute: (_, { path }) => done.opened.push(path) };
  openStepLink(
    fake({ commands, shell: { currentWidget: panel } }),
    fake({
      target: fakeNode("", { around: { ".jmkit-steps a[href$='.ipynb']": link } }),
      preventDefault: () => {
        done.prevented = true;
      },
    }),
  );
  return done;
};

test("a link of the step bar opens its notebook", () => {
  const link = { getAttribute: () => "b.ipynb" };
  const done = click(link, { context: { path: "x/a.ipynb" } });
  assert.deepEqual(done, { opened: ["x/b.ipynb"], prevented: true });
});

test("another link, or one outside of a notebook, is the browser's", () => {
  assert.ok(!click(null, { context: { path: "a.ipynb" } }).prevented);
  assert.ok(!click({ getAttribute: () => "b.ipynb" }, null).prevented);
});

const shellOf = (clientWidth) => {
  const shell = fake({ node: { clientWidth }, folded: 0 });
  shell.collapseLeft = () => {
    shell.folded += 1;
  };
  return shell;
};

test("the list of files is folded once, where there is little room", () => {
  const [narrow, storage] = [shellOf(1280), fakeStorage()];
  for (const _ of [1, 2]) foldFileList({ shell: narrow }, () => storage);
  assert.equal(narrow.folded, 1);
});

test("it stays where there is room, or where the browser would forget that it was folded", () => {
  const [wide, narrow, storage] = [shellOf(1600), shellOf(1280), fakeStorage()];
  storage.refuses = true;
  foldFileList({ shell: wide }, fakeStorage);
  foldFileList({ shell: narrow }, () => storage);
  assert.deepEqual([wide.folded, narrow.folded], [0, 0]);
});

test("a sentence is in the page's language, and in English where that is not known", () => {
  assert.equal(textOf("handout", { language: "he" }), "הכנת העלון");
  for (const language of ["en", "__proto__", undefined]) {
    assert.equal(textOf("handout", { language }), "Make the handout");
  }
});
