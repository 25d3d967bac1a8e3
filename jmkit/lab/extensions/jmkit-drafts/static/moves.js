// Whether it was the person who took the cursor elsewhere, or Lab, which does so when cells are run.

const RECENT = 500; // milliseconds between what somebody does and what comes of it
const KEYS = ["Tab", "Escape", "F6"];

const SETTLED = 3000; // by then a form that was opened has given the cursor to its first field

let moved = 0;
let returned = 0;

const note = () => { moved = Date.now(); };

const noteKey = (event) => {
  const command = event.ctrlKey || event.metaKey || event.altKey;
  if (command || KEYS.includes(event.key) || (event.shiftKey && event.key === "Enter")) note();
};

document.addEventListener("pointerdown", note, true);
document.addEventListener("keydown", noteKey, true);

// The cursor is where the person had it; no program but ours may take it from there for a while.
// Not for longer: who uses a voice or a screen reader goes to another field through a program, too.
export const noteReturn = () => { returned = Date.now(); };

export const justReturned = () => Date.now() - returned < SETTLED;

export const movedByPerson = () => Date.now() - moved < RECENT;
