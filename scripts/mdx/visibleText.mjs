// What a reader of a lesson, or a room before a slide, has before their eyes: the words in the text and in what is asked. Left out is
// what is hidden until something is pressed (an answer, a definition), what only the presenter sees, and every other attribute.

/** Attributes whose text stands on the page from the start. */
const SHOWN = { Experiment: ["title", "given", "prompt"], Question: ["prompt"], Quoted: ["shown"], Scene: ["say"] };
/** Elements whose contents are not there from the start, or not for everybody. */
const HIDDEN = ["Notes", "Experiment", "Question"];

/**
 * @param {object} node of a text as its author wrote it
 * @returns {string} its visible words, in order, with single spaces
 */
export function visibleText(node) {
  return wordsOf(node).replaceAll(/\s+/g, " ").trim();
}

function wordsOf(node) {
  if (node.type === "text" || node.type === "inlineCode" || node.type === "code") return node.value;
  const shown = (node.attributes ?? [])
    .filter(({ name }) => SHOWN[node.name]?.includes(name))
    .map(({ value }) => (typeof value === "string" ? value : ""));
  const inner = HIDDEN.includes(node.name) ? [] : (node.children ?? []).map(wordsOf);
  return [...shown, inner.join(isBlock(node) ? " " : "")].join(" ");
}

/** Paragraphs, items and cells are apart from each other; marks within a line are not. */
function isBlock({ type }) {
  return ["root", "list", "listItem", "table", "tableRow", "mdxJsxFlowElement"].includes(type);
}

/**
 * Whether a term is among visible words: whole, in any case, with or without an ending of the plural.
 * @param {string} text
 * @param {string} term
 */
export function says(text, term) {
  const pattern = term
    .split(/[\s-]+/)
    .map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`))
    .join(String.raw`[\s-]+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?:e?s)?(?![\p{L}\p{N}])`, "iu").test(text);
}

/**
 * The visible text of each section that claims a point, by its mark: in a lesson what stands under the same heading, in a deck the slide.
 * A point claimed twice has both.
 * @param {object} tree
 * @returns {Map<string, string>} by id of the point
 */
export function textsOfPoints(tree) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const nodes of sectionsOf(tree)) {
    const text = nodes.map(visibleText).filter(Boolean).join(" ");
    for (const id of nodes.flatMap(pointsIn)) texts.set(id, [texts.get(id), text].filter(Boolean).join(" "));
  }
  return texts;
}

function sectionsOf({ children }) {
  /** @type {object[][]} */
  const sections = [[]];
  for (const node of children) {
    if (node.type === "heading" || node.name === "Slide") sections.push([]);
    sections.at(-1)?.push(node);
  }
  return sections;
}

function pointsIn(node) {
  const own =
    node.name === "Point" ? node.attributes.filter(({ name }) => name === "id").map(({ value }) => value) : [];
  return [...own, ...(node.children ?? []).flatMap(pointsIn)];
}
