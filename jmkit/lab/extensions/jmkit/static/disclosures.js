// Tells assistive technology of each button that opens and closes something whether it is open:
// the kernel can give a button a class, and no attribute.

const BUTTONS = ".jmkit-fold, .jmkit-item > .jmkit-name";

/** @param {Element} button */
export const isOpen = (button) =>
  button.matches(".jmkit-unfolded") || Boolean(button.parentElement?.matches(".jmkit-open"));

/** @param {Element} button */
export const tellOpen = (button) => button.setAttribute("aria-expanded", String(isOpen(button)));

/** @param {Element} button */
const classBearer = (button) =>
  button.matches(".jmkit-fold") ? button : (button.parentElement ?? button);

/** Follows all such buttons of the page, those to come as well. */
export const watchDisclosures = () => {
  /** @type {WeakSet<Element>} */
  const known = new WeakSet();
  const follow = (/** @type {Element} */ button) => {
    known.add(button);
    tellOpen(button);
    const changes = new MutationObserver(() => tellOpen(button));
    changes.observe(classBearer(button), { attributeFilter: ["class"] });
  };
  const followNew = () => {
    for (const button of document.querySelectorAll(BUTTONS)) {
      if (!known.has(button) && button.parentElement) follow(button);
    }
  };
  new MutationObserver(followNew).observe(document.body, { childList: true, subtree: true });
};
