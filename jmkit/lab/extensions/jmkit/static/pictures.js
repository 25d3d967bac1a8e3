// Pictures for a form, by choosing or dropping a file: made small here, so that a telephone's photo
// is sent in a moment. Drawing it anew leaves behind what the file says of place and camera.

const FIELD = ".jmkit-picture";
const SIDE = 1200; // pixels, as jmkit/folder/pictures/added.py keeps them
const QUALITY = 0.9;
const NO_PICTURE = "-"; // the kernel says so, in the workshop's language

/**
 * @param {EventTarget | null} node
 * @param {string} selector
 * @returns {Element | null}
 */
const around = (node, selector) =>
  /** @type {Partial<Element> | null} */ (node)?.closest?.(selector) ?? null;

/**
 * How wide and high a picture is when it fits into a square.
 * @param {{ width: number, height: number }} size
 * @param {number} side
 */
export const fitted = ({ width, height }, side) => {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, width * scale) | 0, height: Math.max(1, height * scale) | 0 };
};

/**
 * @param {Blob} file
 * @returns {Promise<string>} A small JPEG of it, in base 64.
 */
const small = async (file) => {
  const picture = await createImageBitmap(file);
  const canvas = Object.assign(document.createElement("canvas"), fitted(picture, SIDE));
  const paper = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  paper.fillStyle = "#fff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.toDataURL("image/jpeg", QUALITY).split(",")[1] || NO_PICTURE;
};

/**
 * @param {Element} field
 * @param {Blob} file
 */
const send = async (field, file) => {
  const text = await small(file).catch(() => NO_PICTURE);
  const sent = /** @type {HTMLInputElement | null} */ (field.querySelector(".jmkit-sent input"));
  if (!sent) return;
  sent.value = text;
  sent.dispatchEvent(new Event("input", { bubbles: true }));
};

/** @param {Element} field */
const choose = (field) => {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: "image/*" });
  input.addEventListener("change", () => input.files?.[0] && send(field, input.files[0]));
  input.click();
};

/** @param {MouseEvent} event */
const onClick = (event) => {
  const field = around(around(event.target, ".jmkit-choose"), FIELD);
  if (field) choose(field);
};

/** @param {DragEvent} event */
const onDrag = (event) => {
  const { dataTransfer, target } = event;
  // A file that is dropped beside the place for it would take the place of the whole page.
  if (!dataTransfer?.types.includes("Files") || !around(target, ".jmkit")) return;
  event.preventDefault();
  const field = around(target, FIELD);
  if (field) event.stopImmediatePropagation();
  dataTransfer.dropEffect = field ? "copy" : "none";
  for (const marked of document.querySelectorAll(`${FIELD}.jmkit-over`)) {
    if (marked !== field || event.type !== "dragover") marked.classList.remove("jmkit-over");
  }
  if (event.type === "dragover") field?.classList.add("jmkit-over");
  const file = dataTransfer.files[0];
  if (event.type === "drop" && field && file) send(field, file);
};

/** Lets the forms of the page, those to come as well, take pictures. */
export const takePictures = () => {
  document.body.classList.add("jmkit-takes-pictures");
  document.addEventListener("click", onClick);
  for (const kind of /** @type {const} */ (["dragover", "dragleave", "drop"])) {
    document.addEventListener(kind, onDrag);
  }
};
