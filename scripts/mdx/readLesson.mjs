// Reads the text of a lesson or a deck: its headings and its elements with their values. Text outside the closed vocabulary is told by
// file and line.
import { vocabulary } from "./vocabulary.mjs";

/** What a text is held to: its words, what it is called, and whether its headings have addresses, and so names of their own. */
const lessonRules = { vocabulary, what: "a lesson", addressedHeadings: true };

/**
 * @typedef {{ depth: number, id: string, text: string }} Heading
 * @typedef {object} LessonElement
 * @property {string} name
 * @property {Readonly<Record<string, unknown>>} attributes
 * @property {string} text what stands within, without marks
 * @property {Heading | null} heading the one it stands under
 * @property {number} line
 * @property {object} node
 */

/**
 * @param {object} tree
 * @param {(message: string, node: { position: { start: { line: number } } }) => never} fail
 * @param {typeof lessonRules} [rules]
 * @returns {{ headings: Heading[], elements: LessonElement[] }}
 */
export function readLesson(tree, fail, rules = lessonRules) {
  /** @type {Heading[]} */
  const headings = [];
  /** @type {LessonElement[]} */
  const elements = [];
  const visit = (node) => {
    if (node.type === "heading" && rules.addressedHeadings) {
      const text = textOf(node);
      const id = slugOf(text);
      if (headings.some((each) => each.id === id)) fail(`There are two headings "${text}".`, node);
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      headings.push({ depth: node.depth, id, text });
    }
    if (node.type === "mdxjsEsm") fail(`The text of ${rules.what} imports and exports nothing.`, node);
    if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
      fail(`The text of ${rules.what} holds no expressions in braces.`, node);
    }
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      elements.push(elementOf(node, headings.at(-1) ?? null, fail, rules));
    }
    node.children?.forEach(visit);
  };
  visit(tree);
  return { headings, elements };
}

function elementOf(node, heading, fail, { vocabulary, what }) {
  const rule = vocabulary[node.name];
  if (rule === undefined) {
    fail(`<${node.name ?? ""}> is no word of ${what}; there is: ${Object.keys(vocabulary).join(", ")}.`, node);
  }
  /** @type {Record<string, unknown>} */
  const attributes = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== "mdxJsxAttribute") fail(`<${node.name}> takes its attributes one by one.`, node);
    const { name, value } = attribute;
    if (![...rule.required, ...rule.optional].includes(name)) fail(`<${node.name}> has no attribute "${name}".`, node);
    attributes[name] =
      value === null || typeof value === "string"
        ? (value ?? true)
        : literalOf(value.data?.estree?.body[0]?.expression, () =>
            fail(`"${name}" of <${node.name}> is not a plain value.`, node),
          );
  }
  for (const name of rule.required) if (!(name in attributes)) fail(`<${node.name}> needs "${name}".`, node);
  return { name: node.name, attributes, text: textOf(node), heading, line: node.position?.start.line ?? 0, node };
}

/** The value of a literal, a list or an object of literals. */
function literalOf(node, refuse) {
  switch (node?.type) {
    case "Literal":
      return node.value;
    case "UnaryExpression":
      return node.operator === "-" ? -literalOf(node.argument, refuse) : refuse();
    case "ArrayExpression":
      return node.elements.map((each) => literalOf(each, refuse));
    case "ObjectExpression":
      return Object.fromEntries(
        node.properties.map((each) =>
          each.type === "Property" && !each.computed
            ? [each.key.name ?? each.key.value, literalOf(each.value, refuse)]
            : refuse(),
        ),
      );
    default:
      return refuse();
  }
}

/** @returns {string} what stands within a node, without marks */
export function textOf(node) {
  return node.value ?? node.children?.map(textOf).join("") ?? "";
}

/** @param {string} text */
export const slugOf = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
