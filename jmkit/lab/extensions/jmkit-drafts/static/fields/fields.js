// Where something is typed, what stands there, and what a person reads: of the controls of a form.

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/**
 * Which field of which record's form.
 * @typedef {object} Place
 * @property {string} block - Of the form.
 * @property {string} of - The mark of the record.
 * @property {string} name - Of the field.
 * @property {string} tick - Of the ticks of one field, the mark of this one; else empty.
 */

/** @typedef {[number, number]} Caret */

const CONTROL = ".jmkit-field :is(textarea, select, input):not(.jmkit-sent *)";

/**
 * @param {Element | null | undefined} node
 * @param {string} prefix
 * @returns {string | undefined} The rest of the class that begins with the prefix.
 */
export const classRest = (node, prefix) =>
  [...(node?.classList ?? [])].find((name) => name.startsWith(prefix))?.slice(prefix.length);

/**
 * A form whose kernel is gone stays on the page for a while, and takes keys that nobody hears.
 * @param {Element} node
 */
export const isAlive = (node) => node.isConnected && !node.closest(".jmkit-dead");

/**
 * @param {EventTarget | null} node
 * @returns {node is Control}
 */
const isControl = (node) => Boolean(/** @type {Partial<Element>} */ (node)?.matches?.(CONTROL));

/**
 * @param {Control} control
 * @returns {control is HTMLSelectElement}
 */
export const isSelect = (control) => control.localName === "select";

/**
 * @param {Control} control
 * @returns {control is HTMLInputElement}
 */
export const isCheckbox = (control) => control.type === "checkbox";

/**
 * @param {Control} control
 * @returns {control is HTMLInputElement | HTMLTextAreaElement} Whether a person types letters there.
 */
export const isWritten = (control) =>
  Boolean(control.matches?.("textarea, input:not([type=checkbox], [type=date])"));

/**
 * Two ticks may have the same text, so each is known by the mark of its record.
 * @param {Control} control
 */
const tickOf = (control) => classRest(control.closest(".widget-checkbox"), "jmkit-tick-") ?? "";

/**
 * @param {EventTarget | null} node
 * @returns {Place | null} Nothing where it is no field of a form.
 */
export const placeOf = (node) => {
  if (!isControl(node)) return null;
  const block = classRest(node.closest(".jmkit"), "jmkit-block-");
  const of = classRest(node.closest(".jmkit-form"), "jmkit-of-");
  const name = classRest(node.closest(".jmkit-field"), "jmkit-name-");
  return block && of && name ? { block, of, name, tick: tickOf(node) } : null;
};

/** @param {Omit<Place, "block">} place */
export const keyOf = ({ of, name, tick }) => [of, name, tick].filter(Boolean).join("/");

/**
 * @param {Element} form
 * @param {Place} place
 */
export const controlAt = (form, { name, tick }) =>
  /** @type {Control[]} */ ([
    ...form.querySelectorAll(`.jmkit-name-${name} :is(textarea, select, input)`),
  ]).find((control) => tickOf(control) === tick);

/**
 * The marks of a drop-down's options, in their order, from its classes, which come in any.
 * @param {HTMLSelectElement} select
 */
export const optionMarks = (select) => {
  /** @type {string[]} */
  const marks = [];
  for (const name of select.closest(".jmkit-field")?.classList ?? []) {
    const [, n, mark] = name.match(/^jmkit-option-(\d+)-(\w+)$/) ?? [];
    if (mark) marks[Number(n)] = mark;
  }
  return marks;
};

/** @param {Control} control */
export const fieldValue = (control) => {
  if (isCheckbox(control)) return String(control.checked);
  return (isSelect(control) && optionMarks(control)[control.selectedIndex]) || control.value;
};

/**
 * The same as a person reads it.
 * @param {Control} control
 */
export const wordsOf = (control) => {
  if (isSelect(control)) return control.selectedOptions[0]?.textContent ?? "";
  if (!isCheckbox(control)) return control.value;
  return `${control.checked ? "☑" : "☐"} ${control.closest("label")?.textContent ?? ""}`.trim();
};

/**
 * What a field is called: a tick of several is called what all of them are.
 * @param {Control} control
 */
export const titleOf = (control) => {
  const ticks = control.closest(".jmkit-ticks")?.querySelector(".widget-label");
  return (ticks ?? control.labels?.[0])?.textContent ?? "";
};

/**
 * @param {Control} control
 * @returns {Caret | null}
 */
export const caretOf = (control) =>
  isWritten(control) ? [control.selectionStart ?? 0, control.selectionEnd ?? 0] : null;
