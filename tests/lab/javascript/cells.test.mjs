import assert from "node:assert/strict";
import { test } from "node:test";
import * as cells from "../../../jmkit/lab/extensions/jmkit-start/static/cells.js";
import { PAGES } from "../../../jmkit/lab/extensions/jmkit-start/static/pages.js";
import { fakeCell, fakePanel } from "./fakes.mjs";

const TYPES = { code: "code", prose: "markdown" };
/** @returns {any} */
const page = (step) => PAGES.get(step)?.map(({ id, kind }) => fakeCell(id, TYPES[kind]));
const own = fakeCell("1234", "code");

test("a cell of the kit is the kit's, and a person's is not", () => {
  assert.ok(cells.isKits(fakeCell("persona-title", "markdown")));
  assert.ok(!cells.isKits(own));
});

test("a person's cell and an older page's place for notes are their own", () => {
  assert.ok(cells.isOwn(own));
  assert.ok(cells.isOwn(fakeCell("persona-notes", "markdown")));
  assert.ok(!cells.isOwn(fakeCell("persona-title", "markdown")));
});

test("what is no notebook is no page", () => {
  for (const widget of [null, undefined, {}, { content: {} }]) assert.ok(!cells.isPage(widget));
});

test("a page is known by its metadata, or by its cells", () => {
  assert.ok(cells.isPage(fakePanel([], { step: "persona" })));
  assert.ok(cells.isPage(fakePanel(page("persona"), null)));
  assert.ok(cells.isPage(fakePanel([own, ...page("persona")], null)));
  assert.ok(!cells.isPage(fakePanel([own], null)));
});

test("a notebook that is not read yet may be a page", () =>
  assert.ok(cells.isPage({ ...fakePanel([], null), context: { isReady: false } })));

for (const step of PAGES.keys()) {
  test(`the page ${step} as it is in the kit is whole`, () =>
    assert.ok(!cells.isDamaged(fakePanel(page(step), { step }))));
}

test("cells of a person's own damage nothing", () =>
  assert.ok(!cells.isDamaged(fakePanel([own, ...page("persona"), own], { step: "persona" }))));

const damage = {
  "a cell is missing": (all) => all.slice(1),
  "two cells have changed places": ([one, two, ...all]) => [two, one, ...all],
  "a cell has changed its kind": ([one, ...all]) => [fakeCell(one.model.id, "code"), ...all],
};
for (const [what, change] of Object.entries(damage)) {
  test(`a page is damaged where ${what}`, () =>
    assert.ok(cells.isDamaged(fakePanel(change(page("persona")), { step: "persona" }))));
}

test("a page without its metadata is damaged", () =>
  assert.ok(cells.isDamaged(fakePanel(page("persona"), null))));

test("a page that was shortened on purpose says which cells it has", () => {
  const kit = { step: "persona", cells: ["persona-open", "stranger"] };
  assert.ok(!cells.isDamaged(fakePanel([fakeCell("persona-open")], kit)));
});

test("a page's language is guessed from its letters where nothing says it", () => {
  const hebrew = fakeCell("x", "markdown", "שלום");
  assert.equal(cells.languageOf(fakePanel([hebrew], null)).direction, "rtl");
  assert.equal(cells.languageOf(fakePanel([own], null)).language, "en");
});
