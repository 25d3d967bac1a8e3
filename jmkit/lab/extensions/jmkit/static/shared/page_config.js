// What the server tells the page when it is loaded.

/**
 * @param {string | null | undefined} text
 * @returns {Record<string, unknown>}
 */
export const parseConfig = (text) => JSON.parse(text || "{}");

/** @returns {Record<string, unknown>} Lab's page config, in which jmkit's options begin with "jmkit". */
export const pageConfig = () =>
  parseConfig(globalThis.document?.getElementById("jupyter-config-data")?.textContent);
