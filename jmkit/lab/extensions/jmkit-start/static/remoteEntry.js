// Tells JupyterLab where this extension is: see plugin.js.
//
// It is never installed: only `jmkit start` points JupyterLab at it. No build step: its parts are
// modules of the browser, loaded from beside this file.
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const plugin = new URL("plugin.js", script.src).href;

  /** @type {SharedModules} */
  let shared = {};

  window._JUPYTERLAB ??= {};
  window._JUPYTERLAB["jmkit-start"] = {
    init: (modules) => {
      shared = modules;
    },
    get: async () => {
      const { makePlugins } = await import(plugin);
      const plugins = await makePlugins(shared);
      return () => ({ __esModule: true, default: plugins });
    },
  };
})();
