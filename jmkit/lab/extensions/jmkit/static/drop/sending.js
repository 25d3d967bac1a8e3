// A file on its way to the kernel, piece by piece: the next is sent when the last has arrived.
//
// What is said stands in jmkit/forms/data/drop_widget.py.

const PATIENCE = 60_000; // milliseconds without an answer after which it has broken off

/**
 * @typedef {object} Answer
 * @property {string} [file] - Which file it is about.
 * @property {number} [go] - From where on the kernel wants more.
 * @property {string} [done] - What the file is called in the workshop's folder.
 * @property {string} [refused] - Why it is not taken.
 */

/**
 * @typedef {object} Ends
 * @property {(share: number) => void} progress
 * @property {(name: string) => void} done
 * @property {(why: string) => void} refused
 * @property {() => void} lost - The kernel is gone, or the file can't be read any more.
 */

/**
 * @param {Blob & { name: string }} file
 * @param {number} piece - Bytes at once.
 * @param {(content: object, buffers?: ArrayBuffer[]) => void} send
 * @param {Ends} ends
 */
export const sendFile = (file, piece, send, ends) => {
  const id = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  let isOver = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {() => void} tell */
  const end = (tell) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    tell();
  };

  /**
   * @param {object} content
   * @param {ArrayBuffer[]} [buffers]
   */
  const say = (content, buffers) => {
    clearTimeout(timer);
    timer = setTimeout(() => end(ends.lost), PATIENCE);
    try {
      send({ ...content, file: id }, buffers);
    } catch {
      end(ends.lost); // the kernel is gone and the page does not know it yet
    }
  };

  /** @param {number} at */
  const sendFrom = async (at) => {
    try {
      const bytes = await file.slice(at, at + piece).arrayBuffer();
      if (!isOver) say({ do: "piece", at }, [bytes]);
    } catch {
      end(ends.lost); // it was moved or changed on this machine meanwhile
    }
  };

  say({ do: "begin", name: file.name, size: file.size });

  return {
    /** @param {Answer} answer */
    hear({ file: about, go, done, refused }) {
      if (about !== id || isOver) return;
      if (refused !== undefined) end(() => ends.refused(refused));
      else if (done !== undefined) end(() => ends.done(done));
      else if (go !== undefined) {
        ends.progress(file.size ? go / file.size : 1);
        sendFrom(go);
      }
    },

    /** Gives it up. */
    stop() {
      if (!isOver) say({ do: "drop" });
      end(() => {});
    },
  };
};
