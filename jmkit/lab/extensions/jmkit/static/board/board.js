// The board in the page: `render({ model, el })`, as anywidget has it; our own extension calls it too
// (widget.js). The kernel's side is jmkit/board.

/** @import { Context } from "./context.js" */
/** @import { Answer } from "./protocol.js" */

import { holdLock } from "../shared/page_lock.js";
import { goTo } from "./acts.js";
import { watchDrags } from "./dragging/drag.js";
import { watchPulls } from "./dragging/feel_drag.js";
import { hearOfDrawer, watchDrawer } from "./drawer.js";
import { watchKeys } from "./keys.js";
import { follow } from "./moving.js";
import { outboxOf } from "./outbox.js";
import { goOnWriting, watchWriting } from "./stand_in.js";
import { applied } from "./state.js";
import { makeGrid } from "./view/grid.js";

/**
 * @typedef {object} Model - Of a widget.
 * @property {(name: string) => any} get
 * @property {(name: string, value: unknown) => void} set
 * @property {(event: string, act: (content: any) => void) => void} on
 * @property {(event: string, act: (content: any) => void) => void} off
 * @property {(content: object) => void} send
 */

/**
 * What was moved takes the cursor with it; where the cursor's node is gone, its place keeps it.
 * @param {Context} context
 * @param {() => void} act
 */
const keepingCursor = (context, act) => {
  const { root, ui } = context;
  const hadCursor = root.contains(document.activeElement);
  act();
  if (follow(context)) return;
  if (hadCursor && !root.contains(document.activeElement)) goTo(context, ui.spot);
};

/**
 * A widget is made some time before it stands on the page, and only there can have the cursor.
 * @param {HTMLElement} root
 * @param {() => void} act
 */
const whenShown = (root, act) => {
  if (root.isConnected) act();
  else requestAnimationFrame(() => whenShown(root, act));
};

/**
 * @param {{ model: Model, el: HTMLElement }} view
 * @returns {() => void} To be called when the view goes.
 */
export const render = ({ model, el }) => {
  const words = model.get("words");
  const place = model.get("place");
  const outbox = outboxOf(place);
  const parts = model.get("board");
  const root = document.createElement("div");
  /** @type {Context} */
  const context = {
    words,
    rtl: words.direction === "rtl",
    root,
    outbox,
    board: {
      parts,
      pending: outbox.pending,
      written: outbox.written,
      waiting: outbox.waiting,
    },
    ui: {
      spot: { lane: "", stage: parts.stages[0], n: 0 },
      edited: null,
      followed: null,
      target: false,
      entered: "",
    },
    update: () => {},
    say: () => {},
  };
  context.update = makeGrid(context);
  watchKeys(context);
  watchDrags(context);
  watchPulls(context);
  watchWriting(context);
  const hear = (/** @type {Answer} */ answer) => {
    context.board.parts = applied(context.board.parts, answer);
    model.set("board", context.board.parts); // for another view of the same board
    outbox.hear(answer);
    for (const said of [answer.said, ...Object.values(answer.refused ?? {})]) {
      if (said) context.say(said);
    }
    keepingCursor(context, context.update);
    hearOfDrawer(context, place, answer);
  };
  model.on("msg:custom", hear);
  el.classList.add("jmb-view"); // by which it differs from a place that is still empty
  el.append(root);
  context.update();
  holdLock();
  const detach = outbox.attach((content) => model.send(content));
  outbox.adopt().then(context.update);
  whenShown(root, () => {
    goOnWriting(context);
    watchDrawer(context, place);
  });
  return () => {
    model.off("msg:custom", hear);
    detach();
  };
};

export default { render };
