// What the diagram shows at one moment: the cells of the instances and the requests between the rooms.

import type { Model } from "#engine";
import { placesOf, type Moment, type Pace } from "#player";
import { cellOfInstance, createCellContents, fillCells, gridFor, type CellContents, type CellGrid } from "./cells.ts";
import { addFlowPlace, CROSSING_S, flowSample, flowsAt, type Routes } from "./flow.ts";
import type { Lanes } from "./lanes.ts";
import type { Layout } from "./layout.ts";
import { createSpots, type Spots } from "./spots.ts";
import { addTruePlace, type TrueView } from "./truePlaces.ts";

/** How the clock stands when a picture is asked for. */
export interface Tempo {
  readonly playing: boolean;
  /** How simulated time follows the wall. */
  readonly pace: Pace;
  /** Reduced motion: true places only, as steps. */
  readonly steps: boolean;
}

export interface Picture {
  readonly grid: CellGrid;
  readonly contents: CellContents;
  readonly spots: Spots;
  /** `flow`: a sample that moves slower than it is; `true`: each where it is. */
  mode: "true" | "flow";
  /** One in how many requests is shown. */
  oneIn: number;
  update(tUs: number, tempo: Tempo, selectedRow: number | null): void;
}

const MOST_TRUE_TOKENS = 1000;

export function createPicture(moment: Moment, model: Model, layout: Layout, lanes: Lanes): Picture {
  const { requests } = moment.run;
  const places = placesOf(moment);
  const grid = gridFor(layout.cells, places.peak, layout.largestCell);
  const routes: Routes = new Map();
  const samples = new WeakMap<Pace, number>();
  let rows: Int32Array = new Int32Array(1024);

  const truly = (steps: boolean): TrueView => ({
    moment,
    lanes,
    steps,
    queues: model.trigger !== "http",
    cellOf: (instance) => cellOfInstance(grid, places, instance),
  });
  const moving = truly(false);
  const stepping = truly(true);

  function showTruly(picture: Picture, tUs: number, steps: boolean, selectedRow: number | null): void {
    const found = moment.inFlightRows(tUs, rows);
    if (found.length > rows.length) rows = new Int32Array(found.buffer as ArrayBuffer);
    let oneIn = 1;
    while (found.length / oneIn > MOST_TRUE_TOKENS) oneIn *= 2;
    picture.oneIn = oneIn;
    for (const row of found) {
      if (row % oneIn === 0 || row === selectedRow) addTruePlace(steps ? stepping : moving, row, tUs, picture.spots);
    }
  }

  function showFlow(picture: Picture, tUs: number, pace: Pace, selectedRow: number | null): void {
    let oneIn = samples.get(pace);
    if (oneIn === undefined) {
      oneIn = flowSample(moment, pace, layout.width);
      samples.set(pace, oneIn);
    }
    picture.oneIn = oneIn;
    const nowS = pace.wallSAt(tUs);
    const answers = model.trigger === "http";
    const from = moment.arrivedBy(pace.advance(tUs, -CROSSING_S));
    const until = moment.arrivedBy(tUs);
    const add = (row: number): void => {
      const part = (nowS - pace.wallSAt(requests.arrivalUs[row])) / CROSSING_S;
      addFlowPlace(routes, lanes, requests, row, part, answers, picture.spots);
    };
    for (let row = Math.ceil(from / oneIn) * oneIn; row < until; row += oneIn) add(row);
    if (selectedRow !== null && selectedRow % oneIn !== 0 && selectedRow >= from && selectedRow < until)
      add(selectedRow);
  }

  return {
    grid,
    contents: createCellContents(),
    spots: createSpots(),
    mode: "true",
    oneIn: 1,
    update(tUs, { playing, pace, steps }, selectedRow) {
      fillCells(this.contents, grid, places, moment.instanceStates(tUs));
      this.spots.count = 0;
      this.mode = playing && !steps && flowsAt(moment.run, pace.speedAt(tUs)) ? "flow" : "true";
      if (this.mode === "true") showTruly(this, tUs, steps, selectedRow);
      else showFlow(this, tUs, pace, selectedRow);
    },
  };
}
