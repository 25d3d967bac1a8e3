// Offers a text that was not saved, and whose form is not open: take it back, or let it go.
//
// It stands there, to be read and copied, until one of both is pressed, on this page or the next.

import { framesOf, isGone, isLost } from "./ask.js";
import { isAdrift } from "./back.js";
import * as drafts from "./drafts.js";
import { keyOf, setValue, valueOf } from "./fields.js";

const HOMELESS = 15000; // milliseconds after which a block that has not come is none of this page
const SAYS = {
  ltr: { what: "This was not saved:", take: "Take it back", drop: "Let it go", none: "(emptied)" },
  rtl: { what: "זה לא נשמר:", take: "להחזיר לטופס", drop: "לוותר עליו", none: "(רוקן)" },
};
const FIRST = ".jmkit-offer button, .jmkit-add, .jmkit-form :is(input, textarea, select), button";

const made = (name, about = {}) => Object.assign(document.createElement(name), about);

const isHomeless = (notebook, draft) =>
  !framesOf(notebook, draft.block).length && notebook.status === "idle" && Date.now() - notebook.met > HOMELESS;

// Somebody else's words stand in its field, or the kernel's; what the person types is a draft itself.
const isOverwritten = (draft) => !isAdrift(draft) && valueOf(draft.input) !== draft.value;

const isOffered = (notebook, draft) => {
  if (isHomeless(notebook, draft)) return true;
  if (draft.wanted || (isAdrift(draft) && draft.open && !draft.stuck)) return false;
  return isLost(notebook, draft) && (isAdrift(draft) || isOverwritten(draft) || draft.stuck);
};

export const offered = (notebook) => drafts.all(notebook.path).filter((draft) => isOffered(notebook, draft));

// The cursor was on a button that has gone; without a place, its next key would be Jupyter's.
const keepCursor = (frame) => frame.querySelector(FIRST)?.focus({ preventScroll: true });

const take = (notebook, draft) => {
  if (isOverwritten(draft)) return setValue(draft.input, draft.value);
  notebook.pressed = new WeakMap();
  notebook.sought.clear();
  drafts.note(draft, { wanted: true, open: true });
  return undefined;
};

const buttonsOf = (notebook, frame, draft, says) => {
  const act = (textContent, run) =>
    made("button", { type: "button", textContent, onclick: () => { run(notebook, draft); render(notebook, frame); keepCursor(frame); } });
  const drop = act(says.drop, () => drafts.drop(draft));
  return draft.stuck || isHomeless(notebook, draft) ? [drop] : [act(says.take, take), drop];
};

const lineOf = (notebook, frame, draft, says) => {
  const line = made("div", { className: "jmkit-offer" });
  const text = made("bdi", { dir: "auto", textContent: (draft.words ?? draft.value) || says.none });
  const told = made("p");
  told.append(made("b", { textContent: says.what }), " ", draft.title ? `${draft.title}: ` : "", text);
  line.append(told, ...buttonsOf(notebook, frame, draft, says));
  return line;
};

const homeOf = (notebook, draft) => framesOf(notebook, draft.block)[0] ?? framesOf(notebook)[0];

// Lines are told when they come into a place that is there already.
const placeIn = (frame) => {
  const place = made("div", { className: "jmkit-offers" });
  place.setAttribute("role", "status");
  place.addEventListener("keydown", (event) => event.stopPropagation()); // Enter is a button's, not Jupyter's
  const status = frame.querySelector(":scope > .jmkit-status");
  frame.insertBefore(place, status);
};

const render = (notebook, frame) => {
  const mine = offered(notebook).filter((draft) => homeOf(notebook, draft) === frame);
  const place = frame.querySelector(":scope > .jmkit-offers");
  const shows = mine.map((draft) => `${keyOf(draft)}/${draft.value}`).join("\n");
  if (!place) return mine.length ? placeIn(frame) : undefined;
  if (place.jmkitShows === shows) return undefined;
  place.jmkitShows = shows;
  const says = SAYS[frame.matches(".jmkit-rtl") ? "rtl" : "ltr"];
  place.replaceChildren(...mine.map((draft) => lineOf(notebook, frame, draft, says)));
  return undefined;
};

// Nothing is left of an empty field of a record that never was.
const isNothing = (notebook, draft) => !draft.value && isLost(notebook, draft) && isGone(notebook, draft);

export const offerAll = (notebook) => {
  for (const draft of offered(notebook)) if (isNothing(notebook, draft)) drafts.drop(draft);
  for (const frame of framesOf(notebook)) render(notebook, frame);
};
