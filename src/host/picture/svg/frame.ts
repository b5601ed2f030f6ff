// The painted box of an element: its ground, its gradients and its borders.
import { inset, type Box } from "./box.ts";
import { isSeen, painted } from "./colour.ts";
import { gradientPaints } from "./gradient.ts";
import type { Sheet } from "./sheet.ts";
import { tag } from "./xml.ts";

export interface Side {
  readonly width: number;
  readonly style: string;
  readonly colour: string;
}

/** Lengths in pixels of the picture. */
export interface Frame {
  readonly box: Box;
  readonly ground: string;
  /** Gradients as CSS writes them, or "none". */
  readonly image: string;
  readonly radius: number;
  /** Top, right, bottom, left. */
  readonly sides: readonly [Side, Side, Side, Side];
  /** Pixels of the picture for each pixel of the style. */
  readonly scale: number;
}

export function paintFrame(sheet: Sheet, frame: Frame): string {
  const { box, ground, image, radius, sides, scale } = frame;
  const rx = Math.min(radius, box.width / 2, box.height / 2) || null;
  const padding = inset(box, sides.map(shownWidth));
  const fills = [
    ...(isSeen(ground) ? [ground] : []),
    ...(image === "none" ? [] : gradientPaints(sheet, image, padding, scale).toReversed()),
  ];
  const area = box.width > 0 && box.height > 0;
  return (
    (area ? fills.map((fill) => tag("rect", { ...box, rx, ...painted("fill", fill) })).join("") : "") +
    paintBorder(box, radius, sides)
  );
}

const shownWidth = (side: Side): number => (side.style === "none" || side.style === "hidden" ? 0 : side.width);
const isDrawn = (side: Side): boolean => shownWidth(side) > 0 && isSeen(side.colour);

function paintBorder(box: Box, radius: number, sides: Frame["sides"]): string {
  const [first] = sides;
  const alike = sides.every(
    (side) => side.width === first.width && side.style === first.style && side.colour === first.colour,
  );
  if (alike) {
    if (!isDrawn(first)) return "";
    // A stroke lies half on either side of its line.
    const by = first.width / 2;
    const line = inset(box, [by, by, by, by]);
    const rx = Math.max(0, Math.min(radius, box.width / 2, box.height / 2) - by) || null;
    return tag("rect", { ...line, rx, fill: "none", ...pen(first) });
  }
  const [top, right, bottom, left] = sides.map((side) => side.width / 2);
  const [endX, endY] = [box.x + box.width, box.y + box.height];
  const lines = [
    { x1: box.x, y1: box.y + top, x2: endX, y2: box.y + top },
    { x1: endX - right, y1: box.y, x2: endX - right, y2: endY },
    { x1: box.x, y1: endY - bottom, x2: endX, y2: endY - bottom },
    { x1: box.x + left, y1: box.y, x2: box.x + left, y2: endY },
  ];
  return lines.map((line, i) => (isDrawn(sides[i]) ? tag("line", { ...line, ...pen(sides[i]) }) : "")).join("");
}

function pen({ width, style, colour }: Side) {
  const dash = style === "dashed" ? `${3 * width} ${2 * width}` : style === "dotted" ? `${width} ${width}` : null;
  return { ...painted("stroke", colour), "stroke-width": width, "stroke-dasharray": dash };
}
