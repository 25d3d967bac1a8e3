// The checksum by which page and kernel know a text, the same as in
// jmkit/forms/saving/save_receipts.py: CRC-32 of the text as UTF-8.

// What a journal cannot hold is kept there as U+FFFD.
const UNPRINTABLE = /(?![\t\n])\p{Cc}/gu;

/** @param {string} text */
const asWritten = (text) => text.replace(/\r\n?/g, "\n").replace(UNPRINTABLE, "\ufffd");

/** @param {string} text */
export const checksum = (text) => {
  let sum = -1;
  for (const byte of new TextEncoder().encode(asWritten(text))) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ((sum ^ -1) >>> 0).toString(16);
};
