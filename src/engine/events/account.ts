// What is charged to a request, and what is written down of it once it has ended.
import { OUTCOME } from "../codes.ts";
import { addNumbers } from "../fingerprint.ts";
import { countOutcome, makeRoomFor, type Recorder } from "../recorder.ts";
import { addRequest, binOf } from "../series.ts";
import { AT } from "./slots.ts";
import type { Simulation } from "./state.ts";

/** Charges a quantity to the request in this slot, at the first tier, and to the window's usage as far as the request counts. */
export function charge(sim: Simulation, slot: number, item: number, quantity: number): void {
  const { items, slots } = sim;
  items.used[item] += quantity * slots.data[slot + AT.weight];
  slots.data[slot + AT.costUsd] += quantity * items.usdPerUnit[item];
  sim.tracer?.charge(slot, item, quantity);
}

/** A request has its final outcome. `failedAt` is the stage code where it was turned back. */
export function recordRequest(
  sim: Simulation,
  slot: number,
  outcome: number,
  failedAt: number,
  answeredUs: number,
  endUs: number,
): void {
  const { recorder } = sim;
  const { data } = sim.slots;
  const row = data[slot + AT.row];
  const latencyUs = endUs - data[slot + AT.arrivalUs];
  if (data[slot + AT.counted] === 1)
    countOutcome(recorder, data[slot + AT.functionIndex], outcome, latencyUs, data[slot + AT.attempts]);
  const { series } = recorder;
  const bin = binOf(series, data[slot + AT.arrivalUs]);
  addRequest(series, bin, outcome, outcome === OUTCOME.ok ? latencyUs : -1);
  if (data[slot + AT.given] === 1) {
    series.served[bin]++;
    series.cold[bin] += data[slot + AT.cold];
  }
  addNumbers(recorder.fingerprint, row, endUs, data[slot + AT.instance] * 16 + outcome, data[slot + AT.handlerUs]);
  if (row < recorder.limit) writeRow(recorder, data, slot, outcome, failedAt, answeredUs, endUs);
  addCost(sim, slot);
}

function writeRow(
  recorder: Recorder,
  data: Float64Array,
  slot: number,
  outcome: number,
  failedAt: number,
  answeredUs: number,
  endUs: number,
): void {
  const row = data[slot + AT.row];
  makeRoomFor(recorder, row + 1);
  const { columns } = recorder;
  if (row >= columns.rows) columns.rows = row + 1;
  columns.arrivalUs[row] = data[slot + AT.arrivalUs];
  columns.pageEndUs[row] = data[slot + AT.pageEndUs];
  columns.sentUs[row] = data[slot + AT.sentUs];
  columns.gatewayUs[row] = data[slot + AT.gatewayUs];
  columns.securityUs[row] = data[slot + AT.securityUs];
  columns.invokedUs[row] = data[slot + AT.invokedUs];
  columns.initUs[row] = data[slot + AT.initUs];
  columns.handlerUs[row] = data[slot + AT.handlerUs];
  columns.databaseUs[row] = data[slot + AT.databaseUs];
  columns.handlerEndUs[row] = data[slot + AT.handlerEndUs];
  columns.answeredUs[row] = answeredUs;
  columns.endUs[row] = endUs;
  columns.functionIndex[row] = data[slot + AT.functionIndex];
  columns.instance[row] = data[slot + AT.instance];
  columns.user[row] = data[slot + AT.user];
  columns.outcome[row] = outcome;
  columns.endedAt[row] = failedAt;
  columns.cold[row] = data[slot + AT.cold];
  columns.page[row] = data[slot + AT.page];
  columns.token[row] = data[slot + AT.token];
  columns.version[row] = data[slot + AT.version];
  columns.attempts[row] = data[slot + AT.attempts];
  columns.databaseAttempts[row] = data[slot + AT.databaseAttempts];
}

/** Adds what the slot was charged to its row, series and function: also after its request has ended (rule 4). */
export function addCost({ recorder, slots }: Simulation, slot: number): void {
  const row = slots.data[slot + AT.row];
  const costUsd = slots.data[slot + AT.costUsd];
  if (row < recorder.limit) {
    makeRoomFor(recorder, row + 1);
    recorder.columns.costUsd[row] += costUsd;
    recorder.columns.billedUs[row] += slots.data[slot + AT.billedUs];
  }
  if (slots.data[slot + AT.counted] === 1) recorder.costUsd[slots.data[slot + AT.functionIndex]] += costUsd;
  recorder.series.costUsd[binOf(recorder.series, slots.data[slot + AT.arrivalUs])] += costUsd;
}
