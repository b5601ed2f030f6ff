// What a style sheet adds before and after the content of an element: lines and grounds that are positioned, and words in the flow.
import { paintFrame } from "../svg/frame.ts";
import { clipped } from "../svg/sheet.ts";
import type { Within } from "./page.ts";
import { frameOf, paddingOf } from "./frame.ts";
import { px } from "./style.ts";
import { writeLine } from "./words.ts";

export function readPseudo(element: Element, which: "::before" | "::after", within: Within): void {
  const style = getComputedStyle(element, which);
  const { content } = style;
  if (content === "none" || content === "normal" || style.display === "none") return;
  if (style.position === "absolute") readPositioned(element, style, within);
  else readFlowing(element, which, style, within);
}

/** Its insets, as computed, are pixels from the edges of the nearest positioned element. */
function readPositioned(element: Element, style: CSSStyleDeclaration, within: Within): void {
  const { sheet, placed, clip, scale, layers } = within;
  let holder: Element = element;
  while (holder.parentElement && getComputedStyle(holder).position === "static") holder = holder.parentElement;
  const around = paddingOf(frameOf(getComputedStyle(holder), placed(holder.getBoundingClientRect()), scale));
  const box = {
    x: around.x + px(style.left) * scale,
    y: around.y + px(style.top) * scale,
    width: px(style.width) * scale,
    height: px(style.height) * scale,
  };
  const z = Number.parseInt(style.zIndex, 10) || 0;
  layers.open(z)(clipped(paintFrame(sheet, frameOf(style, box, scale)), box, clip));
}

/** Words in the flow stand between the edge of the element and the words that it has. */
function readFlowing(element: Element, which: string, style: CSSStyleDeclaration, within: Within): void {
  const text = /^"(.*)"$/s.exec(style.content)?.[1].replace(/\\(.)/gs, "$1") ?? "";
  const range = document.createRange();
  range.selectNodeContents(element);
  const [own] = element.getClientRects();
  const [inner] = range.getClientRects();
  if (text.trim() === "" || !own || !inner) return;
  const [from, to] = which === "::before" ? [own.left, inner.left] : [inner.right, own.right];
  if (to <= from) return;
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  const each = (to - from) / text.length;
  writeLine(
    text.trim(),
    { x: from + lead * each, y: inner.top, width: to - from, height: inner.height },
    null,
    style,
    within,
  );
}
