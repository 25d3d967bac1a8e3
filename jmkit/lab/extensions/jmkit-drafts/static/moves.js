// Whether it was the person who took the cursor elsewhere, or Lab, which does so when cells are run.

const RECENT = 500; // milliseconds between what somebody does and what comes of it
const KEYS = ["Tab", "Escape", "F6"];

const PAUSE = 2500; // within a sentence; and until a form that was opened has set the cursor

let moved = 0;
let typed = 0;

const note = () => { moved = Date.now(); };

const noteKey = (event) => {
  const command = event.ctrlKey || event.metaKey || event.altKey;
  if (command || KEYS.includes(event.key) || (event.shiftKey && event.key === "Enter")) note();
};

document.addEventListener("pointerdown", note, true);
document.addEventListener("input", () => noteTyping(), true);
document.addEventListener("keydown", noteKey, true);

export const noteTyping = () => { typed = Date.now(); };

export const isTyping = () => Date.now() - typed < PAUSE;

export const movedByPerson = () => Date.now() - moved < RECENT;
