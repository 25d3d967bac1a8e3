// Where something is typed: which field of which record's form, in which notebook.

const CONTROL = ".jmkit-field :is(textarea, select, input)";

const named = (node, prefix) =>
  [...(node?.classList ?? [])].find((name) => name.startsWith(prefix))?.slice(prefix.length);

// The checksum that jmkit/forms/kept.py makes, too: CRC-32 of the text as UTF-8.
export const checksum = (text) => {
  let sum = -1;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ((sum ^ -1) >>> 0).toString(16);
};

// Of the ticks of one field each is told by its text.
const tick = (input) => {
  const ticks = input.type === "checkbox" && input.closest(".jmkit-ticks");
  return ticks ? checksum(input.closest("label")?.textContent ?? "") : "";
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

export const valueOf = (input) =>
  input.type === "checkbox" ? String(input.checked) : input.value;

let setting = false;

// Whether a change is ours, and no person's; what a program types for a person is the person's.
export const isOurs = () => setting;

const change = (input, value) => {
  if (input.type === "checkbox") return input.click();
  input.value = value;
  for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
};

// As a person would do it: widgets hear of a tick by the click, of all else by these events.
export const setValue = (input, value) => {
  if (valueOf(input) === value) return;
  setting = true;
  change(input, value);
  setting = false;
};

export const caretOf = (input) =>
  isWritten(input) ? [input.selectionStart, input.selectionEnd] : null;

export const focusAt = (input, caret) => {
  input.focus({ preventScroll: true });
  if (caret && isWritten(input)) input.setSelectionRange(...caret);
};

// A form whose kernel is gone stays on the page for a while, and takes keys that nobody hears.
export const isAlive = (node) => node.isConnected && !node.closest(".jmkit-gone");

export const fieldAt = (form, draft) =>
  [...form.querySelectorAll(`.jmkit-name-${draft.name} :is(textarea, select, input)`)].find(
    (input) => tick(input) === draft.tick,
  );
