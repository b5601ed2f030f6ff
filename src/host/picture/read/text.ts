// The words of a text node as they stand on the page: line by line, each where it is and as wide as it is.
import type { Box } from "../svg/box.ts";

export interface Line {
  readonly text: string;
  readonly box: Box;
}

/** Lines in the page's pixels. White space at their ends is left out; it shows nothing. */
export function linesOf(node: Text): readonly Line[] {
  const range = document.createRange();
  const { data } = node;
  const from = data.search(/\S/);
  if (from < 0) return [];
  const to = data.trimEnd().length;
  range.setStart(node, from);
  range.setEnd(node, to);
  const rects = Array.from(range.getClientRects()).filter(({ width }) => width > 0);
  if (rects.length === 0) return [];
  if (rects.length === 1) {
    const [{ x, y, width, height }] = rects;
    return [{ text: data.slice(from, to), box: { x, y, width, height } }];
  }
  return brokenLines(node, from, to, range);
}

/** Where it runs over several lines, each character is asked for its own. */
function brokenLines(node: Text, from: number, to: number, range: Range): readonly Line[] {
  const lines: { text: string; left: number; right: number; readonly top: number; readonly height: number }[] = [];
  let spaces = "";
  for (let i = from; i < to;) {
    const sign = String.fromCodePoint(node.data.codePointAt(i) ?? 0);
    range.setStart(node, i);
    range.setEnd(node, i + sign.length);
    i += sign.length;
    const rect = range.getClientRects()[0];
    if (/\s/.test(sign) || !rect) {
      spaces += sign;
      continue;
    }
    const line = lines.at(-1);
    // Less than half a line lower is the same line.
    if (line && Math.abs(rect.top - line.top) < line.height / 2) {
      line.text += spaces + sign;
      line.right = Math.max(line.right, rect.right);
      line.left = Math.min(line.left, rect.left);
    } else lines.push({ text: sign, left: rect.left, right: rect.right, top: rect.top, height: rect.height });
    spaces = "";
  }
  return lines.map(({ text, left, right, top, height }) => ({
    text,
    box: { x: left, y: top, width: right - left, height },
  }));
}

/** What fits before the right edge with the sign that more would follow. Null where all fits. */
export function shortened(node: Text, line: Line, rightEdge: number, signWidth: number): string | null {
  if (line.box.x + line.box.width <= rightEdge + 0.5) return null;
  const range = document.createRange();
  const start = node.data.indexOf(line.text);
  let end = line.text.length;
  range.setStart(node, start);
  for (; end > 0; end--) {
    range.setEnd(node, start + end);
    if (range.getBoundingClientRect().right + signWidth <= rightEdge) break;
  }
  return `${line.text.slice(0, end).trimEnd()}…`;
}

/** White space and case as the style shows them. */
export function asShown(text: string, { whiteSpaceCollapse, textTransform }: CSSStyleDeclaration): string {
  const spaced = /preserve|break-spaces/.test(whiteSpaceCollapse) ? text : text.replace(/[ \t\n\r\f]+/g, " ");
  if (textTransform === "uppercase") return spaced.toUpperCase();
  return textTransform === "lowercase" ? spaced.toLowerCase() : spaced;
}
