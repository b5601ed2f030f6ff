// Draws a picture on the canvas that lies over the rooms and follows their viewport.

import type { Pen } from "#host";
import { cellCorner, type CellContents, type CellGrid } from "./cells.ts";
import type { Transform } from "./layout.ts";
import type { Palette } from "./palette.ts";
import type { Picture } from "./picture.ts";
import { LOOK, type Look, type Spots } from "./spots.ts";

export interface Surface2d {
  readonly context: Pen;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelRatio: number;
}

/** Draws everything anew. `cells`: whether there is a room for instances; `tokenScale`: how much larger requests are. `transform` is the viewport's, read in the same frame. */
export function paint(
  { context, widthPx, heightPx, pixelRatio }: Surface2d,
  transform: Transform,
  picture: Picture,
  palette: Palette,
  { tokenScale = 1, cells = true }: { readonly tokenScale?: number; readonly cells?: boolean } = {},
): void {
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, widthPx, heightPx);
  const scale = transform.zoom * pixelRatio;
  context.setTransform(scale, 0, 0, scale, transform.x * pixelRatio, transform.y * pixelRatio);
  if (cells) paintCells(context, picture.grid, picture.contents, palette);
  paintTokens(context, picture.spots, palette, tokenScale * tokenSize(transform.zoom));
}

/** Tokens keep a size that can be seen and hit when the diagram is small, and do not swell when it is large. */
function tokenSize(zoom: number): number {
  return Math.min(1.25, Math.max(0.8, zoom)) / zoom;
}

type CellLook = "ghost" | "busy" | "idle" | "mixed";

/** Cells that look alike share a path; those in between two states are drawn one by one. */
function paintCells(context: Pen, grid: CellGrid, contents: CellContents, palette: Palette): void {
  const { size } = grid;
  context.lineWidth = size > 12 ? 1.25 : 0.75;
  context.setLineDash(size > 12 ? [3, 2.5] : [2.5, 3]);
  traceCells(context, grid, contents, "ghost");
  context.strokeStyle = palette.line;
  // Many small ghosts would be louder than the few instances that live.
  context.globalAlpha = size > 12 ? 1 : 0.6;
  context.stroke();
  context.globalAlpha = 1;
  context.setLineDash([]);
  context.strokeStyle = palette.warmOutline;
  for (const look of ["busy", "idle"] as const) {
    traceCells(context, grid, contents, look);
    context.fillStyle = look === "busy" ? palette.warm : palette.idle;
    context.fill();
    context.stroke();
  }
  for (let cell = 0; cell < contents.used; cell++) {
    if (lookOfCell(grid, contents, cell) === "mixed") paintMixedCell(context, grid, contents, cell, palette);
  }
}

function lookOfCell({ perCell }: CellGrid, { starting, busy, idle }: CellContents, cell: number): CellLook {
  if (starting[cell] + busy[cell] + idle[cell] === 0) return "ghost";
  if (busy[cell] === perCell) return "busy";
  return idle[cell] === perCell ? "idle" : "mixed";
}

function traceCells(context: Pen, grid: CellGrid, contents: CellContents, look: CellLook): void {
  context.beginPath();
  for (let cell = 0; cell < contents.used; cell++)
    if (lookOfCell(grid, contents, cell) === look) traceCell(context, grid, cell);
}

function traceCell(context: Pen, grid: CellGrid, cell: number): void {
  const [x, y] = cellCorner(grid, cell);
  context.roundRect(x + 0.5, y + 0.5, grid.size - 1, grid.size - 1, Math.min(5, grid.size * 0.22));
}

function paintMixedCell(context: Pen, grid: CellGrid, contents: CellContents, cell: number, palette: Palette): void {
  const [x, y] = cellCorner(grid, cell);
  const started = contents.started[cell];
  const single = grid.perCell === 1;
  context.save();
  context.beginPath();
  traceCell(context, grid, cell);
  context.fillStyle = palette.panel;
  context.fill();
  context.clip();
  const shares = single ? [started, 1 - started] : [contents.busy[cell], contents.idle[cell], contents.starting[cell]];
  const colours = single ? [palette.cold, palette.coldSoft] : [palette.warm, palette.idle, palette.cold];
  paintShares(
    context,
    x,
    y,
    grid.size,
    shares.map((share) => share / grid.perCell),
    colours,
  );
  context.restore();
  context.strokeStyle = contents.busy[cell] + contents.idle[cell] === 0 ? palette.cold : palette.warmOutline;
  context.beginPath();
  traceCell(context, grid, cell);
  context.stroke();
}

/** Fills a cell from below, share on share. */
function paintShares(
  context: Pen,
  x: number,
  y: number,
  size: number,
  shares: readonly number[],
  colours: readonly string[],
): void {
  let filled = 0;
  shares.forEach((share, i) => {
    context.fillStyle = colours[i];
    context.fillRect(x, y + size * (1 - filled - share), size, size * share);
    filled += share;
  });
}

/** One path for each look, so that a thousand tokens cost a handful of fills. */
function paintTokens(context: Pen, spots: Spots, palette: Palette, unit: number): void {
  context.lineJoin = "round";
  strokeLook(context, spots, LOOK.security, palette.panel, palette.security, 2.2 * unit, (x, y) =>
    ring(context, x, y, 4 * unit),
  );
  strokeLook(context, spots, LOOK.warm, palette.warm, palette.panel, 1.5 * unit, (x, y) =>
    ring(context, x, y, 4.75 * unit),
  );
  strokeLook(context, spots, LOOK.cold, palette.cold, palette.panel, 1.5 * unit, (x, y) =>
    diamond(context, x, y, 7.5 * unit),
  );
  strokeLook(context, spots, LOOK.failed, palette.panel, palette.panel, 5 * unit, (x, y) =>
    cross(context, x, y, 3.6 * unit),
  );
  strokeLook(context, spots, LOOK.failed, palette.failed, palette.failed, 2.4 * unit, (x, y) =>
    cross(context, x, y, 3.6 * unit),
  );
}

function strokeLook(
  context: Pen,
  spots: Spots,
  look: Look,
  fill: string,
  stroke: string,
  width: number,
  shape: (x: number, y: number) => void,
): void {
  context.beginPath();
  for (let i = 0; i < spots.count; i++) if (spots.look[i] === look) shape(spots.x[i], spots.y[i]);
  context.fillStyle = fill;
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.stroke();
  context.fill();
}

function ring(context: Pen, x: number, y: number, radius: number): void {
  context.moveTo(x + radius, y);
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

function diamond(context: Pen, x: number, y: number, radius: number): void {
  context.moveTo(x, y - radius);
  context.lineTo(x + radius, y);
  context.lineTo(x, y + radius);
  context.lineTo(x - radius, y);
  context.closePath();
}

function cross(context: Pen, x: number, y: number, radius: number): void {
  context.moveTo(x - radius, y - radius);
  context.lineTo(x + radius, y + radius);
  context.moveTo(x + radius, y - radius);
  context.lineTo(x - radius, y + radius);
}
