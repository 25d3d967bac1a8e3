// The cells of the kit's pages in their order, as in notebooks/: the end of each cell's id, which
// begins with the page's step; `!` marks code.

const CELLS = {
  welcome:
    "title open! run-hint bar! how-it-works participants participants-do form-participant! agenda " +
    "warm-up parking-lot-do form-parking-lot! next",
  persona:
    "title open! run-hint bar! portrait portrait-do form-personas! scenario scenario-do " +
    "form-scenario! card card-view! check check-view! notes-do form-notes! next",
  journey:
    "title open! run-hint bar! map board-do board! stages-do steps-do touchpoints-do feelings-do " +
    "map-do check check-view! notes-do form-notes! next",
  "pain-points":
    "title open! run-hint bar! reviews reviews-view! survey survey-view! funnel funnel-view! data " +
    "data-view! findings findings-view! list list-do board! evidence evidence-do form-evidence! " +
    "vote check check-view! notes-do form-notes! next",
  opportunities:
    "title open! run-hint bar! list list-do board! matrix matrix-do matrix-view! check " +
    "check-view! notes-do form-notes! next",
  "action-plan":
    "title open! run-hint bar! actions actions-do form-actions! trace trace-view! measure-again " +
    "check check-view! notes-do form-notes! next",
  handout:
    "title open! run-hint bar! check check-view! map map-view! summary summary-view! make " +
    "handout-view! wish commitment-do form-commitment! glossary",
};

/** @typedef {"code" | "prose"} Kind */

/**
 * @param {string} step
 * @param {string} word
 */
const cell = (step, word) => ({
  id: `${step}-${word.replace(/!$/, "")}`,
  kind: /** @type {Kind} */ (word.endsWith("!") ? "code" : "prose"),
});

/** By step, its cells in their order. */
export const PAGES = new Map(
  Object.entries(CELLS).map(([step, words]) => [
    step,
    words.split(" ").map((word) => cell(step, word)),
  ]),
);

/** By the id of a cell, its kind. */
export const KINDS = new Map([...PAGES.values()].flat().map(({ id, kind }) => [id, kind]));
