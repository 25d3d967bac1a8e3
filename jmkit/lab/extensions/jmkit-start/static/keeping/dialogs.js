// Closing a page asks nothing and saves it.

import { sharedModule } from "../../../jmkit/static/shared/shared_module.js";

/**
 * The plugin that takes the place of Lab's dialogs, in a list; an empty one where Lab has no such
 * place.
 * @param {SharedModules} shared
 */
export const dialogPlugins = async (shared) => {
  const { IDocumentManagerDialogs, DocumentManagerDialogs } = await sharedModule(
    shared,
    "@jupyterlab/docmanager",
  );
  if (!IDocumentManagerDialogs || !DocumentManagerDialogs) return [];
  class Silent extends DocumentManagerDialogs {
    async confirmClose(/** @type {{ isDirty: boolean }} */ { isDirty }) {
      return { shouldClose: true, ignoreSave: !isDirty, doNotAskAgain: false };
    }

    async saveBeforeClose() {
      return { shouldClose: true, ignoreSave: false };
    }
  }
  const provides = IDocumentManagerDialogs;
  const description = "Closes pages without a question, and saves them";
  const activate = () => new Silent();
  return [{ id: "jmkit-start:dialogs", description, autoStart: true, provides, activate }];
};
