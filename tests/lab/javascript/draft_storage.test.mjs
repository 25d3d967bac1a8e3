import assert from "node:assert/strict";
import { test } from "node:test";
import { fakeStorage, makeDraft, setGlobal } from "./fakes.mjs";

const config = { serverRoot: "~/course", baseUrl: "/lab/" };
setGlobal("document", { getElementById: () => ({ textContent: JSON.stringify(config) }) });
const storage = fakeStorage();
setGlobal("localStorage", storage);

const { removeStored, slotOf, storedDrafts, storeDraft } = await import(
  "../../../jmkit/lab/extensions/jmkit-drafts/static/drafts/draft_storage.js"
);

test("a draft's place names workshop, notebook and field", () =>
  assert.equal(slotOf(makeDraft()), "jmkit-draft:~/course/lab/:01.ipynb:r1/story"));

test("what was stored is found by its notebook until it is removed", () => {
  storeDraft(makeDraft());
  storeDraft(makeDraft({ path: "02.ipynb" }));
  assert.deepEqual(storedDrafts("01.ipynb"), [makeDraft()]);
  removeStored(makeDraft());
  assert.deepEqual(storedDrafts("01.ipynb"), []);
});

test("what another workshop at the same address has left is not found", () => {
  storage.setItem("jmkit-draft:~/other/lab/:01.ipynb:r1/story", JSON.stringify(makeDraft()));
  assert.deepEqual(storedDrafts("01.ipynb"), []);
});

test("a storage that refuses is no error", () => {
  storage.refuses = true;
  storeDraft(makeDraft());
  removeStored(makeDraft());
  storage.refuses = false;
});
