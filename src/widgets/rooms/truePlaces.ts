// Each request at its true place at t: a stage that is under way is a stretch of the way, and time within it is distance on it.

import type { RequestColumns } from "#engine";
import type { Moment, StageAt } from "#player";
import type { Lanes } from "./lanes.ts";
import { addSpot, LOOK, type Look, type Spots } from "./spots.ts";
import type { Point, Track } from "./track.ts";

export interface TrueView {
  readonly moment: Moment;
  readonly lanes: Lanes;
  /** Middle of the cell that stands for an instance. */
  cellOf(instance: number): Point;
  /** Events wait where requests pass through the gateway: in a queue, or for another attempt. */
  readonly queues: boolean;
  /** No movement within a stretch: each stands in the middle of it. */
  readonly steps: boolean;
}

const stage: StageAt = { doing: "over", from: "client", to: "client", fromUs: 0, untilUs: 0, progress: 0 };
const spot = { x: 0, y: 0 };

/** From this part of the security stage on, the request is drawn between gateway and function. */
const LEAVES_SECURITY = 0.8;

/** The last part of its wait, an event is drawn on its way to the function. */
const LEAVES_QUEUE = 0.97;

/** Adds a row where it is at t. */
export function addTruePlace(view: TrueView, row: number, tUs: number, spots: Spots): void {
  const columns = view.moment.run.requests;
  view.moment.stageOf(row, tUs, stage);
  if (stage.doing === "over") return;
  if (view.steps) stage.progress = 0.5;
  if (isInside(stage, columns, row)) {
    const [x, y] = view.cellOf(columns.instance[row]);
    addSpot(spots, row, x, y, LOOK.inside);
    return;
  }
  place(view, columns, row);
  addSpot(spots, row, spot.x, spot.y, lookOf(columns, row, stage));
}

function isInside({ doing, from }: StageAt, columns: RequestColumns, row: number): boolean {
  if (columns.instance[row] < 0 || from !== "function") return false;
  return doing === "starting" || doing === "initialising" || doing === "handler" || doing === "waiting";
}

/** How a request looks in its stage: cold for its whole way, failed once it is turned back. */
function lookOf(columns: RequestColumns, row: number, { doing, progress }: StageAt): Look {
  if (doing === "answering" && columns.outcome[row] !== 0) return LOOK.failed;
  if (doing === "security" && (progress < LEAVES_SECURITY || columns.invokedUs[row] < 0)) return LOOK.security;
  return columns.cold[row] === 1 ? LOOK.cold : LOOK.warm;
}

function place(view: TrueView, columns: RequestColumns, row: number): void {
  const { lanes } = view;
  const p = stage.progress;
  switch (stage.doing) {
    case "page":
      if (p < 0.4) along(lanes.clientToWebServer, p / 0.4);
      else if (p < 0.6) along(lanes.inWebServer, (p - 0.4) / 0.2);
      else along(lanes.clientToWebServer, (1 - p) / 0.4);
      return;
    case "toGateway":
      along(lanes.clientToGateway, p);
      return;
    case "gateway":
      if (view.queues && p < LEAVES_QUEUE) along(lanes.throughGateway, spread(row));
      else if (asksSecurity(columns, row)) along(lanes.gatewayToFork, p);
      else if (view.queues) along(lanes.gatewayToFunction, (p - LEAVES_QUEUE) / (1 - LEAVES_QUEUE));
      else if (p < 0.6) along(lanes.throughGateway, p / 0.6);
      else along(lanes.gatewayToFunction, (p - 0.6) / 0.4);
      return;
    case "security":
      if (p < 0.2) along(lanes.gatewayToSecurity, p / 0.2);
      else if (p < 0.6 || columns.invokedUs[row] < 0) along(lanes.inSecurity, Math.min(1, (p - 0.2) / 0.4));
      else if (p < LEAVES_SECURITY) along(lanes.securityToGateway, (p - 0.6) / 0.2);
      else along(lanes.forkToFunction, (p - LEAVES_SECURITY) / (1 - LEAVES_SECURITY));
      return;
    case "database":
      if (p < 0.25) along(lanes.functionToDatabase, p / 0.25);
      else if (p < 0.75) along(lanes.inDatabase, (p - 0.25) / 0.5);
      else along(lanes.databaseToFunction, (p - 0.75) / 0.25);
      return;
    case "answering":
      if (stage.from === "gateway") along(lanes.turnedBackAtGateway, p);
      else if (stage.from === "function") along(lanes.functionToClient, p);
      else if (p < 0.3) along(lanes.securityToGateway, p / 0.3);
      else along(lanes.gatewayToClient, (p - 0.3) / 0.7);
      return;
    case "starting":
    case "initialising":
    case "handler":
      along(lanes.gatewayToFunction, 1);
      return;
    case "waiting":
    case "over":
      along(lanes.inClient, spread(row));
  }
}

/** Those who wait in one place stand apart, each always in the same spot. */
function spread(row: number): number {
  return (row * 0.618_034) % 1;
}

/** Whether the gateway sends the request to security for more than an instant. */
function asksSecurity(columns: RequestColumns, row: number): boolean {
  const securityUs = columns.securityUs[row];
  return securityUs >= 0 && securityUs !== columns.invokedUs[row];
}

function along(track: Track, part: number): void {
  const last = track.x.length - 1;
  const at = Math.min(1, Math.max(0, part)) * last;
  const i = Math.min(last - 1, Math.floor(at));
  const f = at - i;
  spot.x = track.x[i] + f * (track.x[i + 1] - track.x[i]);
  spot.y = track.y[i] + f * (track.y[i + 1] - track.y[i]);
}
