// A field that takes the typing while the board is away: a kernel that was started anew takes it
// from the page for some seconds. It lies where the text was, with its words and its cursor; what is
// typed into it goes to the outbox, and the next board on the page takes it over.

/** @import { Context, Edited } from "./context.js" */

import { splitName } from "./state.js";
import { make, setAttributes } from "./view/dom.js";

const RECENT = 500; // milliseconds between what somebody does and what comes of it
const MOVING = ["Tab", "Escape", "F6"];

/**
 * @typedef {object} Writing
 * @property {Context} context
 * @property {Edited} edited
 * @property {HTMLTextAreaElement} field
 * @property {HTMLElement} panel - The notebook's, which hides with its tab.
 * @property {DOMRect} rect
 */

/** @type {Writing | null} Where the cursor is. */
let writing = null;
/** @type {Writing | null} Of whose field a stand-in is shown. */
let shown = null;
let moved = 0;

const observer = new MutationObserver(() => {
  if (!writing || writing.field.isConnected) return;
  const vanished = writing;
  forget();
  if (vanished.context.ui.edited?.name === vanished.edited.name) show(vanished);
});

const forget = () => {
  writing = null;
  observer.disconnect();
};

/** @param {Writing} was */
const show = (was) => {
  const { context, edited, field, panel, rect } = was;
  const node = /** @type {HTMLTextAreaElement} */ (make("textarea", { class: "jmb-standin" }));
  const inset = panel.getBoundingClientRect();
  setAttributes(node, { dir: "auto", "aria-label": field.getAttribute("aria-label") });
  node.style.left = `${rect.left - inset.left}px`; // physical, as the browser measures
  node.style.top = `${rect.top - inset.top}px`;
  node.style.width = `${rect.width}px`;
  node.value = field.value;
  node.addEventListener("input", () => {
    const { kind, id } = splitName(edited.name);
    const values = { [field.dataset.field ?? ""]: node.value.toWellFormed() };
    context.outbox.add(
      { do: "set", kind, record: id, values, stage: edited.stage },
      { soon: true },
    );
  });
  node.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter" && !event.shiftKey) event.preventDefault();
    if (event.key === "Escape") dismiss();
  });
  // Lab gives the cursor to the notebook whose cells it runs, and then each key is a command.
  node.addEventListener("blur", () => {
    if (Date.now() - moved > RECENT) setTimeout(() => node.isConnected && node.focus());
  });
  panel.append(node);
  node.focus();
  node.setSelectionRange(field.selectionStart, field.selectionEnd);
  shown = { ...was, field: node };
  shown.field.dataset.field = field.dataset.field;
};

const dismiss = () => {
  const node = shown?.field;
  shown = null;
  node?.remove();
};

/** @param {Context} context */
export const watchWriting = (context) => {
  const note = (/** @type {Event} */ { target }) => {
    const field = /** @type {HTMLTextAreaElement} */ (target);
    const { edited } = context.ui;
    if (!edited || !field.matches("textarea[data-field]")) return;
    const found = /** @type {HTMLElement | null} */ (field.closest(".jp-NotebookPanel"));
    const panel = found ?? document.body;
    writing = { context, edited, field, panel, rect: field.getBoundingClientRect() };
    observer.observe(document.body, { childList: true, subtree: true });
  };
  for (const kind of ["focusin", "input"]) context.root.addEventListener(kind, note);
  context.root.addEventListener("focusout", ({ target }) =>
    setTimeout(() => {
      const field = writing?.field;
      if (field === target && field?.isConnected && document.activeElement !== field) forget();
    }),
  );
  document.addEventListener("pointerdown", noteMove, true);
  document.addEventListener("keydown", noteMove, true);
  document.addEventListener("focusin", giveBack, true);
};

/** @param {Event} event */
const noteMove = (event) => {
  const { key } = /** @type {KeyboardEvent} */ (event);
  if (key === undefined || MOVING.includes(key)) moved = Date.now();
};

/**
 * Lab gives the cursor to the notebook whose cells it runs, also before the board goes.
 * @param {FocusEvent} event
 */
const giveBack = (event) => {
  const own = shown?.field ?? writing?.field;
  const isTaken = own?.isConnected && event.relatedTarget === own && Date.now() - moved > RECENT;
  const target = /** @type {Element} */ (event.target);
  if (!isTaken || !target.matches(".jp-Notebook, .jp-Cell")) return;
  event.stopImmediatePropagation();
  own.focus({ preventScroll: true });
};

/**
 * Goes on where somebody was writing when the board went, with the same card and the same cursor.
 * @param {Context} context
 */
export const goOnWriting = (context) => {
  if (!shown || shown.context.outbox !== context.outbox) return;
  const { edited, field } = shown;
  context.ui.edited = edited;
  context.ui.spot = { lane: edited.lane, stage: edited.stage, n: edited.n };
  context.update();
  const name = field.dataset.field;
  const again = /** @type {HTMLTextAreaElement | null} */ (
    context.root.querySelector(`.jmb-open textarea[data-field="${name}"]`)
  );
  const [start, end] = [field.selectionStart, field.selectionEnd];
  if (again) again.value = field.value;
  dismiss();
  again?.focus({ preventScroll: true });
  again?.setSelectionRange(start, end);
};
