// A file on its way to the kernel: piece by piece, and never half.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

const { sendFile } = await import("../../../jmkit/lab/extensions/jmkit/static/drop/sending.js");

const file = (text) => Object.assign(new Blob([text]), { name: "log.csv" });

const start = (text, piece = 4) => {
  const said = [];
  const told = [];
  const tell = (name) => (value) => told.push([name, value]);
  const ends = {
    progress: () => {},
    done: tell("done"),
    refused: tell("refused"),
    lost: tell("lost"),
  };
  const sending = sendFile(
    file(text),
    piece,
    (content, buffers) => said.push([content, buffers]),
    ends,
  );
  const id = said[0][0].file;
  const answer = async (about) => {
    sending.hear({ file: id, ...about });
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  };
  return { said, told, sending, answer };
};

test("each piece is sent when the last has arrived", async () => {
  const { said, told, answer } = start("abcdefghij");
  assert.deepEqual([said[0][0].do, said[0][0].size], ["begin", 10]);
  for (const go of [0, 4, 8]) await answer({ go });
  const bytes = said.slice(1).map(([, [buffer]]) => new TextDecoder().decode(buffer));
  assert.deepEqual(bytes, ["abcd", "efgh", "ij"]);
  await answer({ done: "log.csv" });
  assert.deepEqual(told, [["done", "log.csv"]]);
});

test("what is refused is told and sends no more", async () => {
  const { said, told, answer } = start("abc");
  await answer({ refused: "too large" });
  await answer({ go: 0 });
  assert.equal(said.length, 1);
  assert.deepEqual(told, [["refused", "too large"]]);
});

test("answers about another file are not heard", async () => {
  const { said, sending } = start("abc");
  sending.hear({ file: "another", go: 0 });
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(said.length, 1);
  sending.stop(); // else the test waits for its patience to end
});

test("a kernel that says nothing has broken off", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { told } = start("abc");
  mock.timers.tick(60_000);
  mock.timers.reset();
  assert.deepEqual(told, [["lost", undefined]]);
});

test("a kernel that is gone has broken off", () => {
  const told = [];
  const ends = { progress: () => {}, done: () => {}, refused: () => {}, lost: () => told.push(1) };
  const gone = () => {
    throw new Error("no comm");
  };
  sendFile(file("abc"), 4, gone, ends);
  assert.deepEqual(told, [1]);
});

test("who gives it up says so, and hears no more", async () => {
  const { said, told, sending, answer } = start("abc");
  sending.stop();
  assert.equal(said.at(-1)[0].do, "drop");
  await answer({ done: "log.csv" });
  assert.deepEqual(told, []);
});
