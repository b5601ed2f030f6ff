// Draws a picture on the canvas that lies over the rooms and follows their viewport.

import { cellCorner, type CellContents, type CellGrid } from "./cells.ts";
import type { Transform } from "./layout.ts";
import type { Palette } from "./palette.ts";
import type { Picture } from "./picture.ts";
import { LOOK, type Look, type Spots } from "./spots.ts";

export interface Surface2d {
  readonly context: CanvasRenderingContext2D;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelRatio: number;
}

/** Draws everything anew. `transform` is the viewport's, read in the same frame. */
export function paint({ context, widthPx, heightPx, pixelRatio }: Surface2d, transform: Transform, picture: Picture, palette: Palette): void {
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, widthPx, heightPx);
  const scale = transform.zoom * pixelRatio;
  context.setTransform(scale, 0, 0, scale, transform.x * pixelRatio, transform.y * pixelRatio);
  paintCells(context, picture.grid, picture.contents, palette);
  paintTokens(context, picture.spots, palette, tokenSize(transform.zoom));
}

/** Tokens keep a size that can be seen and hit when the diagram is small, and do not swell when it is large. */
function tokenSize(zoom: number): number {
  return Math.min(1.25, Math.max(0.8, zoom)) / zoom;
}

function paintCells(context: CanvasRenderingContext2D, grid: CellGrid, contents: CellContents, palette: Palette): void {
  const { size } = grid;
  const radius = Math.min(5, size * 0.22);
  context.lineWidth = size > 12 ? 1.25 : 0.75;
  for (let cell = 0; cell < contents.used; cell++) {
    const [x, y] = cellCorner(grid, cell);
    const starting = contents.starting[cell];
    const busy = contents.busy[cell];
    const idle = contents.idle[cell];
    const alive = starting + busy + idle;
    context.beginPath();
    context.roundRect(x + 0.5, y + 0.5, size - 1, size - 1, radius);
    if (alive === 0) {
      context.strokeStyle = palette.line;
      context.setLineDash(size > 12 ? [3, 2.5] : [2.5, 3]);
      context.stroke();
      context.setLineDash([]);
      continue;
    }
    const whole = grid.perCell === 1;
    context.fillStyle = whole && busy > 0 ? palette.warm : whole && idle > 0 ? palette.idle : palette.panel;
    context.fill();
    if (!whole) paintShares(context, x, y, size, radius, [busy, idle, starting], grid.perCell, [palette.warm, palette.idle, palette.cold]);
    else if (starting > 0) paintShares(context, x, y, size, radius, [contents.started[cell], 1 - contents.started[cell]], 1, [palette.cold, palette.coldSoft]);
    context.strokeStyle = starting > 0 && busy + idle === 0 ? palette.cold : palette.warmOutline;
    context.beginPath();
    context.roundRect(x + 0.5, y + 0.5, size - 1, size - 1, radius);
    context.stroke();
  }
}

/** Fills a cell from below, share on share. */
function paintShares(
  context: CanvasRenderingContext2D, x: number, y: number, size: number, radius: number, shares: readonly number[], whole: number,
  colours: readonly string[],
): void {
  context.save();
  context.beginPath();
  context.roundRect(x + 0.5, y + 0.5, size - 1, size - 1, radius);
  context.clip();
  let filled = 0;
  shares.forEach((share, i) => {
    const height = (share / whole) * size;
    context.fillStyle = colours[i];
    context.fillRect(x, y + size - filled - height, size, height);
    filled += height;
  });
  context.restore();
}

/** One path for each look, so that a thousand tokens cost a handful of fills. */
function paintTokens(context: CanvasRenderingContext2D, spots: Spots, palette: Palette, unit: number): void {
  context.lineJoin = "round";
  strokeLook(context, spots, LOOK.security, palette.panel, palette.security, 2.2 * unit, (x, y) => ring(context, x, y, 4 * unit));
  strokeLook(context, spots, LOOK.warm, palette.warm, palette.panel, 1.5 * unit, (x, y) => ring(context, x, y, 4.75 * unit));
  strokeLook(context, spots, LOOK.cold, palette.cold, palette.panel, 1.5 * unit, (x, y) => diamond(context, x, y, 7.5 * unit));
  strokeLook(context, spots, LOOK.failed, palette.panel, palette.panel, 5 * unit, (x, y) => cross(context, x, y, 3.6 * unit));
  strokeLook(context, spots, LOOK.failed, palette.failed, palette.failed, 2.4 * unit, (x, y) => cross(context, x, y, 3.6 * unit));
}

function strokeLook(
  context: CanvasRenderingContext2D, spots: Spots, look: Look, fill: string, stroke: string, width: number, shape: (x: number, y: number) => void,
): void {
  context.beginPath();
  for (let i = 0; i < spots.count; i++) if (spots.look[i] === look) shape(spots.x[i], spots.y[i]);
  context.fillStyle = fill;
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.stroke();
  context.fill();
}

function ring(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.moveTo(x + radius, y);
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

function diamond(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.moveTo(x, y - radius);
  context.lineTo(x + radius, y);
  context.lineTo(x, y + radius);
  context.lineTo(x - radius, y);
  context.closePath();
}

function cross(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.moveTo(x - radius, y - radius);
  context.lineTo(x + radius, y + radius);
  context.moveTo(x + radius, y - radius);
  context.lineTo(x - radius, y + radius);
}
