// A page that is closed while it still connects to its kernel.

import assert from "node:assert/strict";
import { test } from "node:test";
import { endLateConnections } from "../../../jmkit/lab/extensions/jmkit/static/late_connections.js";
import { fake, fakePanel, fakeSignal } from "./fakes.mjs";

const shown = () => {
  const sessionContext = fake({ isDisposed: false, taken: 0 });
  sessionContext._handleNewSession = () => {
    sessionContext.taken += 1;
  };
  const panel = { ...fakePanel([]), context: {}, sessionContext };
  const shell = { currentWidget: panel, currentChanged: fakeSignal() };
  endLateConnections(fake({ shell }));
  for (const _ of ["shown", "and again"]) shell.currentChanged.emit();
  return sessionContext;
};

for (const isDisposed of [true, false]) {
  const what = isDisposed ? "closed ends" : "open stays";
  test(`the connection of a page that is ${what}, and Lab hears of it once`, () => {
    const sessionContext = shown();
    sessionContext.isDisposed = isDisposed;
    let ended = false;
    sessionContext._handleNewSession({
      dispose: () => {
        ended = true;
      },
    });
    assert.deepEqual([ended, sessionContext.taken], [isDisposed, 1]);
  });
}

test("a Lab that takes connections in another way is left alone", () => {
  const panel = { ...fakePanel([]), context: {}, sessionContext: {} };
  const shell = { currentWidget: panel, currentChanged: fakeSignal() };
  endLateConnections(fake({ shell }));
  shell.currentChanged.emit();
  assert.deepEqual(panel.sessionContext, {});
});
