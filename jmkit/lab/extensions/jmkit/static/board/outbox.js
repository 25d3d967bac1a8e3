// What was written on a board and is not yet known to be in a journal.
//
// It is kept in this browser until the kernel says "done": it outlives page, kernel and server. All
// of it is sent again to each new kernel; a command may come twice. What a page has left that is no
// more (page_lock.js) is taken over by the next.

/** @import { Answer, Command } from "./protocol.js" */

import { livingPages, tab } from "../shared/page_lock.js";
import { addSource, tellWaiting } from "../shared/waiting.js";
import { message, newId } from "./protocol.js";

const PREFIX = "jmkit-board:";
const QUIET = 400; // milliseconds without a key after which what was typed is sent
const LONGEST = 900; // after which it is sent although somebody goes on typing
const AGAIN = 2000; // after which what failed is sent again
const PASSING = ["undo", "redo", "open", "close"]; // worth nothing to another kernel

/**
 * @template T
 * @param {(storage: Storage) => T} act
 * @returns {T | undefined}
 */
const withStorage = (act) => {
  try {
    return act(globalThis.localStorage);
  } catch {
    return undefined; // full, or forbidden: then the page alone remembers
  }
};

/** @param {string | null} text */
const parse = (text) => {
  try {
    const commands = JSON.parse(text ?? "[]");
    return Array.isArray(commands) ? commands.filter((one) => one?.id && one.do) : [];
  } catch {
    return [];
  }
};

/** @param {string} place - Whose board of which workshop. */
export const makeOutbox = (place) => {
  /** @type {Command[]} */
  let queue = [];
  /** @type {Set<string>} Ids of what was sent to this kernel. */
  let sent = new Set();
  /** @type {((content: object) => void) | null} */
  let send = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let deadline = 0;
  /** @type {Map<string, string>} Why a command cannot be done as it is, by its id. */
  const refusals = new Map();

  const slot = `${PREFIX}${place}:${tab}`;
  const store = () => {
    const kept = queue.filter((one) => !PASSING.includes(one.do));
    withStorage((storage) => {
      if (kept.length) storage.setItem(slot, JSON.stringify(kept));
      else storage.removeItem(slot);
    });
    tellWaiting();
  };

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const due = queue.filter(({ id }) => !sent.has(id));
    if (!due.length || !send) return;
    try {
      send(message(due));
      for (const { id } of due) sent.add(id);
    } catch {
      // The kernel is gone and the page does not know it yet; a new one gets it all.
    }
  };

  const flushSoon = () => {
    const now = Date.now();
    if (timer === undefined) deadline = now + LONGEST;
    clearTimeout(timer);
    timer = setTimeout(flush, Math.max(0, Math.min(QUIET, deadline - now)));
  };

  /**
   * @param {Command} one
   * @param {Pick<Command, "kind" | "record">} about
   */
  const isRefused = (one, { kind, record }) =>
    one.kind === kind && one.record === record && refusals.has(one.id);

  /**
   * What is written twice before it is sent is sent once.
   * @param {Omit<Command, "id">} command
   */
  const put = (command) => {
    const isOfIt = (/** @type {Command} */ one) =>
      one.kind === command.kind && one.record === command.record;
    // What was written before a move stays before it: the move needs what it made.
    const since = queue.findLastIndex((one) => isOfIt(one) && one.do !== "set");
    const isSame = (/** @type {Command} */ one, /** @type {number} */ n) =>
      n > since && command.do === "set" && isOfIt(one);
    if (command.do === "remove") queue = queue.filter((one) => !isRefused(one, command));
    const before = queue.filter(isSame);
    queue = queue.filter((one, n) => !isSame(one, n));
    const values = Object.assign({}, ...before.map((one) => one.values), command.values);
    const stage = command.stage ?? before[0]?.stage;
    queue.push({ ...command, id: newId(), ...(command.do === "set" ? { values, stage } : {}) });
    store();
  };

  return {
    /**
     * @param {Omit<Command, "id">} command
     * @param {{ soon?: boolean }} [options] - Whether to wait for a pause in the typing.
     */
    add(command, { soon = false } = {}) {
      put(command);
      if (soon) flushSoon();
      else flush();
    },

    flush,

    /**
     * Takes in what the kernel has answered.
     * @param {Answer} answer
     */
    hear({ done = [], failed, refused = {} }) {
      if (failed) {
        sent = new Set();
        clearTimeout(timer);
        timer = setTimeout(flush, AGAIN);
      }
      if (!done.length && !Object.keys(refused).length) return;
      for (const [id, why] of Object.entries(refused)) refusals.set(id, why);
      // A text that cannot be saved as it is stays with its writer, who can mend it.
      const isOver = (/** @type {Command} */ one) => one.id in refused && one.do !== "set";
      queue = queue.filter((one) => !done.includes(one.id) && !isOver(one));
      store();
    },

    /**
     * Goes on with another kernel, or another view of the same.
     * @param {(content: object) => void} way
     */
    attach(way) {
      send = way;
      sent = new Set();
      queue = queue.filter((one) => !PASSING.includes(one.do));
      tellWaiting();
      flush();
      return () => {
        if (send === way) send = null;
      };
    },

    /** Takes over what pages that are gone have left. */
    async adopt() {
      const isLiving = await livingPages();
      const left = withStorage((storage) =>
        Object.keys(storage).filter((key) => key.startsWith(`${PREFIX}${place}:`)),
      );
      for (const key of left ?? []) {
        const owner = key.slice(`${PREFIX}${place}:`.length);
        if (owner === tab || isLiving(owner)) continue;
        queue = [...parse(withStorage((storage) => storage.getItem(key)) ?? null), ...queue];
        store();
        withStorage((storage) => storage.removeItem(key));
      }
      flush();
    },

    /**
     * @param {string} kind
     * @param {string} record
     * @returns {Record<string, unknown>} Values that are not yet known to be saved.
     */
    pending(kind, record) {
      const own = queue.filter(
        (one) => one.do === "set" && one.kind === kind && one.record === record,
      );
      return Object.assign({}, ...own.map((one) => one.values));
    },

    /**
     * @param {string} kind
     * @param {string} [stage] - By default all of them.
     * @returns {string[]} The names of cards that were written there, the kernel has them or not.
     */
    written(kind, stage) {
      return queue
        .filter((one) => one.do === "set" && one.kind === kind)
        .filter((one) => stage === undefined || one.stage === stage)
        .map((one) => `${kind}/${one.record}`);
    },

    /**
     * @param {string} kind
     * @returns {Command[]} What was asked for and is not yet known to be done.
     */
    waiting: (kind) => queue.filter((one) => one.kind === kind),

    /**
     * @param {string} kind
     * @param {string} record
     * @returns {string} Why what was written there cannot be saved; empty where it can.
     */
    refusal(kind, record) {
      const found = queue.find((one) => isRefused(one, { kind, record }));
      return found ? (refusals.get(found.id) ?? "") : "";
    },

    get isEmpty() {
      return queue.length === 0;
    },
  };
};

/** @typedef {ReturnType<typeof makeOutbox>} Outbox */

/** @type {Map<string, Outbox>} */
const outboxes = new Map();
addSource(() => [...outboxes.values()].some((outbox) => !outbox.isEmpty));

/**
 * One for all views of a board on this page, so that what one has left the next sends.
 * @param {string} place
 */
export const outboxOf = (place) => {
  const found = outboxes.get(place) ?? makeOutbox(place);
  outboxes.set(place, found);
  return found;
};
