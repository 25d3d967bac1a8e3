// The place where people drop a file, or choose one.

import { button, fill, make, setText } from "../board/view/dom.js";
import { sendFile } from "./sending.js";

/** @param {DragEvent} event */
const holdsFiles = (event) => Boolean(event.dataTransfer?.types.includes("Files"));

/**
 * Who lets a file go beside its place must not lose the page to it.
 * @param {DragEvent} event
 */
const stayHere = (event) => {
  if (holdsFiles(event) && !event.defaultPrevented) event.preventDefault();
};

/**
 * A folder looks like a file without bytes.
 * @param {DataTransfer} brought
 */
const isFolder = (brought) => brought.items?.[0]?.webkitGetAsEntry?.()?.isDirectory ?? false;

/** @param {{ model: any, el: HTMLElement }} at */
export const render = ({ model, el }) => {
  const words = model.get("words");
  /** @type {ReturnType<typeof sendFile> | null} */
  let sending = null;
  /** @type {File[]} */
  let waiting = [];

  const input = /** @type {HTMLInputElement} */ (
    make("input", { type: "file", multiple: true, hidden: true, accept: model.get("suffixes") })
  );
  const choose = button({ class: "jmkit-add" }, () => input.click(), words.choose);
  const stop = button({ class: "jmkit-second", hidden: true }, () => giveUp(), words.stop);
  const told = make("p", { class: "jmkit-drop-told", role: "status" }, words.kinds);
  const bar = make("progress", { max: 1, value: 0, hidden: true, "aria-hidden": "true" });
  const zone = make(
    "div",
    { class: "jmkit-drop" },
    make("p", { class: "jmkit-drop-words" }, words.drop),
    choose,
    input,
    stop,
    bar,
    told,
  );

  /**
   * @param {string} text
   * @param {boolean} [isWrong]
   */
  const tell = (text, isWrong = false) => {
    setText(told, text);
    told.setAttribute("role", isWrong ? "alert" : "status");
    told.classList.toggle("jmkit-wrong", isWrong);
  };

  /** @param {boolean} isOn */
  const showSending = (isOn) => {
    stop.hidden = !isOn;
    bar.hidden = !isOn;
    choose.toggleAttribute("disabled", isOn);
    zone.classList.toggle("jmkit-drop-busy", isOn);
  };

  /**
   * @param {string} text
   * @param {boolean} [isWrong]
   */
  const finish = (text, isWrong = false) => {
    const hadFocus = document.activeElement === stop;
    sending = null;
    showSending(false);
    tell(text, isWrong);
    if (hadFocus) choose.focus();
    if (!isWrong) sendNext();
    else waiting = [];
  };

  const giveUp = () => {
    waiting = [];
    sending?.stop();
    finish(words.stopped);
  };

  const sendNext = () => {
    const file = sending ? undefined : waiting.shift();
    if (!file) return;
    /** @param {number} share */
    const progress = (share) => {
      bar.setAttribute("value", String(share));
      tell(fill(words.bringing, { name: file.name, percent: Math.floor(100 * share) }));
    };
    showSending(true);
    progress(0);
    sending = sendFile(
      file,
      model.get("piece"),
      (content, buffers) => model.send(content, {}, buffers),
      {
        progress,
        done: () => finish(words.kinds),
        refused: (why) => finish(why, true),
        lost: () => finish(words.lost, true),
      },
    );
  };

  /** @param {Iterable<File>} files */
  const bring = (files) => {
    waiting.push(...files);
    sendNext();
  };

  input.addEventListener("change", () => {
    bring(input.files ?? []);
    input.value = ""; // the same file may be chosen once more
  });
  zone.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    zone.classList.add("jmkit-drop-over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("jmkit-drop-over"));
  zone.addEventListener("drop", (event) => {
    zone.classList.remove("jmkit-drop-over");
    if (!holdsFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    event.stopPropagation();
    if (isFolder(event.dataTransfer)) tell(words.folder, true);
    else bring(event.dataTransfer.files);
  });
  // Lab's shortcuts of one key listen further up.
  zone.addEventListener("keydown", (event) => event.stopPropagation());

  /** @param {import("./sending.js").Answer} answer */
  const hear = (answer) => sending?.hear(answer);
  model.on("msg:custom", hear);
  document.addEventListener("dragover", stayHere);
  document.addEventListener("drop", stayHere);
  el.append(zone);
  return () => {
    sending?.stop();
    model.off("msg:custom", hear);
    document.removeEventListener("dragover", stayHere);
    document.removeEventListener("drop", stayHere);
  };
};
