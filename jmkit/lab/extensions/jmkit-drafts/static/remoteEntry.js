// Keeps what is typed into a form until the journal has it: see plugin.js.
//
// No build step: the parts are modules of the browser, loaded from beside this file.
(() => {
  "use strict";

  const plugin = new URL("plugin.js", document.currentScript.src).href;

  let shared = {};

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["jmkit-drafts"] = {
    init: (scope) => { shared = scope; },
    get: async () => {
      const { plugins } = await import(plugin);
      const all = await plugins(shared);
      return () => ({ __esModule: true, default: all });
    },
  };
})();
