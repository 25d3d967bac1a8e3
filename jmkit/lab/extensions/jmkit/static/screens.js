// Tells the kernel how wide the pictures are shown that it draws for this page, and how many dots a
// pixel has here. Each has a field for that which nobody sees (jmkit/forms/live/page_screen.py).
//
// The browser says when a block comes or its width changes; nobody looks again and again.

const FIELD = ".jmkit-screen input";
const STEP = 16; // CSS pixels: a picture is not laid out anew for less
const SHARPNESS = 4; // parts of a dot a pixel
const QUIET = 250; // milliseconds without a change, so that nobody draws while an edge is dragged

/**
 * @param {number} width - In CSS pixels.
 * @param {number} ratio - Dots a CSS pixel; zooming a page changes both.
 * @returns {string} As the kernel reads it: no wider than there is room.
 */
export const describeScreen = (width, ratio) =>
  `${Math.floor(width / STEP) * STEP}@${Math.ceil(ratio * SHARPNESS) / SHARPNESS}`;

/** @param {Element} block */
const isConnected = (block) => !block.closest(".jmkit-dead, .jupyter-widgets-disconnected");

/**
 * @param {Element} block - With a picture.
 * @param {number} width - That the picture may have, in CSS pixels; 0 while it is out of sight.
 */
export const tellScreen = (block, width) => {
  const field = /** @type {HTMLInputElement | null} */ (block.querySelector(FIELD));
  const words = describeScreen(width, globalThis.devicePixelRatio ?? 1);
  if (!field || width < STEP || field.value === words || !isConnected(block)) return;
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

/** @param {Element} block */
const roomIn = (block) => {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(block);
  return block.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
};

/**
 * Tells of each block at once when it comes, and of its changes when they have ended.
 * @param {(block: Element) => void} tell
 */
export const makeTeller = (tell) => {
  /** @type {WeakSet<Element>} */
  const told = new WeakSet();
  /** @type {Set<Element>} */
  let changed = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const tellAll = () => {
    const blocks = changed;
    changed = new Set();
    blocks.forEach(tell);
  };
  return (/** @type {Element} */ block) => {
    if (!told.has(block)) {
      told.add(block);
      tell(block);
      return;
    }
    changed.add(block);
    clearTimeout(timer);
    timer = setTimeout(tellAll, QUIET);
  };
};

/** Follows all pictures of the page, those to come as well. */
export const watchScreens = () => {
  const onChange = makeTeller((block) => tellScreen(block, roomIn(block)));
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) onChange(target);
  });
  /** @type {WeakSet<Element>} */
  const watched = new WeakSet();
  const blocks = () =>
    [...document.querySelectorAll(FIELD)].flatMap((field) => field.closest(".jmkit") ?? []);
  const watchNew = () => {
    for (const block of blocks()) {
      if (watched.has(block)) continue;
      watched.add(block);
      sizes.observe(block);
    }
  };
  new MutationObserver(watchNew).observe(document.body, { childList: true, subtree: true });
  // A window that comes to another screen keeps its size, and has other dots.
  window.addEventListener("resize", () => blocks().forEach(onChange));
};
