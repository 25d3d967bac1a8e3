// As much of a page as the modules need: elements that answer what a test has told them.

/**
 * As much of something of Lab or of a browser as a test needs; for the types it is the whole.
 * @param {any} [about]
 * @returns {any}
 */
export const fake = (about = {}) => about;

/**
 * A node with classes; `around` are what `closest` finds and `inside` what queries find, by selector.
 * @param {string} [classes]
 * @param {Record<string, any>} [about]
 * @returns {any}
 */
export const fakeNode = (classes = "", { around = {}, inside = {}, ...about } = {}) => {
  const names = new Set(classes.split(" ").filter(Boolean));
  const found = (selector) => [inside[selector] ?? []].flat();
  return {
    isConnected: true,
    dataset: {},
    ...about,
    classList: {
      [Symbol.iterator]: () => names.values(),
      add: (name) => names.add(name),
      contains: (name) => names.has(name),
      toggle: (name, on) => (on ? names.add(name) : names.delete(name)),
    },
    closest: (selector) => around[selector] ?? null,
    querySelector: (selector) => found(selector)[0] ?? null,
    querySelectorAll: (selector) => found(selector),
    matches: about.matches ?? (() => false),
  };
};

/**
 * A signal of Lab.
 * @returns {any}
 */
export const fakeSignal = () => {
  /** @type {Function[]} */
  const slots = [];
  return { connect: (slot) => slots.push(slot), emit: (value) => slots.map((s) => s(null, value)) };
};

/**
 * The browser's storage; `refuses` makes it throw, as a full or a forbidden one does.
 * @returns {any}
 */
export const fakeStorage = () => {
  /** @type {Record<string, any>} */
  const storage = {};
  const hidden = (value) => ({ value, enumerable: false, writable: true });
  const check = (then) => {
    if (storage.refuses) throw new Error("QuotaExceededError");
    return then();
  };
  return Object.defineProperties(storage, {
    refuses: hidden(false),
    getItem: hidden((key) => check(() => storage[key] ?? null)),
    setItem: hidden((key, value) => {
      check(() => {
        storage[key] = value;
      });
    }),
    removeItem: hidden((key) => check(() => delete storage[key])),
  });
};

/** Puts something in a global's place, for as long as the process of a test file lives. */
export const setGlobal = (name, value) =>
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

/**
 * A cell of a notebook, by its id.
 * @returns {any}
 */
export const fakeCell = (id, type = "code", source = "") => ({
  model: { id, type, sharedModel: { getSource: () => source } },
});

/**
 * A notebook panel with cells and the kit's metadata.
 * @param {unknown} cells
 * @param {unknown} [kit]
 * @returns {any}
 */
export const fakePanel = (cells, kit = {}) => ({
  content: { widgets: cells, model: { getMetadata: () => kit } },
  sessionContext: {},
  context: { isReady: true },
});

/**
 * A draft of a field, with what a test cares about.
 * @returns {any}
 */
export const makeDraft = (about = {}) => ({
  path: "01.ipynb",
  block: "personas",
  of: "r1",
  name: "story",
  tick: "",
  value: "hello",
  time: 1_000_000,
  ...about,
});
