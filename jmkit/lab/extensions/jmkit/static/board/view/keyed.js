// Nodes by their keys: what is there already is kept, and the node with the cursor never moves.

/** @type {WeakMap<Element, Map<string, HTMLElement>>} */
const known = new WeakMap();

/**
 * Brings the children of a node into an order; those without a key of ours are left at its end.
 * @param {Element} parent
 * @param {readonly string[]} keys
 * @param {(key: string) => HTMLElement} make
 * @param {(node: HTMLElement, key: string) => void} [update]
 */
export const keyed = (parent, keys, make, update = () => {}) => {
  const before = known.get(parent) ?? new Map();
  /** @type {Map<string, HTMLElement>} */
  const now = new Map();
  for (const key of keys) now.set(key, before.get(key) ?? make(key));
  known.set(parent, now);
  for (const [key, node] of before) if (!now.has(key)) node.remove();
  arrange(parent, [...now.values()]);
  for (const [key, node] of now) update(node, key);
};

/**
 * @param {Element} parent
 * @param {HTMLElement[]} nodes
 */
const arrange = (parent, nodes) => {
  const active = parent.ownerDocument.activeElement;
  const pivot = nodes.find((node) => node.parentNode === parent && node.contains(active));
  const at = pivot ? nodes.indexOf(pivot) : nodes.length;
  // Those before it come before it, those after it behind: it stays itself.
  let next = pivot ?? firstOther(parent, nodes);
  for (const node of nodes.slice(0, at).reverse()) {
    if (node.parentNode !== parent || node.nextSibling !== next) parent.insertBefore(node, next);
    next = node;
  }
  let last = /** @type {Node | undefined} */ (pivot);
  for (const node of nodes.slice(at + 1)) {
    if (last?.nextSibling !== node) parent.insertBefore(node, last?.nextSibling ?? null);
    last = node;
  }
};

/**
 * @param {Element} parent
 * @param {HTMLElement[]} nodes
 * @returns {Node | null}
 */
const firstOther = (parent, nodes) =>
  [...parent.childNodes].find((node) => !nodes.includes(/** @type {HTMLElement} */ (node))) ?? null;
