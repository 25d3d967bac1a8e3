// Style sheets beside a module, for extensions without a build step.

/**
 * Adds `style.css` from beside a module. Called when a plugin is activated, so that it comes after
 * Lab's own sheets and wins over rules of the same weight.
 * @param {string} module - Its `import.meta.url`.
 */
export const addStyleSheet = (module) => {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("style.css", module).href;
  document.head.append(link);
};
