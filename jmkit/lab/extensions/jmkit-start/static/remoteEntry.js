// Tells JupyterLab where this extension is: see plugin.js.
//
// It is never installed: only `jmkit start` points JupyterLab at it. No build step: its parts are
// modules of the browser, loaded from beside this file.
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const plugin = new URL("plugin.js", script.src).href;

  window._JUPYTERLAB ??= {};
  window._JUPYTERLAB["jmkit-start"] = {
    init: () => {},
    get: async () => {
      const { plugins } = await import(plugin);
      return () => ({ __esModule: true, default: plugins });
    },
  };
})();
