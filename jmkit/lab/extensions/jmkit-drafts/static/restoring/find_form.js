// Finds what belongs to a draft on the page: the form of its record, or what opens that.

/** @import { Draft } from "../drafts/drafts.js" */
/** @import { OpenNotebook } from "../notebooks.js" */

import { classRest, isAlive } from "../fields/fields.js";

/**
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 * @param {string} part - A selector inside the draft's block.
 * @returns {HTMLElement | undefined} The first whose kernel lives.
 */
export const findAlive = (notebook, draft, part) =>
  /** @type {HTMLElement[]} */ ([
    ...notebook.node.querySelectorAll(`.jmkit-block-${draft.block} ${part}`),
  ]).find(isAlive);

/** @param {Element | undefined} form */
export const markOf = (form) => classRest(form, "jmkit-of-");

/** @param {Element} form */
const isBlank = (form) =>
  /** @type {HTMLInputElement[]} */ ([
    ...form.querySelectorAll("textarea, input:not([type=checkbox])"),
  ]).every((input) => !input.value);

/**
 * The new item that was opened for it, not another in which somebody was filling in.
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 */
const madeFor = (notebook, draft) => {
  if (notebook.added?.of !== draft.of) return undefined;
  const form = findAlive(notebook, draft, ".jmkit-open.jmkit-new > .jmkit-form");
  const isAnother = form && markOf(form) === notebook.added.before && !isBlank(form);
  return isAnother ? undefined : form;
};

/**
 * @param {OpenNotebook} notebook
 * @param {Draft} draft
 */
export const findForm = (notebook, draft) =>
  findAlive(notebook, draft, `.jmkit-form.jmkit-of-${draft.of}`) ?? madeFor(notebook, draft);
