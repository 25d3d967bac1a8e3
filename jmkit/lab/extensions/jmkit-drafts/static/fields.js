// Where something is typed: which field of which record's form, in which notebook.

const CONTROL = ".jmkit-field :is(textarea, select, input)";

export const named = (node, prefix) =>
  [...(node?.classList ?? [])].find((name) => name.startsWith(prefix))?.slice(prefix.length);

// What a journal cannot hold is kept there as U+FFFD.
const UNPRINTABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;
const asWritten = (text) => text.replace(/\r\n?/g, "\n").replace(UNPRINTABLE, "\ufffd");

// The checksum that jmkit/forms/saving/save_receipts.py makes, too: CRC-32 of the text as UTF-8.
export const checksum = (text) => {
  let sum = -1;
  for (const byte of new TextEncoder().encode(asWritten(text))) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ((sum ^ -1) >>> 0).toString(16);
};

// Of the ticks of one field each is told by the mark of its record; two may have the same text.
const tick = (input) => named(input.closest(".widget-checkbox"), "jmkit-tick-") ?? "";

// The marks of a drop-down's options, in their order, from its classes, which come in any.
const optionsOf = (select) => {
  const marks = [];
  for (const name of select.closest(".jmkit-field").classList) {
    const [, n, mark] = name.match(/^jmkit-option-(\d+)-(\w+)$/) ?? [];
    if (mark) marks[n] = mark;
  }
  return marks;
};

// { block, of, name, tick }, or nothing where it is no field of a form.
export const placeOf = (input) => {
  if (!input?.matches?.(CONTROL)) return null;
  const block = named(input.closest(".jmkit"), "jmkit-block-");
  const of = named(input.closest(".jmkit-form"), "jmkit-of-");
  const name = named(input.closest(".jmkit-field"), "jmkit-name-");
  return block && of && name ? { block, of, name, tick: tick(input) } : null;
};

export const keyOf = ({ of, name, tick }) => [of, name, tick].filter(Boolean).join("/");

export const isWritten = (input) =>
  input.matches?.("textarea, input:not([type=checkbox], [type=date])");

// Half a character cannot be sent back by a kernel, and a form that gets one saves nothing any more.
export const mend = (input) => {
  if (isWritten(input) && input.value.isWellFormed?.() === false) input.value = input.value.toWellFormed();
};

export const valueOf = (input) => {
  if (input.type === "checkbox") return String(input.checked);
  return (input.localName === "select" && optionsOf(input)[input.selectedIndex]) || input.value;
};

// The same as a person reads it.
export const wordsOf = (input) => {
  if (input.localName === "select") return input.selectedOptions[0]?.textContent ?? "";
  if (input.type !== "checkbox") return input.value;
  return `${input.checked ? "☑" : "☐"} ${input.closest("label")?.textContent ?? ""}`.trim();
};

// What a field is called: a tick of several is called what all of them are.
export const titleOf = (input) => {
  const ticks = input.closest(".jmkit-ticks")?.querySelector(".widget-label");
  return (ticks ?? input.labels?.[0])?.textContent ?? "";
};

let setting = false;

// Whether a change, or a move of the cursor, is ours, and no person's; what a program types for a
// person is the person's.
export const isOurs = () => setting;

const choose = (select, value) => {
  const n = optionsOf(select).indexOf(value);
  if (n >= 0) select.selectedIndex = n;
};

const change = (input, value) => {
  if (input.type === "checkbox") return input.click();
  if (input.localName === "select") choose(input, value);
  else input.value = value;
  for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
};

// As a person would do it: widgets hear of a tick by the click, of all else by these events. Whether
// it stands there now: an option may have gone.
export const setValue = (input, value) => {
  if (valueOf(input) === value) return true;
  setting = true;
  change(input, value);
  setting = false;
  return valueOf(input) === value;
};

// Types into a field that is no person's.
export const send = (input, text) => {
  setting = true;
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  setting = false;
};

export const caretOf = (input) =>
  isWritten(input) ? [input.selectionStart, input.selectionEnd] : null;

export const focusAt = (input, caret) => {
  setting = true;
  input.focus({ preventScroll: true });
  setting = false;
  if (caret && isWritten(input)) input.setSelectionRange(...caret);
};

// A form whose kernel is gone stays on the page for a while, and takes keys that nobody hears.
export const isAlive = (node) => node.isConnected && !node.closest(".jmkit-gone");

export const fieldAt = (form, draft) =>
  [...form.querySelectorAll(`.jmkit-name-${draft.name} :is(textarea, select, input)`)].find(
    (input) => tick(input) === draft.tick,
  );
