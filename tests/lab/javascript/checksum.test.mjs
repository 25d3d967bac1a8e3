// The numbers are Python's own (zlib.crc32), as jmkit/forms/saving/save_receipts.py makes them;
// tests/lab/test_checksum.py compares both for many more texts.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checksum } from "../../../jmkit/lab/extensions/jmkit-drafts/static/drafts/checksum.js";

for (const [text, sum] of [
  ["", "0"],
  ["hello", "3610a686"],
  ["שלום", "a098974d"],
  ["👍", "aa3e72b0"],
]) {
  test(`the checksum of ${JSON.stringify(text)} is Python's`, () =>
    assert.equal(checksum(text), sum));
}

for (const end of ["\r\n", "\r", "\n"]) {
  test(`the end of a line is one: ${JSON.stringify(end)}`, () =>
    assert.equal(checksum(`a${end}b`), "ef0790fb"));
}

for (const unprintable of [
  "\u0000",
  "\u0008",
  "\u000b",
  "\u001f",
  "\u007f",
  "\u009f",
  "\ufffd",
  "\ud800",
]) {
  test(`${JSON.stringify(unprintable)} is kept as U+FFFD`, () =>
    assert.equal(checksum(unprintable), "8b7233c9"));
}

test("a tab is kept as it is", () => assert.notEqual(checksum("\t"), checksum("\ufffd")));
