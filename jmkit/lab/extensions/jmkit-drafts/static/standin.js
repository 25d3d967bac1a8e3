// A field that takes the typing when the field with the cursor in it vanishes.
//
// That happens when a kernel is started anew, or a cell is run again: a new form comes, some
// seconds later. The stand-in lies where the old field was, with its text, look and cursor, so that
// nobody has to notice, and no key goes to the notebook, where "x" cuts a cell.

import { caretOf, focusAt, isOurs, isWritten } from "./fields.js";
import { isBusyIn, justReturned, movedByPerson, noteReturn } from "./moves.js";

const SAYS = {
  ltr: "Reconnecting. Go on typing, it is kept. If this does not go away, press ▶▶.",
  rtl: "מתחברים מחדש. המשיכו להקליד, הכול נשמר. אם זה לא נעלם, לחצו ▶▶.",
};
const LOOKS =
  "font color backgroundColor border borderRadius padding direction textAlign unicodeBidi lineHeight".split(" ");
const FRAME =
  "position: fixed; z-index: 20000; border-radius: 6px; overflow: hidden; box-shadow: 0 2px 10px rgb(0 0 0 / 30%);";
const NOTICE = "margin: 0; padding: 0.3rem 0.6rem; font-size: 0.83rem; background: #fff4d6; color: #4a3500;";

let guarded = null; // the field with the cursor: { draft, input, node, field, place }
let current = null; // the same, while the stand-in stands there
let notebookSide; // what watchOver was given

const made = (name, css) => Object.assign(document.createElement(name), { style: css });

const copyOf = (input) => {
  const field = made(input.localName, "inline-size: 100%; box-sizing: border-box; margin: 0;");
  const look = getComputedStyle(input);
  for (const name of LOOKS) field.style[name] = look[name];
  field.setAttribute("aria-label", input.labels?.[0]?.textContent ?? "");
  return field;
};

const standInFor = (input, draft) => {
  const direction = input.closest(".jmkit-rtl") ? "rtl" : "ltr";
  const [node, field, notice] = [made("div", FRAME), copyOf(input), made("p", NOTICE)];
  node.className = "jmkit-standin";
  notice.setAttribute("role", "status");
  Object.assign(notice, { dir: direction, textContent: SAYS[direction] });
  node.append(field, notice);
  return { draft, input, node, field, place: input.getBoundingClientRect() };
};

// Where the field is can be asked only while it is there.
const follow = () => {
  if (guarded?.input.isConnected) guarded.place = guarded.input.getBoundingClientRect();
};

const watch = new MutationObserver(() => {
  if (guarded && !guarded.input.isConnected) takeOver();
});

const unguard = () => {
  guarded = null;
  watch.disconnect();
};

export const dismiss = () => {
  current?.node.remove();
  current = null;
};

const takeOver = () => {
  const { draft, input, node, field, place } = guarded;
  dismiss();
  if (notebookSide.isInSight(draft.path)) current = guarded;
  unguard();
  if (!current) return;
  const top = Math.max(0, Math.min(place.top, innerHeight - place.height - 40));
  Object.assign(node.style, { left: `${place.left}px`, top: `${top}px`, width: `${place.width}px` });
  field.style.blockSize = `${place.height}px`;
  field.value = input.value;
  document.body.append(node);
  field.addEventListener("input", () => notebookSide.typed(standing()));
  focusAt(field, caretOf(input));
};

// Watches over a field for as long as it has the cursor.
const guard = (input) => {
  unguard();
  const draft = isWritten(input) && notebookSide.draftOf(input);
  if (!draft) return;
  guarded = standInFor(input, draft);
  watch.observe(document.body, { childList: true, subtree: true });
};

// A browser may tell of a blur also where the field is only just being taken away.
const left = ({ target }) =>
  queueMicrotask(() => {
    if (target === guarded?.input && target.isConnected && document.activeElement !== target) unguard();
  });

const isElsewhere = (target, own) => !own.closest(".jmkit-form")?.contains(target);

// Lab gives the cursor to the notebook whose cells it runs, and then each key is a command; a form
// that was opened gives it to its first field, a moment later, wherever somebody types by then.
const isStolen = ({ target }, own) => {
  if (isOurs() || movedByPerson(own)) return false;
  if (!target.closest(".jmkit")) return target.matches(".jp-Notebook, .jp-Cell");
  return current || justReturned() || (isBusyIn(own) && isElsewhere(target, own));
};

// While a field is being taken away, the browser does not tell from where the cursor came.
const ownerOf = ({ relatedTarget }) =>
  [current?.field, guarded?.input].find((field) => field && (relatedTarget ?? field) === field);

const takeBack = (event) => {
  const own = ownerOf(event);
  if (!own || !isStolen(event, own)) return false;
  event.stopImmediatePropagation();
  if (own.isConnected) own.focus({ preventScroll: true });
  return true;
};

// `side` knows the notebooks: `draftOf` a field, without its text, or nothing where it is no field
// of a form; whether one `isInSight`; and `typed` is told of each change of a stand-in.
export const watchOver = (side) => {
  notebookSide = side;
  document.addEventListener("focusin", (event) => takeBack(event) || guard(event.target), true);
  document.addEventListener("focusout", left, true);
  for (const kind of ["input", "scroll"]) document.addEventListener(kind, follow, true);
};

// What stands in a stand-in now, as a draft; or null.
export const standing = () => {
  if (!current) return null;
  const { draft, field } = current;
  return { ...draft, value: field.value, caret: caretOf(field), time: Date.now() };
};

// It stands over its own notebook only.
export const stayWith = (path, inSight) => {
  if (current?.draft.path === path) current.node.style.display = inSight ? "" : "none";
};

// Hands the cursor to the field that is back, unless the person has gone elsewhere meanwhile.
export const handOver = (input) => {
  const { field } = current;
  const [typing, caret] = [document.activeElement === field, caretOf(field)];
  dismiss();
  if (!typing) return;
  noteReturn();
  focusAt(input, caret);
};
