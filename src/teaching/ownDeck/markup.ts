// The little markup of texts of one's own: **bold**, lines that begin with "- " or "1. " as a list, an empty line between paragraphs. All
// else is text, whatever it looks like.
import { createElement, Fragment, type ReactNode } from "react";

export interface Span {
  readonly text: string;
  readonly bold: boolean;
}

export type Block =
  | { readonly kind: "paragraph"; readonly spans: readonly Span[] }
  | { readonly kind: "list"; readonly numbered: boolean; readonly items: readonly (readonly Span[])[] };

/** A text in its bold parts and the others; a mark without its other half is text. */
export function spansOf(text: string): readonly Span[] {
  return text
    .split(/(\*\*[^*\s](?:[^*]*[^*\s])?\*\*)/)
    .filter((part) => part !== "")
    .map((part) => {
      const bold = part.length > 4 && part.startsWith("**") && part.endsWith("**");
      return { text: bold ? part.slice(2, -2) : part, bold };
    });
}

/** The paragraphs and lists of a text. */
function blocksOf(text: string): readonly Block[] {
  const groups: { readonly kind: Kind; readonly lines: string[] }[] = [];
  let before: Kind | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const kind = kindOf(line);
    if (kind !== null && kind !== before) groups.push({ kind, lines: [] });
    if (kind !== null) groups.at(-1)?.lines.push(line.replace(MARKS[kind], ""));
    before = kind;
  }
  return groups.map(({ kind, lines }) =>
    kind === "lines"
      ? { kind: "paragraph", spans: spansOf(lines.join(" ")) }
      : { kind: "list", numbered: kind === "numbers", items: lines.map(spansOf) },
  );
}

const MARKS = { bullets: /^\s*[-*•]\s+/, numbers: /^\s*\d{1,3}[.)]\s+/, lines: /^\s+/ } as const;
type Kind = keyof typeof MARKS;

/** Null for an empty line. */
function kindOf(line: string): Kind | null {
  if (line.trim() === "") return null;
  return MARKS.bullets.test(line) ? "bullets" : MARKS.numbers.test(line) ? "numbers" : "lines";
}

/** The parts of one line, to stand within a paragraph or an item. */
export function Line({ spans }: { readonly spans: readonly Span[] }): ReactNode {
  return inOrder(spans, ({ text, bold }) => (bold ? createElement("strong", null, text) : text));
}

/** A text with its paragraphs and lists. */
export function Written({ text }: { readonly text: string }): ReactNode {
  return inOrder(blocksOf(text), (block) =>
    block.kind === "paragraph"
      ? createElement("p", null, createElement(Line, { spans: block.spans }))
      : createElement(
          block.numbered ? "ol" : "ul",
          null,
          inOrder(block.items, (spans) => createElement("li", null, createElement(Line, { spans }))),
        ),
  );
}

/** What is only ever drawn whole needs no keys. */
function inOrder<Each>(all: readonly Each[], draw: (each: Each) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...all.map(draw));
}
