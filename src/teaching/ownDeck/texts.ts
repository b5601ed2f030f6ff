// The texts of a slide that can be changed: each paragraph, item, lesser heading and cell of a table, in order, as plain words.
import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from "react";

interface Props {
  readonly children?: ReactNode;
  /** What a figure of a run shows. */
  readonly shown?: unknown;
}

type Element = ReactElement<Props>;

const TEXTS = new Set<unknown>(["p", "h2", "h3", "td", "th"]);
const HOLDERS = new Set<unknown>(["ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr"]);
const BOLD = "**";

const isElement = (node: ReactNode): node is Element => isValidElement<Props>(node);

/** What stands within, as plain words with its bold parts marked. */
export function plainOf(node: ReactNode): string {
  return written(node).replaceAll(/\s+/g, " ").trim();
}

function written(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (Array.isArray(node)) return node.map((each: ReactNode) => written(each)).join("");
  if (!isElement(node)) return "";
  const { shown, children } = node.props;
  if (typeof shown === "string") return shown;
  if (node.type === "br") return " ";
  const inner = written(children);
  return node.type === "strong" && inner.trim() !== "" ? BOLD + inner + BOLD : inner;
}

/**
 * The node with its texts changed.
 * @param holders components within which there are texts, such as a column; what is within any other is its own business
 * @param change given a text, what stands in its place; undefined leaves it, null takes it out
 */
export function withTexts(
  node: ReactNode,
  holders: ReadonlySet<unknown>,
  change: (text: string) => ReactNode | undefined,
): ReactNode {
  const changed = (each: ReactNode): ReactNode => {
    if (Array.isArray(each)) return each.map((one: ReactNode) => changed(one));
    if (!isElement(each)) return each;
    if (TEXTS.has(each.type)) return inPlace(each, each.props.children, []);
    if (each.type === "li") {
      // A list within an item stands behind the item's own words.
      const parts = partsOf(each);
      const words = parts.filter((part) => !isHolder(part));
      const rest = parts.filter(isHolder);
      if (plainOf(words) !== "") return inPlace(each, words, rest.map(changed));
    }
    return isHolder(each) ? cloneElement(each, undefined, ...partsOf(each).map(changed)) : each;
  };
  const inPlace = (element: Element, words: ReactNode, behind: readonly ReactNode[]): ReactNode => {
    const text = plainOf(words);
    const next = text === "" ? undefined : change(text);
    if (next === undefined) return behind.length === 0 ? element : cloneElement(element, undefined, words, ...behind);
    return next === null && behind.length === 0 ? null : cloneElement(element, undefined, next, ...behind);
  };
  const isHolder = (part: ReactNode) =>
    isElement(part) && (HOLDERS.has(part.type) || TEXTS.has(part.type) || holders.has(part.type));
  return changed(node);
}

function partsOf({ props: { children } }: Element): readonly ReactNode[] {
  // Spaces between elements are parts, too.
  return Array.isArray(children)
    ? (children as readonly ReactNode[])
    : Children.count(children) === 0
      ? []
      : [children];
}
