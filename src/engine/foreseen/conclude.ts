// Last pass: requests whose end is known are priced, counted and written down, in order of arrival. One loop for each purpose:
// short enough for the browser's compiler to take every call in it apart, which measured a third faster than one loop for all.
import { addNumbers } from "../fingerprint.ts";
import { withinWindow } from "../instances/instances.ts";
import { countOutcome, OUTCOME } from "../recorder.ts";
import { addInterval, addRequest, binOf } from "../series.ts";
import { price } from "./price.ts";
import { DONE, placeOf, ROW } from "./rows.ts";
import type { Foreseen } from "./state.ts";
import { writeDown } from "./write.ts";

/** Concludes all rows up to the first whose end is not known yet. */
export function conclude(run: Foreseen): void {
  const { rows, sim } = run;
  const { data } = rows;
  const from = rows.head;
  let to = from;
  for (; to < rows.tail && data[placeOf(rows, to) + ROW.state] === DONE; to++) {
    const place = placeOf(rows, to);
    data[place + ROW.endUs] = data[place + ROW.answeredUs] + data[place + ROW.backUs];
  }
  rows.head = to;
  price(run, from, to);
  countOutcomes(run, from, to);
  addToSeries(run, from, to);
  addWork(run, from, to);
  takeFingerprints(run, from, to);
  writeDown(sim.recorder, rows, from, to);
}

/** What the summary counts: requests of the window, by function. */
function countOutcomes(run: Foreseen, from: number, to: number): void {
  const { rows, sim } = run;
  const { recorder } = sim;
  const { data } = rows;
  const { warmUpUs } = sim.model;
  for (let row = from; row < to; row++) {
    const place = placeOf(rows, row);
    const arrivalUs = data[place + ROW.arrivalUs];
    if (arrivalUs < warmUpUs) continue;
    const functionIndex = data[place + ROW.functionIndex];
    countOutcome(recorder, functionIndex, data[place + ROW.outcome], data[place + ROW.endUs] - arrivalUs, 1);
    recorder.costUsd[functionIndex] += data[place + ROW.costUsd];
    if (data[place + ROW.instance] < 0) continue;
    recorder.served[functionIndex]++;
    recorder.cold[functionIndex] += data[place + ROW.cold];
  }
}

function addToSeries(run: Foreseen, from: number, to: number): void {
  const { rows } = run;
  const { series } = run.sim.recorder;
  const { data } = rows;
  for (let row = from; row < to; row++) {
    const place = placeOf(rows, row);
    const arrivalUs = data[place + ROW.arrivalUs];
    const outcome = data[place + ROW.outcome];
    const bin = binOf(series, arrivalUs);
    addRequest(series, bin, outcome, outcome === OUTCOME.ok ? data[place + ROW.endUs] - arrivalUs : -1);
    series.costUsd[bin] += data[place + ROW.costUsd];
    if (data[place + ROW.instance] < 0) continue;
    series.served[bin]++;
    series.cold[bin] += data[place + ROW.cold];
  }
}

/** Time in which instances work. What waits for its instance to start is in flight already. */
function addWork(run: Foreseen, from: number, to: number): void {
  const { rows, sim } = run;
  const { series } = sim.recorder;
  const { busyUs } = sim.instances;
  const { data } = rows;
  for (let row = from; row < to; row++) {
    const place = placeOf(rows, row);
    if (data[place + ROW.instance] < 0) continue;
    const handlerUs = data[place + ROW.handlerUs];
    const handlerEndUs = data[place + ROW.handlerEndUs];
    addInterval(series, series.busy, handlerUs, handlerEndUs);
    if (data[place + ROW.cold] === 1) addInterval(series, series.inFlight, data[place + ROW.invokedUs], handlerUs);
    busyUs[data[place + ROW.functionIndex]] += withinWindow(sim.model, handlerUs, handlerEndUs);
  }
}

function takeFingerprints(run: Foreseen, from: number, to: number): void {
  const { rows } = run;
  const { data } = rows;
  const { fingerprint } = run.sim.recorder;
  for (let row = from; row < to; row++) {
    const place = placeOf(rows, row);
    const ended = data[place + ROW.instance] * 16 + data[place + ROW.outcome];
    addNumbers(fingerprint, row, data[place + ROW.endUs], ended, data[place + ROW.handlerUs]);
  }
}
