// Sentences on a page, in its language.

const SENTENCES = {
  waits: {
    en: "This notebook holds code that is not the kit's own, so it waits for you: look at it, " +
      "then press ▶▶ (Run → Run All Cells).",
    he: "במחברת הזאת יש קוד שאינו של הערכה, ולכן היא מחכה לכם: עברו עליו, ואז לחצו ▶▶ (הרצת כל התאים).",
  },
  damaged: {
    en: "A part of this page is missing or out of place; what you wrote is safe. To bring the page back, " +
      "close it and run in the workshop's folder: jmkit repair",
    he: "חלק מהדף הזה חסר או זז ממקומו. מה שכתבתם שמור. כדי להחזיר את הדף, סגרו אותו והריצו בתיקיית הסדנה: jmkit repair",
  },
  handout: { en: "Make the handout", he: "הכנת העלון" },
};

export const say = (what, kit) => (kit?.language === "he" ? SENTENCES[what].he : SENTENCES[what].en);

export const directionOf = (kit) => (kit?.direction === "rtl" ? "rtl" : "ltr");

const CLASSES = { waits: "jmkit-waits", damaged: "jmkit-damaged" };

// A line above the page.
export const tell = (panel, what, kit) => {
  const line = document.createElement("p");
  line.className = `jmkit-told ${CLASSES[what]}`;
  line.setAttribute("role", "status");
  line.dir = directionOf(kit);
  line.textContent = say(what, kit);
  panel.content.node.prepend(line);
  return line;
};

export const STYLE = `
  .jmkit-told { margin: 0; padding: 0.6rem 1rem; position: sticky; inset-block-start: 0; z-index: 10;
    background: #fff4d6; color: #4a3500; border-block-end: 1px solid #d9b44a; }
  /* What a notebook's text looks like stays where it is: nothing of it covers the page. */
  .jmkit-kept :is(.jp-MarkdownOutput, .jp-RenderedHTML, .jp-RenderedSVG) { contain: paint; }
  /* A cell is dragged by its prompt, and folded away by the bar beside it. */
  .jmkit-kits :is(.jp-InputPrompt, .jp-OutputPrompt, .jp-Collapser) { pointer-events: none; }
  .jmkit-kits .jp-cell-toolbar { display: none !important; }
  /* Replacing asks no cell whether it may be changed. */
  .jmkit-kept :is(.jp-DocumentSearch-replace-toggle, .jp-DocumentSearch-replace-wrapper-class) { display: none !important; }
  .jmkit-kept .jp-Notebook-footer { display: none; }
  .jmkit-kept .jp-Toolbar :is([data-jp-item-name="cut"], [data-jp-item-name="copy"],
    [data-jp-item-name="paste"], [data-jp-item-name="run"], [data-jp-item-name="cellType"]) { display: none !important; }
  .jmkit-kept .jmkit-own .jp-MarkdownOutput { cursor: text; }
  .jmkit-make { margin: 0.6rem 1rem; padding: 0.5rem 1.1rem; border: 0; border-radius: 6px; font: inherit;
    font-weight: 600; color: #fff; background: #1a6b5c; cursor: pointer; }
  .jmkit-make { display: block; }
  .jmkit-notebook-rtl .jmkit-make { margin-left: auto; }
  .jmkit-make[aria-busy="true"] { opacity: 0.6; cursor: progress; }
  .jmkit-make:focus-visible { outline: 3px solid #1f6fbf; outline-offset: 2px; }
  .jmkit-notebook .jmkit-by-hand::after { display: none !important; }
`;
