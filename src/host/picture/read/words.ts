// The words of the page on the picture: line by line, in their font, and cut with a sign where the page cuts them.
import { clipped } from "../svg/sheet.ts";
import { writeWords, type Words } from "../svg/words.ts";
import type { Box } from "../svg/box.ts";
import { namesOutside } from "./fonts.ts";
import type { Within } from "./page.ts";
import { noteWords } from "./shape.ts";
import { colourOf, px } from "./style.ts";
import { asShown, linesOf, shortened } from "./text.ts";

export function readWords(node: Text, parent: Element, style: CSSStyleDeclaration, within: Within): void {
  const lines = linesOf(node);
  const cut = style.textOverflow === "ellipsis" && parent.scrollWidth > parent.clientWidth;
  const bounds = parent.getBoundingClientRect();
  const clamped = style.getPropertyValue("-webkit-line-clamp") !== "none";
  const seen = clamped ? lines.filter(({ box }) => box.y + box.height / 2 < bounds.bottom) : lines;
  seen.forEach((line, i) => {
    const short = cut ? shortened(node, line, bounds.right, widthOf("…", style) * within.scale) : null;
    const more = i === seen.length - 1 && seen.length < lines.length;
    const { box } = line;
    if (short !== null) writeLine(short, { ...box, width: bounds.right - box.x }, null, style, within);
    else writeLine(more ? `${line.text}…` : line.text, box, more ? null : box.width, style, within);
  });
}

/** @param box of the line on the page @param width to which the words are set, or null */
export function writeLine(
  text: string,
  box: Box,
  width: number | null,
  style: CSSStyleDeclaration,
  { sheet, placed, clip, scale, decoration, add }: Within,
): void {
  const shown = asShown(text, style);
  const place = placed(box);
  const words: Words = {
    text: shown,
    x: place.x,
    y: place.y + place.height * ascentShare(style),
    width,
    colour: colourOf(style.color),
    family: namesOutside(style.fontFamily),
    size: px(style.fontSize) * scale,
    weight: style.fontWeight,
    italic: style.fontStyle === "italic",
    decoration,
    figures: style.fontVariantNumeric,
  };
  noteWords(sheet, style.fontFamily, shown);
  add(clipped(writeWords(words), place, clip));
}

const shares = new Map<string, number>();

/** How much of a line's height lies above the letters' foot. */
function ascentShare(style: CSSStyleDeclaration): number {
  const font = fontOf(style);
  const known = shares.get(font);
  if (known !== undefined) return known;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = measured("x", style);
  const share = above / (above + below);
  shares.set(font, share);
  return share;
}

const widthOf = (text: string, style: CSSStyleDeclaration): number => measured(text, style).width;

const fontOf = ({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): string =>
  `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;

let ruler: CanvasRenderingContext2D | null = null;

function measured(text: string, style: CSSStyleDeclaration): TextMetrics {
  ruler ??= document.createElement("canvas").getContext("2d");
  if (!ruler) throw new Error("this browser draws on no canvas");
  ruler.font = fontOf(style);
  return ruler.measureText(text);
}
