// What a foreseen run keeps between its passes.
import { createEventHeap, type EventHeap } from "../kernel/eventHeap.ts";
import { CLASS, rankOf } from "../kernel/eventQueue.ts";
import { createNumberQueue, type NumberQueue } from "../kernel/numberQueue.ts";
import { isConstant } from "../kernel/sampler.ts";
import type { Simulation } from "../simulation.ts";
import { placeOf, ROW, createRows, type Rows } from "./rows.ts";

/** Comes after all stage ends, expiries, interventions and retries of its moment. */
const ARRIVAL_CLASS = 4;
const FIRST_SIZE = 256;

export interface Foreseen {
  readonly sim: Simulation;
  readonly rows: Rows;
  /** One stream per function, rather than one for all. */
  readonly streamOfFunction: boolean;
  /** Requests that loaded no page reach the gateway in the order of their arrivals. */
  readonly promptNetwork: boolean;
  /** The next row that reaches the gateway in order of arrival; those that come late wait in the heap. */
  nextPrompt: number;
  readonly lateAtGateway: EventHeap;
  /** Rows to be invoked, in order; and those that were verified, which takes longer than a cached decision. */
  readonly invocations: NumberQueue;
  /** Late invocations by row, and releases of instances as ~id. */
  readonly events: EventHeap;
  /** Instances whose handlers end in the order in which they began. */
  readonly releases: NumberQueue;
  /** By instance: until when its handler runs, and the rank of that event. */
  endUs: Float64Array;
  endRank: Float64Array;
  /** Time of the latest event. */
  lastUs: number;
}

export function createForeseen(sim: Simulation): Foreseen {
  return {
    sim,
    rows: createRows(FIRST_SIZE),
    streamOfFunction: sim.model.streams.length > 1,
    promptNetwork: isConstant(sim.setup.networkUs),
    nextPrompt: 0,
    lateAtGateway: createEventHeap(),
    invocations: createNumberQueue(),
    events: createEventHeap(),
    releases: createNumberQueue(),
    endUs: new Float64Array(64),
    endRank: new Float64Array(64),
    lastUs: 0,
  };
}

/** The rank of what happens to a row at this time, among simultaneous events: at its very arrival it comes last. */
export function rankOfRow(run: Foreseen, row: number, timeUs: number): number {
  const { data } = run.rows;
  const place = placeOf(run.rows, row);
  return rankOf(
    timeUs === data[place + ROW.arrivalUs] ? ARRIVAL_CLASS : CLASS.stageEnd,
    data[place + ROW.functionIndex],
    data[place + ROW.number],
  );
}

/** The arrival stream from which a function's requests come. */
export function streamOf(run: Foreseen, functionIndex: number): number {
  return run.streamOfFunction ? functionIndex : 0;
}
