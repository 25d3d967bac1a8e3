// Everything that jmkit does to JupyterLab beside its public interface, in one place.
//
// Each function says what it changes, why no public way does, and what happens should a later Lab
// know the name no more. `TRIED` lists the versions that the browser tests have passed with;
// tests/lab/test_lab_internals.py compares it with the one that is installed.

/** @import { JupyterFrontEnd } from "@jupyterlab/application" */
/** @import { CodeEditor } from "@jupyterlab/codeeditor" */
/** @import { DocumentRegistry } from "@jupyterlab/docregistry" */
/** @import { NotebookPanel } from "@jupyterlab/notebook" */

/** Versions of JupyterLab, by their first two numbers. */
export const TRIED = ["4.6"];

/**
 * Keeps Lab's message "Kernel Restarting" away: it would take the cursor, and each key with it;
 * there is nothing to decide in it. Lab shows it unless it thinks that it did; without the field
 * the message is back.
 * @param {NotebookPanel} panel - Whose kernel has the status "restarting".
 */
export const silenceRestartMessage = (panel) => {
  const internals = /** @type {{ _autorestarting: boolean }} */ (/** @type {unknown} */ (panel));
  internals._autorestarting = true;
};

/**
 * Puts a question before each save of a notebook: where it comes to nothing, Lab takes the notebook
 * for unsaved and shows no message. Lab's own signals tell of a save only when it has begun, and
 * its dialog then takes the cursor.
 * @param {DocumentRegistry.Context} context
 * @param {() => Promise<boolean>} maySave
 */
export const askBeforeSaving = (context, maySave) => {
  const save = context.save.bind(context);
  context.save = async (...options) => {
    if (await maySave()) return save(...options);
    throw new Error("The server does not answer; this is tried again.");
  };
};

/**
 * Lets a function decide about each key before Lab's commands see it. Lab listens at the document,
 * in Lab while a key bubbles and in Notebook 7 before anybody else; this is the one door through
 * which both pass.
 * @param {JupyterFrontEnd["commands"]} commands
 * @param {(event: KeyboardEvent) => boolean} isTaken - Whether Lab shall not have it.
 */
export const takeKeys = (commands, isTaken) => {
  const process = commands.processKeydownEvent.bind(commands);
  commands.processKeydownEvent = (event) => {
    if (!isTaken(event)) process(event);
  };
};

/**
 * Lets a function decide about each command: menus, toolbars and the palette all end here.
 * @param {JupyterFrontEnd["commands"]} commands
 * @param {(command: string) => boolean} isAllowed
 */
export const guardCommands = (commands, isAllowed) => {
  const execute = commands.execute.bind(commands);
  commands.execute = (command, args) =>
    isAllowed(command) ? execute(command, args) : Promise.resolve();
};

/**
 * An arrow at the end of a cell's text stays there; Lab would go on to the next cell.
 * @param {CodeEditor.IEditor | null | undefined} editor
 */
export const holdCursorIn = (editor) => {
  const edge = /** @type {{ emit?: () => void } | undefined} */ (
    /** @type {unknown} */ (editor?.edgeRequested)
  );
  if (edge) edge.emit = () => {};
};

/**
 * The part of a notebook that is scrolled; Lab names it in no interface.
 * @param {HTMLElement} node
 * @returns {HTMLElement}
 */
export const scrolledPart = (node) => node.querySelector(".jp-WindowedPanel-outer") ?? node;

/**
 * Ends the connection to the kernel that comes when its page has been closed. Lab throws then and
 * leaves it; of all connections to a kernel it lets one carry widgets, so this one would keep them
 * from every page opened afterwards: "Loading widget..." for ever. Without the field it is so again.
 * @param {Pick<NotebookPanel, "sessionContext">} panel
 */
export const endLateConnection = ({ sessionContext }) => {
  const internals = /** @type {{ _handleNewSession?: (session: any) => unknown }} */ (
    /** @type {unknown} */ (sessionContext)
  );
  const take = internals._handleNewSession?.bind(sessionContext);
  if (!take) return;
  internals._handleNewSession = (session) => {
    if (sessionContext.isDisposed) session?.dispose();
    return take(session);
  };
};
