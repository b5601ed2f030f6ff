// Colours as programs that draw know them: six digits, and how opaque beside it.
import type { Attributes } from "./xml.ts";

const RGB = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:\s*[,/]\s*([\d.]+)(%?))?\s*\)$/;

interface Colour {
  readonly digits: string;
  readonly opacity: number;
}

/** Reads `rgb(…)` and `rgba(…)` as CSS computes them; null for anything else. */
function readRgb(text: string): Colour | null {
  const match = RGB.exec(text);
  if (!match) return null;
  const digits = match.slice(1, 4).map((part) =>
    Math.min(255, Math.round(Number(part)))
      .toString(16)
      .padStart(2, "0"),
  );
  const opacity = match[4] === undefined ? 1 : Number(match[4]) / (match[5] === "%" ? 100 : 1);
  return { digits: `#${digits.join("")}`, opacity };
}

/** The attributes that give something this paint. What is no `rgb(…)` (a name, `none`, a pattern's address) stays as it is. */
export function painted(attribute: "fill" | "stroke" | "stop-color", paint: string): Attributes {
  if (paint === "transparent") return { [attribute]: "none" };
  const colour = readRgb(paint);
  if (!colour) return { [attribute]: paint };
  const opacity = attribute === "stop-color" ? "stop-opacity" : `${attribute}-opacity`;
  return { [attribute]: colour.digits, [opacity]: colour.opacity === 1 ? null : String(colour.opacity) };
}

/** Whether a paint leaves a trace. */
export function isSeen(paint: string): boolean {
  return paint !== "transparent" && paint !== "none" && readRgb(paint)?.opacity !== 0;
}
