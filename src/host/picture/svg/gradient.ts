// Gradients of CSS as definitions of SVG: linear ones, also repeating. Others are none of ours.
import type { Box } from "./box.ts";
import { painted } from "./colour.ts";
import { urlOf, type Sheet } from "./sheet.ts";
import { short, tag } from "./xml.ts";

interface Stop {
  readonly colour: string;
  /** Along the gradient line, in pixels. */
  readonly at: number;
}

const SIDES: Readonly<Record<string, number>> = { "to top": 0, "to right": 90, "to bottom": 180, "to left": 270 };

/**
 * A background image as CSS computes it, as paints from the topmost down. What is no linear gradient is left out.
 * @param scale pixels of the picture for each pixel of the style
 */
export function gradientPaints(sheet: Sheet, image: string, box: Box, scale: number): readonly string[] {
  return splitOutside(image, ",").flatMap((layer) => {
    const [, repeating, inner] = /^(repeating-)?linear-gradient\((.*)\)$/s.exec(layer) ?? [];
    return inner === undefined ? [] : [linear(sheet, inner, box, scale, repeating !== undefined)];
  });
}

function linear(sheet: Sheet, inner: string, box: Box, scale: number, repeats: boolean): string {
  const parts = splitOutside(inner, ",");
  const angle = angleOf(parts[0], box);
  const turn = ((angle ?? 180) * Math.PI) / 180;
  const [across, up] = [Math.sin(turn), Math.cos(turn)];
  const length = Math.abs(box.width * across) + Math.abs(box.height * up);
  const stops = stopsOf(angle === null ? parts : parts.slice(1), length, scale);
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  const end = repeats ? (stops.at(-1)?.at ?? length) : length;
  const point = (at: number) => [middleX + across * (at - length / 2), middleY - up * (at - length / 2)] as const;
  const [[x1, y1], [x2, y2]] = [point(0), point(end)];
  const content = stops
    .map(({ colour, at }) => tag("stop", { offset: short(end > 0 ? at / end : 0), ...painted("stop-color", colour) }))
    .join("");
  const units = { gradientUnits: "userSpaceOnUse", spreadMethod: repeats ? "repeat" : null };
  return urlOf(sheet.define((id) => tag("linearGradient", { id, ...units, x1, y1, x2, y2 }, content)));
}

/** Degrees clockwise from upwards; null where it is no direction but the first stop. */
function angleOf(text: string, box: Box): number | null {
  if (text.endsWith("deg")) return Number.parseFloat(text);
  if (!text.startsWith("to ")) return null;
  if (text in SIDES) return SIDES[text];
  // Towards a corner the line is so inclined that the middle colour runs through the other two.
  const lean = (Math.atan2(box.height, box.width) * 180) / Math.PI;
  const right = text.includes("right");
  if (text.includes("top")) return right ? lean : -lean;
  return right ? 180 - lean : 180 + lean;
}

/** Stops with no place of their own stand evenly between those that have one. */
function stopsOf(parts: readonly string[], length: number, scale: number): readonly Stop[] {
  const found = parts.flatMap((part) => placesOf(part, length, scale));
  const places = found.map(({ at }, i) => at ?? (i === 0 ? 0 : i === found.length - 1 ? length : null));
  return found.map(({ colour }, i) => {
    const own = places[i];
    if (own !== null) return { colour, at: own };
    const before = places.slice(0, i).findLastIndex((at) => at !== null);
    const after = places.findIndex((at, j) => j > i && at !== null);
    const [from, to] = [places[before] ?? 0, places[after] ?? length];
    return { colour, at: from + ((to - from) * (i - before)) / (after - before) };
  });
}

interface FoundStop {
  readonly colour: string;
  readonly at: number | null;
}

/** `red`, `red 20%`, or `red 0px 3px`, which is two. */
function placesOf(part: string, length: number, scale: number): readonly FoundStop[] {
  const places = /(?:\s+-?[\d.]+(?:px|%))+$/.exec(part)?.[0] ?? "";
  const colour = part.slice(0, part.length - places.length);
  if (places === "") return [{ colour, at: null }];
  return places
    .trim()
    .split(/\s+/)
    .map((place) => ({ colour, at: lengthOf(place, length, scale) }));
}

function lengthOf(text: string, length: number, scale: number): number {
  return text.endsWith("%") ? (Number.parseFloat(text) / 100) * length : Number.parseFloat(text) * scale;
}

/** Splits at a sign that stands in no brackets. */
function splitOutside(text: string, sign: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") depth++;
    if (text[i] === ")") depth--;
    if (depth > 0 || text[i] !== sign) continue;
    parts.push(text.slice(from, i).trim());
    from = i + 1;
  }
  return [...parts, text.slice(from).trim()];
}
