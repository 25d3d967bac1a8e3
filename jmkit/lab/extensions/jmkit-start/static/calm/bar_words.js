// What the server has told the bar: its words, colours and steps, see jmkit/lab/bar.py.

import { pageConfig } from "../../../jmkit/static/shared/page_config.js";

/**
 * @typedef {object} Bar
 * @property {string} title - Of the workshop.
 * @property {string} language
 * @property {string} direction
 * @property {Record<"ground" | "ink" | "edge", string>} colours
 * @property {{ file: string, title: string }[]} steps
 * @property {Record<string, string>} words
 * @property {string[]} help
 */

/** @returns {Bar | null} Nothing where the server says nothing of a bar. */
export const barWords = () => {
  const { jmkitBar } = pageConfig();
  return typeof jmkitBar === "string" ? JSON.parse(jmkitBar) : null;
};
