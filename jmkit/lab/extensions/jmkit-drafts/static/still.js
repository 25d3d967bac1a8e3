// The page stays where the person has it while a form is opened for them: a field that gets the
// cursor would be scrolled to.

const WHILE = 3000; // milliseconds in which a form that was opened gives the cursor to its first field
const GOING = ["Tab", "PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown"];

let held = null; // { view, top, until }

const viewOf = (node) => node.querySelector(".jp-WindowedPanel-outer") ?? node;

export const holdStill = (node) => {
  const view = viewOf(node);
  held = { view, top: view.scrollTop, until: Date.now() + WHILE };
};

const release = () => { held = null; };

const stay = ({ target }) => {
  if (held && Date.now() > held.until) release();
  if (held && target === held.view) held.view.scrollTop = held.top;
};

document.addEventListener("scroll", stay, true);
for (const kind of ["pointerdown", "wheel", "touchmove"]) {
  document.addEventListener(kind, release, { capture: true, passive: true });
}
document.addEventListener("keydown", ({ key }) => GOING.includes(key) && release(), true);
