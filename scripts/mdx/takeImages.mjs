// Takes the images of a deck into its text: files that lie beside it. They are part of what is kept for offline, and of the single file.
import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";

const TYPES = { ".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp", ".gif": "gif", ".svg": "svg+xml" };
/** A deck is one file for a reader: larger images would make all of it slow. */
const MOST_KB = 300;

/**
 * @param {object} node of the text; all images below it are taken
 * @param {string} deck path of the deck's file
 * @param {(message: string, node: object) => never} fail
 */
export function takeImages(node, deck, fail) {
  if (node.type === "image") node.url = dataUrlOf(node, deck, fail);
  node.children?.forEach((each) => takeImages(each, deck, fail));
}

function dataUrlOf(node, deck, fail) {
  const { url, alt } = node;
  const type = TYPES[extname(url).toLowerCase()];
  if (!/^[\w][\w.-]*$/.test(url) || type === undefined)
    fail(
      `The image "${url}" is no file beside the deck; its name ends in one of ${Object.keys(TYPES).join(", ")}.`,
      node,
    );
  const path = join(dirname(deck), url);
  if (!existsSync(path)) fail(`There is no image "${url}" beside the deck.`, node);
  if (!alt) fail(`The image "${url}" needs words for those who do not see it: ![what it shows](${url}).`, node);
  const bytes = readFileSync(path);
  if (bytes.length > MOST_KB * 1000)
    fail(`The image "${url}" has ${Math.ceil(bytes.length / 1000)} kB; at most ${MOST_KB} are taken.`, node);
  return `data:image/${type};base64,${bytes.toString("base64")}`;
}
