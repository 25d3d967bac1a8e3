// Keeps what is typed into a form whose kernel has just died.
//
// A form saves within a second, but the page learns of a dead kernel only after some seconds, and
// what is typed meanwhile reaches nobody. So the last seconds of typing are remembered here, in
// the page; once the forms are back they are put into their fields, with the cursor where it was.
(() => {
  "use strict";

  const FRESH = 8000; // milliseconds of typing before the loss that may not have been saved
  const STILL = 3000; // who typed so lately goes on typing while the form is away
  const PATIENCE = 120000;
  const LOOK = 250;

  const FIELD = ".jmkit-field :is(textarea, input:not([type=checkbox]))";
  const named = (node, prefix) =>
    [...(node?.classList ?? [])].find((name) => name.startsWith(prefix));

  let drafts = []; // newest last: { panel, block, of, name, value, time }
  let lost = null; // while a kernel is gone: { panel, since, back, opened }

  const draftOf = (input) => {
    const block = named(input.closest(".jmkit"), "jmkit-block-");
    const of = named(input.closest(".jmkit-form"), "jmkit-of-");
    const name = named(input.closest(".jmkit-field"), "jmkit-name-");
    const panel = input.closest(".jp-NotebookPanel")?.id;
    return block && of && name && panel && { panel, block, of, name };
  };

  const same = (a, b) => ["panel", "block", "of", "name"].every((part) => a[part] === b[part]);

  const remember = (event) => {
    const draft = event.target.matches?.(FIELD) && event.isTrusted && draftOf(event.target);
    if (!draft) return;
    const now = Date.now();
    drafts = drafts.filter((d) => !same(d, draft) && (lost || now - d.time < FRESH));
    drafts.push({ ...draft, value: event.target.value, time: now });
  };

  // Without its field the keyboard belongs to the notebook, where "x" cuts a cell.
  const catchKeys = (event) => {
    const draft = drafts[drafts.length - 1];
    if (!lost || !draft || Date.now() - draft.time > STILL) return;
    if (event.target.matches?.("input, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length === 1) draft.value += event.key;
    else if (event.key === "Backspace") draft.value = [...draft.value].slice(0, -1).join("");
    else if (event.key !== "Enter") return;
    draft.time = Date.now();
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  // One step a look: open the record's form, or a new one where the record was never saved.
  const field = (panel, draft) => {
    const find = (part) =>
      panel.querySelector(`.jmkit.${draft.block}:not(.jupyter-widgets-disconnected) ${part}`);
    const within = (form) => find(`${form} .${draft.name} :is(textarea, input)`);
    const there = within(`.jmkit-form.${draft.of}`);
    if (there) return there;
    const item = find(`.jmkit-item.${draft.of} > .jmkit-name`);
    if (lost.opened === draft.of) return item ? null : within(".jmkit-open.jmkit-new");
    const opener = item ?? find(".jmkit-add");
    if (opener) lost.opened = draft.of;
    opener?.click();
    return null;
  };

  const putBack = (input, draft) => {
    if (input.value !== draft.value) {
      input.value = draft.value;
      for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
    }
    input.focus();
    if (input.type !== "date") input.setSelectionRange(draft.value.length, draft.value.length);
  };

  const look = () => {
    if (!lost) return;
    const mine = drafts.filter((draft) => draft.panel === lost.panel.id);
    if (!mine.length || Date.now() - lost.since > PATIENCE) {
      lost = null;
      drafts = [];
      return;
    }
    const input = lost.back && field(lost.panel.node, mine[0]);
    if (input) {
      putBack(input, mine[0]);
      drafts = drafts.filter((draft) => draft !== mine[0]);
    }
    setTimeout(look, LOOK);
  };

  const lose = (panel) => {
    const now = Date.now();
    drafts = drafts.filter((draft) => draft.panel === panel.id && now - draft.time < FRESH);
    const looking = lost !== null;
    lost = { panel, since: now, back: false, opened: "" };
    if (!looking) look();
  };

  const meet = (panel) => {
    if (!panel?.sessionContext?.statusChanged || panel.jmkitDrafts) return;
    panel.jmkitDrafts = true;
    panel.sessionContext.statusChanged.connect((_, status) => {
      if (["restarting", "autorestarting", "dead"].includes(status)) lose(panel);
      else if (lost?.panel === panel && status === "idle") lost.back = true;
    });
  };

  const plugin = {
    id: "jmkit-drafts:keep",
    description: "Keeps what is typed into a form while its kernel is gone",
    autoStart: true,
    requires: [],
    activate: (app) => {
      document.addEventListener("input", remember, true);
      document.addEventListener("keydown", catchKeys, true);
      app.shell.currentChanged?.connect(() => meet(app.shell.currentWidget));
      app.restored.then(() => meet(app.shell.currentWidget));
    },
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["jmkit-drafts"] = {
    init: () => {},
    get: () => Promise.resolve(() => ({ __esModule: true, default: plugin })),
  };
})();
