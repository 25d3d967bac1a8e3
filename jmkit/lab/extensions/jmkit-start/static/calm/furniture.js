// Puts Lab's furniture away and brings it back: menus, side bars, tabs of files, the status bar.
//
// Lab lays its parts out itself, so a style that hides one leaves its room empty; the widgets
// themselves are hidden.

/** @import { LabShell } from "@jupyterlab/application" */
/** @import { Widget } from "@lumino/widgets" */

const PANELS = ["jp-top-panel", "jp-menu-panel", "jp-bottom-panel"];

/** @param {unknown} shell - Of Lab; that of Notebook 7 has furniture of its own. */
export const isLabShell = (shell) => "isSideTabBarVisible" in Object(shell);

/** @param {LabShell} shell */
const panels = (shell) => {
  // The panel of the menus is a part of the shell in one mode, and of the top panel in the other.
  const parts = /** @type {Widget[]} */ ([...(shell.layout ?? [])]);
  const inside = parts.flatMap((part) => [part, ...(part.layout ?? [])]);
  return inside.filter(({ id }) => PANELS.includes(id));
};

/**
 * @param {LabShell} shell
 * @param {boolean} isWanted
 */
const showSideBars = (shell, isWanted) => {
  for (const side of /** @type {const} */ (["left", "right"])) {
    const isThere = shell.isSideTabBarVisible(side);
    if (isThere !== isWanted && !shell.isEmpty(side)) shell.toggleSideTabBarVisibility(side);
  }
};

/** @param {LabShell} shell */
export const putFurnitureAway = (shell) => {
  shell.mode = "single-document";
  for (const panel of panels(shell)) panel.hide();
  shell.collapseLeft();
  shell.collapseRight();
  showSideBars(shell, false);
};

/** @param {LabShell} shell */
export const bringFurnitureBack = (shell) => {
  for (const panel of panels(shell)) panel.show();
  shell.mode = "multiple-document";
  showSideBars(shell, true);
};
