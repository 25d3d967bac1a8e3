// Runs the kit's pages by itself and keeps them whole: see plugin.js.
//
// This extension is never installed: only `jmkit start` points JupyterLab at it. No build step: the
// parts are modules of the browser, loaded from beside this file.
(() => {
  "use strict";

  const plugin = new URL("plugin.js", document.currentScript.src).href;

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["jmkit-start"] = {
    init: () => {},
    get: async () => {
      const { plugins } = await import(plugin);
      return () => ({ __esModule: true, default: plugins });
    },
  };
})();
