// XML from plain data. Text and attributes are escaped here and nowhere else.

export type Attributes = Readonly<Record<string, string>>;

/** An element that is already text, so that it is not taken for words. */
export interface Xml {
  readonly xml: string;
}

/** @param children words, or elements, which are indented by the level at which they come to stand */
export function element(name: string, attributes: Attributes, ...children: readonly [string] | readonly Xml[]): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `<${name}${written.join("")}`;
  if (children.length === 0) return { xml: `${open}/>` };
  const [words] = children;
  if (typeof words === "string") return { xml: `${open}>${escaped(words)}</${name}>` };
  const inner = (children as readonly Xml[]).map(({ xml }) => xml).join("\n");
  return { xml: `${open}>\n${inner.replaceAll(/^/gm, "  ")}\n</${name}>` };
}

/** The whole file. */
export function document(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

/** What XML 1.0 does not allow at all is left out; line ends would be indented, and are made spaces. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, (found) => (/\s/.test(found) ? " " : ""))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
