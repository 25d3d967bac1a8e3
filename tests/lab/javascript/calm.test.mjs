// The calm page: Lab's furniture away and back, what the bar says, and saving without questions.

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { answerConflicts } from "../../../jmkit/lab/extensions/jmkit/static/shared/lab_internals.js";
import {
  addSource,
  isSomethingWaiting,
  onWaiting,
  tellWaiting,
} from "../../../jmkit/lab/extensions/jmkit/static/shared/waiting.js";
import {
  bringFurnitureBack,
  isLabShell,
  putFurnitureAway,
} from "../../../jmkit/lab/extensions/jmkit-start/static/calm/furniture.js";
import { readProgress } from "../../../jmkit/lab/extensions/jmkit-start/static/calm/progress.js";
import {
  rememberJupyter,
  wantsJupyter,
} from "../../../jmkit/lab/extensions/jmkit-start/static/calm/remembered.js";
import { stateOf } from "../../../jmkit/lab/extensions/jmkit-start/static/calm/saving.js";
import { dialogPlugins } from "../../../jmkit/lab/extensions/jmkit-start/static/keeping/dialogs.js";
import {
  isLoading,
  showLoading,
} from "../../../jmkit/lab/extensions/jmkit-start/static/running/loading.js";
import { fake, fakeNode, fakeStorage } from "./fakes.mjs";

const makeShell = () => {
  const part = (id, layout = []) => ({
    id,
    layout,
    isHidden: false,
    hide() {
      this.isHidden = true;
    },
    show() {
      this.isHidden = false;
    },
  });
  const bars = { left: true, right: true };
  const menu = part("jp-menu-panel");
  const shell = fake({
    mode: "multiple-document",
    layout: [part("jp-top-panel", [menu]), part("jp-main-content-panel"), part("jp-bottom-panel")],
    collapseLeft: () => {},
    collapseRight: () => {},
    isEmpty: (side) => side === "right",
    isSideTabBarVisible: (side) => bars[side],
    toggleSideTabBarVisibility: (side) => {
      bars[side] = !bars[side];
    },
  });
  const hidden = () => [...shell.layout, menu].filter((one) => one.isHidden).map(({ id }) => id);
  return { shell, bars, hidden };
};

test("furniture is put away wherever it stands, and the page is not", () => {
  const { shell, bars, hidden } = makeShell();
  putFurnitureAway(shell);
  assert.deepEqual(hidden(), ["jp-top-panel", "jp-bottom-panel", "jp-menu-panel"]);
  assert.deepEqual([shell.mode, bars.left], ["single-document", false]);
});

test("a side bar with nothing in it is left alone", () => {
  const { shell, bars } = makeShell();
  putFurnitureAway(shell);
  assert.equal(bars.right, true);
});

test("all that was put away comes back, however often it is asked for", () => {
  const { shell, bars, hidden } = makeShell();
  for (const act of [putFurnitureAway, putFurnitureAway, bringFurnitureBack, bringFurnitureBack]) {
    act(shell);
  }
  assert.deepEqual([hidden(), shell.mode, bars.left], [[], "multiple-document", true]);
});

test("only Lab's shell has furniture to put away", () => {
  assert.ok(isLabShell(makeShell().shell));
  assert.ok(!isLabShell({}));
  assert.ok(!isLabShell(null));
});

const stepOf = (href, text, classes = "") => ({
  querySelector: (selector) =>
    selector === "a"
      ? { getAttribute: () => href }
      : text
        ? { ...fakeNode(classes), textContent: text }
        : null,
});

test("how far a step is stands in the page's own step bar, by the name of its file", () => {
  const items = [
    stepOf("00-welcome.ipynb", ""),
    stepOf("%D7%90.ipynb", "35%"),
    stepOf("b.ipynb", "done", "jmkit-done"),
  ];
  const page = fake({ querySelectorAll: () => items });
  assert.deepEqual(
    [...readProgress(page)],
    [
      ["א.ipynb", { text: "35%", isDone: false }],
      ["b.ipynb", { text: "done", isDone: true }],
    ],
  );
});

for (const { state, ...page } of [
  { isWaiting: false, isLate: false, isLoading: false, state: "saved" },
  { isWaiting: false, isLate: false, isLoading: true, state: "loading" },
  { isWaiting: true, isLate: false, isLoading: true, state: "saving" },
  { isWaiting: true, isLate: true, isLoading: false, state: "unsaved" },
]) {
  test(`${JSON.stringify(page)}: ${state}`, () => assert.equal(stateOf(page), state));
}

test("something waits as long as one of many sources says so, and each change is told", () => {
  let [waits, told] = [false, 0];
  addSource(() => false);
  addSource(() => waits);
  onWaiting(() => {
    told += 1;
  });
  assert.ok(!isSomethingWaiting());
  waits = true;
  tellWaiting();
  assert.ok(isSomethingWaiting());
  assert.equal(told, 1);
});

test("who has shown Jupyter finds it again, until it is hidden", () => {
  const memory = fakeStorage();
  assert.ok(!wantsJupyter(memory));
  rememberJupyter(true, memory);
  assert.ok(wantsJupyter(memory));
  rememberJupyter(false, memory);
  assert.ok(!wantsJupyter(memory));
});

test("a browser that stores nothing shows the calm page", () => {
  const memory = fakeStorage();
  memory.refuses = true;
  rememberJupyter(true, memory);
  assert.ok(!wantsJupyter(memory));
  assert.ok(!wantsJupyter(null));
});

const loadingPanel = (shown) => {
  const node = fakeNode("", { inside: { ".jmkit-block-cell .jmkit": shown } });
  const panel = fake({ node: { ...node, style: { setProperty: () => {} } } });
  panel.addClass = node.classList.add;
  panel.removeClass = (name) => node.classList.toggle(name, false);
  return panel;
};

test("a page says that it loads until it has run", () => {
  const panel = loadingPanel([]);
  const hasLoaded = showLoading(panel, { language: "en" });
  assert.ok(isLoading(panel));
  hasLoaded();
  assert.ok(!isLoading(panel));
});

for (const { shown, says } of [
  { shown: [], says: false },
  { shown: ["a form"], says: true },
]) {
  test(`with ${shown.length} forms after fifteen seconds it says so still: ${says}`, () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    const panel = loadingPanel(shown);
    showLoading(panel, { language: "he" });
    mock.timers.tick(14_999);
    assert.ok(isLoading(panel));
    mock.timers.tick(1);
    assert.equal(isLoading(panel), says);
    mock.timers.reset();
  });
}

test("closing asks nothing, and saves what has changed", async () => {
  const dialogs = { IDocumentManagerDialogs: "token", DocumentManagerDialogs: class {} };
  const shared = fake({ "@jupyterlab/docmanager": { 1: { get: async () => () => dialogs } } });
  const [plugin] = await dialogPlugins(shared);
  const silent = /** @type {any} */ (plugin.activate());
  assert.deepEqual(await silent.confirmClose({ isDirty: true }), {
    shouldClose: true,
    ignoreSave: false,
    doNotAskAgain: false,
  });
  assert.equal((await silent.confirmClose({ isDirty: false })).ignoreSave, true);
  assert.deepEqual(await silent.saveBeforeClose(), { shouldClose: true, ignoreSave: false });
});

test("where Lab has no such dialogs there is nothing to take their place", async () =>
  assert.deepEqual(await dialogPlugins({}), []));

for (const { isOurs, written } of [
  { isOurs: true, written: ["a.ipynb"] },
  { isOurs: false, written: [] },
]) {
  test(`a file that has changed is ${isOurs ? "written over" : "left"} without a question`, async () => {
    const saved = [];
    const save = async (path) => saved.push(path);
    const context = fake({ _path: "a.ipynb", _manager: { contents: { save } } });
    answerConflicts(context, () => isOurs);
    const answer = await context._raiseConflict("theirs", {});
    assert.deepEqual(saved, written);
    if (!isOurs) assert.equal(answer, "theirs");
  });
}
