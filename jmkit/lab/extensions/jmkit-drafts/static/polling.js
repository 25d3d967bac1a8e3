// Looks at the page again and again, but only while there is something to wait for.

/**
 * @param {() => void} act
 * @param {() => boolean} isNeeded - Whether there is something to wait for.
 * @param {number} interval - Milliseconds.
 * @returns {() => void} To be called when there may be: begins, unless it runs already.
 */
export const makePolling = (act, isNeeded, interval) => {
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;
  const tick = () => {
    if (!isNeeded()) {
      clearInterval(timer);
      timer = undefined;
    }
    act(); // once more at the end, so that what it has shown goes
  };
  return () => {
    timer ??= setInterval(tick, interval);
  };
};
