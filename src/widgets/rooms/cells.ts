// The cells of the function's room: one for each place an instance ever took, or for several where there are many.

import type { InstancePlaces, InstanceStates } from "#player";
import type { Rect } from "./layout.ts";
import type { Point } from "./track.ts";

export interface CellGrid {
  readonly columns: number;
  readonly size: number;
  readonly pitch: number;
  readonly count: number;
  /** How many instances one cell stands for. */
  readonly perCell: number;
  readonly x: number;
  readonly y: number;
}

const LARGEST = 26;
const SMALLEST = 7;
const SMALLEST_GROUP = 13;
const GROUPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

/** The largest cells that hold the most instances of the run in the room; groups of instances when single ones would be too small. */
export function gridFor(area: Rect, peak: number, largest = LARGEST): CellGrid {
  for (const perCell of GROUPS) {
    const count = Math.max(1, Math.ceil(peak / perCell));
    // A group's cell holds a picture of its own, and needs the room.
    for (let size = largest; size >= (perCell === 1 ? SMALLEST : SMALLEST_GROUP); size--) {
      const pitch = size + Math.max(2, Math.round(size / 6));
      const columns = Math.floor((area.width + pitch - size) / pitch);
      const rows = Math.floor((area.height + pitch - size) / pitch);
      if (columns * rows >= count) return { columns, size, pitch, count, perCell, x: area.x, y: area.y };
    }
  }
  const [pitch, columns] = [15, Math.floor(area.width / 15)];
  return { columns, size: 13, pitch, count: 1, perCell: peak, x: area.x, y: area.y };
}

/** Top left corner of a cell. */
export function cellCorner(grid: CellGrid, cell: number): Point {
  return [grid.x + (cell % grid.columns) * grid.pitch, grid.y + Math.floor(cell / grid.columns) * grid.pitch];
}

/** Middle of the cell that stands for an instance. */
export function cellOfInstance(grid: CellGrid, places: InstancePlaces, instance: number): Point {
  const [x, y] = cellCorner(grid, Math.floor(places.place[instance] / grid.perCell));
  return [x + grid.size / 2, y + grid.size / 2];
}

/** What each cell shows: how many of its instances are in which state, and how far the starting ones are. */
export interface CellContents {
  /** Cells that have been used by t; the others are left out. */
  used: number;
  starting: Uint16Array;
  busy: Uint16Array;
  idle: Uint16Array;
  /** Sum over the starting ones of the part of the start that is over. */
  started: Float32Array;
}

export function createCellContents(): CellContents {
  return {
    used: 0,
    starting: new Uint16Array(0),
    busy: new Uint16Array(0),
    idle: new Uint16Array(0),
    started: new Float32Array(0),
  };
}

/** Sorts the instances of a moment into the cells. */
export function fillCells(
  contents: CellContents,
  grid: CellGrid,
  places: InstancePlaces,
  states: InstanceStates,
): void {
  if (contents.starting.length < grid.count) {
    contents.starting = new Uint16Array(grid.count);
    contents.busy = new Uint16Array(grid.count);
    contents.idle = new Uint16Array(grid.count);
    contents.started = new Float32Array(grid.count);
  }
  contents.starting.fill(0);
  contents.busy.fill(0);
  contents.idle.fill(0);
  contents.started.fill(0);
  contents.used = states.started > 0 ? Math.ceil(places.placesUsed[states.started - 1] / grid.perCell) : 0;
  for (let i = 0; i < states.count; i++) {
    const cell = Math.floor(places.place[states.index[i]] / grid.perCell);
    if (states.state[i] === 0) {
      contents.starting[cell]++;
      contents.started[cell] += states.progress[i];
    } else if (states.state[i] === 1) contents.busy[cell]++;
    else if (states.state[i] === 2) contents.idle[cell]++;
  }
}
