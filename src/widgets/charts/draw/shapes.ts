// What charts are made of: stacked areas, broken lines, dots, hatching.
import { keepDrawing, type Pen } from "#host";
import type { DrawnSeries } from "../data/chartData.ts";
import type { ChartSurface } from "./surface.ts";

/** Fills between two levels, bin by bin as steps, the lower one 0 when null; `edge` draws the upper one where the area has height. */
export function fillBetween(
  surface: ChartSurface,
  series: Pick<DrawnSeries, "bins" | "binUs">,
  lower: Float64Array | null,
  upper: Float64Array,
  y: (value: number) => number,
  paint: { readonly fill: string | CanvasPattern; readonly edge?: string },
): void {
  const { context } = surface;
  const { bins } = series;
  const left = (bin: number) => surface.x(bin * series.binUs);
  const floor = (bin: number) => lower?.[bin] ?? 0;
  context.beginPath();
  for (let bin = 0; bin < bins; bin++) {
    context.lineTo(left(bin), y(upper[bin]));
    context.lineTo(left(bin + 1), y(upper[bin]));
  }
  for (let bin = bins - 1; bin >= 0; bin--) {
    context.lineTo(left(bin + 1), y(floor(bin)));
    context.lineTo(left(bin), y(floor(bin)));
  }
  context.fillStyle = paint.fill;
  context.fill();
  if (!paint.edge) return;
  context.strokeStyle = paint.edge;
  context.lineWidth = 1;
  context.beginPath();
  let drawing = false;
  for (let bin = 0; bin < bins; bin++) {
    const high = upper[bin] > floor(bin);
    if (high && !drawing) context.moveTo(left(bin), y(floor(bin)));
    if (high) {
      context.lineTo(left(bin), y(upper[bin]));
      context.lineTo(left(bin + 1), y(upper[bin]));
    } else if (drawing) context.lineTo(left(bin), y(floor(bin)));
    drawing = high;
  }
  context.stroke();
}

/** A line over the bins as steps, broken where a value is missing (NaN). */
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
  for (let bin = 0; bin < values.length; bin++) {
    if (!(values[bin] >= 0)) continue;
    const left = surface.x(bin * stepUs);
    if (values[bin - 1] >= 0) context.lineTo(left, y(values[bin]));
    else context.moveTo(left, y(values[bin]));
    const right = surface.x((bin + 1) * stepUs);
    context.lineTo(values[bin + 1] >= 0 ? right : Math.max(right, left + 3), y(values[bin]));
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
  const tile = document.createElement("canvas");
  tile.width = tile.height = Math.round(size * surface.scale);
  const context = tile.getContext("2d");
  if (!context) return ground;
  const draw = (pen: Pen) => {
    pen.scale(tile.width / size, tile.height / size);
    pen.fillStyle = ground;
    pen.fillRect(0, 0, size, size);
    pen.strokeStyle = line;
    pen.lineWidth = 1.5;
    pen.beginPath();
    for (const shift of [-size, 0, size]) {
      pen.moveTo(shift - 1, lean === "up" ? size + 1 : -1);
      pen.lineTo(shift + size + 1, lean === "up" ? -1 : size + 1);
    }
    pen.stroke();
  };
  draw(context);
  keepDrawing(tile, draw);
  const pattern = surface.context.createPattern(tile, "repeat");
  pattern?.setTransform(new DOMMatrix().scale(size / tile.width));
  return pattern ?? ground;
}
