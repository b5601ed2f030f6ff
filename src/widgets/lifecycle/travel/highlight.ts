// A highlighter of a few lines: enough for the handlers, requests and logs that are shown, and nothing else.

export type TokenKind = "plain" | "keyword" | "string" | "comment" | "name";
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}
type Language = "http" | "json" | "javascript" | "text";

const KEYWORDS =
  "async|await|catch|class|const|default|else|export|for|from|function|if|import|let|new|null|of|return|throw|true|try|undefined|while|false";
const JAVASCRIPT = new RegExp(
  [
    String.raw`(?<comment>\/\/.*$)`,
    "(?<string>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`(?:[^`\\\\]|\\\\.)*`)",
    `(?<keyword>\\b(?:${KEYWORDS})\\b)`,
  ].join("|"),
  "g",
);
const SQL =
  /(?<comment>--.*$)|(?<string>'[^']*')|(?<keyword>\b(?:SELECT|FROM|WHERE|INSERT|INTO|VALUES|ON CONFLICT|DO NOTHING)\b)/g;
const REQUEST_LINE = /^(?<keyword>[A-Z]+|HTTP\/1\.1 \d{3})(?= |$)/g;
const HEADER = /^(?<name>[a-z0-9-]+:)/g;

/** The tokens of one line; their texts put together are the line. */
export function highlight(line: string, language: Language): readonly Token[] {
  return divide(line, patternFor(line, language));
}

function patternFor(line: string, language: Language): RegExp | null {
  if (language === "javascript") return JAVASCRIPT;
  if (language === "text") return SQL;
  if (language !== "http") return null;
  return line.search(HEADER) === 0 ? HEADER : REQUEST_LINE;
}

function divide(line: string, pattern: RegExp | null): readonly Token[] {
  if (!pattern) return line === "" ? [] : [{ kind: "plain", text: line }];
  const tokens: Token[] = [];
  let read = 0;
  for (const match of line.matchAll(pattern)) {
    if (match.index > read) tokens.push({ kind: "plain", text: line.slice(read, match.index) });
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
    tokens.push({ kind: (kind ?? "plain") as TokenKind, text: match[0] });
    read = match.index + match[0].length;
  }
  if (read < line.length) tokens.push({ kind: "plain", text: line.slice(read) });
  return tokens;
}

/** Cuts a line's tokens where parts of it begin and end, so that the parts can be marked. Places count from the line's start. */
export function markParts(
  tokens: readonly Token[],
  parts: readonly { readonly from: number; readonly to: number }[],
): readonly (Token & { readonly marked: boolean })[] {
  const pieces: (Token & { marked: boolean })[] = [];
  let start = 0;
  for (const { kind, text } of tokens) {
    const end = start + text.length;
    const cuts = new Set([start, end]);
    for (const { from, to } of parts) {
      if (from > start && from < end) cuts.add(from);
      if (to > start && to < end) cuts.add(to);
    }
    const places = [...cuts].toSorted((a, b) => a - b);
    for (let index = 1; index < places.length; index++) {
      const [from, to] = [places[index - 1], places[index]];
      const marked = parts.some((part) => part.from <= from && part.to >= to);
      pieces.push({ kind, text: text.slice(from - start, to - start), marked });
    }
    start = end;
  }
  return pieces;
}
