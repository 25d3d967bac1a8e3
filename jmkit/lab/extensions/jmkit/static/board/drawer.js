// The drawer beside the board. The kernel puts the form of a record there; here it is asked for and
// sent away, and the cursor goes into it and comes back.

/** @import { Context } from "./context.js" */
/** @import { Answer } from "./protocol.js" */

import { close, goTo } from "./acts.js";
import { splitName } from "./state.js";

const PATIENCE = 3000; // milliseconds in which a form that was asked for is drawn
const FIELD = ".jmkit-form :is(textarea, input, select)";

/** @type {Map<string, string>} By place, the card that is open: another kernel opens it again. */
const opened = new Map();

/** @param {Context} context */
const drawerOf = ({ root }) =>
  /** @type {HTMLElement | null | undefined} */ (
    root.closest(".jmkit-beside")?.querySelector(":scope > .jmkit-drawer")
  );

/**
 * @param {Context} context
 * @param {string} name - Of a card.
 */
const ask = (context, name) => {
  const { kind, id } = splitName(name);
  context.outbox.add({ do: "open", kind, record: id });
};

/**
 * @param {Context} context
 * @param {string} name - Of a card.
 */
export const openDrawer = (context, name) => {
  close(context);
  if (context.board.parts.drawer === name) enter(context);
  else ask(context, name);
  context.ui.entered = name;
};

/** @param {Context} context */
export const closeDrawer = (context) => {
  context.ui.entered = "";
  context.outbox.add({ do: "close" });
  goTo(context, context.ui.spot);
};

/**
 * A form is drawn a while after it is there.
 * @param {Context} context
 * @param {number} [until]
 */
const enter = (context, until = Date.now() + PATIENCE) => {
  const field = /** @type {HTMLElement | null | undefined} */ (
    drawerOf(context)?.querySelector(FIELD)
  );
  if (field) field.focus();
  else if (Date.now() < until) requestAnimationFrame(() => enter(context, until));
};

/**
 * Takes in what the kernel has said of the drawer.
 * @param {Context} context
 * @param {string} place
 * @param {Answer} answer
 */
export const hearOfDrawer = (context, place, { changed = {} }) => {
  const name = changed.drawer;
  if (name === undefined) return;
  opened.set(place, name);
  if (name && name === context.ui.entered) enter(context);
  else if (!name && document.activeElement === document.body) goTo(context, context.ui.spot);
};

/**
 * Once the board stands on the page.
 * @param {Context} context
 * @param {string} place
 */
export const watchDrawer = (context, place) => {
  const left = opened.get(place);
  if (left && !context.board.parts.drawer) ask(context, left);
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    closeDrawer(context);
  };
  // Captured: the fields of ipywidgets let no key through.
  drawerOf(context)?.addEventListener("keydown", onKey, true);
};
