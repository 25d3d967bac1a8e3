// Sentences on a page, in its language.

/** @import { NotebookPanel } from "@jupyterlab/notebook" */
/** @import { KitMetadata } from "../../jmkit/static/shared/notebooks.js" */

/** @typedef {"waits" | "damaged" | "handout" | "loading"} Message */

/** @type {Record<Message, { en: string, he: string }>} */
const MESSAGES = {
  waits: {
    en:
      "This notebook holds code that is not the kit's own, so it waits for you: look at it, " +
      "then press ▶▶ (Run → Run All Cells).",
    he: "במחברת הזאת יש קוד שאינו של הערכה, ולכן היא מחכה לכם: עברו עליו, ואז לחצו ▶▶ (הרצת כל התאים).",
  },
  damaged: {
    en:
      "A part of this page is missing or out of place; what you wrote is safe. To bring the page " +
      "back, close it and run in the workshop's folder: jmkit repair",
    he: "חלק מהדף הזה חסר או זז ממקומו. מה שכתבתם שמור. כדי להחזיר את הדף, סגרו אותו והריצו בתיקיית הסדנה: jmkit repair",
  },
  handout: { en: "Make the handout", he: "הכנת העלון" },
  loading: { en: "The forms are loading …", he: "הטפסים נטענים …" },
};

/**
 * @param {Message} message
 * @param {KitMetadata} kit
 */
export const textOf = (message, kit) => MESSAGES[message][kit.language === "he" ? "he" : "en"];

/**
 * Shows a line above the page.
 * @param {NotebookPanel} panel
 * @param {"waits" | "damaged"} message
 * @param {KitMetadata} kit
 */
export const showMessage = (panel, message, kit) => {
  const line = document.createElement("p");
  line.className = `jmkit-told jmkit-${message}`;
  line.setAttribute("role", "status");
  line.dir = kit.direction === "rtl" ? "rtl" : "ltr";
  line.textContent = textOf(message, kit);
  panel.content.node.prepend(line);
  return line;
};
