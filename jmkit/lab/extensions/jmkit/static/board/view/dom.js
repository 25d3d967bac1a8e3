// Making nodes.

/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes */

/**
 * @param {Element} node
 * @param {Attributes} attributes - Those with null, undefined or false are taken away.
 */
export const setAttributes = (node, attributes) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) node.removeAttribute(name);
    else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, String(value));
  }
};

/**
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {(Node | string)[]} children
 * @returns {HTMLElement}
 */
export const make = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  setAttributes(node, attributes);
  node.append(...children);
  return node;
};

/**
 * @param {Attributes} attributes
 * @param {() => void} act
 * @param {(Node | string)[]} children
 */
export const button = (attributes, act, ...children) => {
  const node = make("button", { type: "button", ...attributes }, ...children);
  node.addEventListener("click", act);
  return node;
};

/**
 * @param {string} tag
 * @param {Attributes} [attributes]
 */
export const makeSvg = (tag, attributes = {}) => {
  const node = document.createElementNS("http" + "://www.w3.org/2000/svg", tag);
  setAttributes(node, attributes);
  return node;
};

/**
 * @param {Element} node
 * @param {string} text
 */
export const setText = (node, text) => {
  if (node.textContent !== text) node.textContent = text;
};

/**
 * A template such as "Moved to {stage}" with its values.
 * @param {string} template
 * @param {Record<string, string | number>} values
 */
export const fill = (template, values) =>
  template.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
