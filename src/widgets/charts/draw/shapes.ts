// What charts are made of: stacked areas, broken lines, dots, hatching.
import type { Series } from "#engine";
import type { ChartSurface } from "./surface.ts";

/** Fills between two levels over the bins (values at their middles), the lower one 0 when null; `edge` draws the upper one where the area has height. */
export function fillBetween(
  surface: ChartSurface,
  series: Series,
  lower: Float64Array | null,
  upper: Float64Array,
  y: (value: number) => number,
  paint: { readonly fill: string | CanvasPattern; readonly edge?: string },
): void {
  const { context } = surface;
  const { bins } = series;
  const middle = (bin: number) => surface.x((bin + 0.5) * series.binUs);
  const floor = (bin: number) => lower?.[bin] ?? 0;
  context.beginPath();
  context.moveTo(0, y(upper[0]));
  for (let bin = 0; bin < bins; bin++) context.lineTo(middle(bin), y(upper[bin]));
  context.lineTo(surface.width, y(upper[bins - 1]));
  context.lineTo(surface.width, y(floor(bins - 1)));
  for (let bin = bins - 1; bin >= 0; bin--) context.lineTo(middle(bin), y(floor(bin)));
  context.lineTo(0, y(floor(0)));
  context.fillStyle = paint.fill;
  context.fill();
  if (!paint.edge) return;
  context.strokeStyle = paint.edge;
  context.lineWidth = 1;
  context.beginPath();
  let drawing = false;
  for (let bin = 0; bin < bins; bin++) {
    const high = [bin - 1, bin, bin + 1].some((near) => upper[near] > floor(near));
    if (high && drawing) context.lineTo(middle(bin), y(upper[bin]));
    else if (high) context.moveTo(bin === 0 ? 0 : middle(bin), y(upper[bin]));
    drawing = high;
  }
  if (drawing) context.lineTo(surface.width, y(upper[bins - 1]));
  context.stroke();
}

/** A line through the middles of the bins, broken where a value is missing (NaN); a lone value is a short dash. */
export function strokeValues(
  surface: ChartSurface,
  stepUs: number,
  values: Float64Array,
  y: (value: number) => number,
  pen: { readonly colour: string; readonly width: number },
): void {
  const { context } = surface;
  context.strokeStyle = pen.colour;
  context.lineWidth = pen.width;
  context.beginPath();
  const dash = Math.max(3, surface.x(stepUs)) / 2;
  for (let bin = 0; bin < values.length; bin++) {
    if (!(values[bin] >= 0)) continue;
    const x = surface.x((bin + 0.5) * stepUs);
    const alone = !(values[bin - 1] >= 0) && !(values[bin + 1] >= 0);
    if (alone) {
      context.moveTo(x - dash, y(values[bin]));
      context.lineTo(x + dash, y(values[bin]));
    } else if (values[bin - 1] >= 0) context.lineTo(x, y(values[bin]));
    else context.moveTo(x, y(values[bin]));
  }
  context.stroke();
}

/** Hatching at 45°: "up" leans like a slash, "down" like a backslash. */
export function hatch(
  surface: ChartSurface,
  ground: string,
  line: string,
  lean: "up" | "down",
): string | CanvasPattern {
  const size = 6;
  const scale = surface.context.getTransform().a;
  const tile = document.createElement("canvas");
  tile.width = tile.height = Math.round(size * scale);
  const context = tile.getContext("2d");
  if (!context) return ground;
  context.scale(tile.width / size, tile.height / size);
  context.fillStyle = ground;
  context.fillRect(0, 0, size, size);
  context.strokeStyle = line;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift - 1, lean === "up" ? size + 1 : -1);
    context.lineTo(shift + size + 1, lean === "up" ? -1 : size + 1);
  }
  context.stroke();
  const pattern = surface.context.createPattern(tile, "repeat");
  pattern?.setTransform(new DOMMatrix().scale(size / tile.width));
  return pattern ?? ground;
}
