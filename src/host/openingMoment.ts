// Where the clock stands when a scenario is opened without a time: at a moment where something is seen, never at the empty start.

import type { Model, Run } from "#engine";

/** A bin counts as busy when it holds at least this share of the requests in flight of the busiest one. */
const BUSY_SHARE = 0.8;

/**
 * A moment, in microseconds from the start, while a request is with the function; a cold one if the stretch has one. The stretch
 * begins where something is first deployed or breaks, else it is the run's first busy one (the first burst of a bursty workload).
 * 0 for a run without requests.
 */
export function openingMomentUs(run: Run, model: Pick<Model, "interventions"> | null): number {
  const { binUs, bins } = run.series;
  const fromUs = eventUs(run, model) ?? busyUs(run);
  if (fromUs === null || bins === 0) return 0;
  const { rows, arrivalUs, handlerUs, cold } = run.requests;
  let chosen = -1;
  for (let row = firstAtOrAfter(arrivalUs, rows, fromUs); row < rows && arrivalUs[row] < fromUs + binUs; row++) {
    if (handlerUs[row] < 0) continue;
    if (chosen < 0) chosen = row;
    if (cold[row] === 1) {
      chosen = row;
      break;
    }
  }
  if (chosen < 0) return Math.round(fromUs + 0.5 * binUs);
  return middleOfRequestUs(run, chosen);
}

/** When the first intervention of the run happens; null where there is none, or none within it. */
function eventUs({ series: { binUs, bins } }: Run, model: Pick<Model, "interventions"> | null): number | null {
  const first = model?.interventions.reduce((least, { atUs }) => Math.min(least, atUs), Infinity) ?? Infinity;
  return first > 0 && first < binUs * bins ? first : null;
}

function busyUs({ series: { inFlight, binUs } }: Run): number | null {
  const busiest = inFlight.reduce((most, value) => Math.max(most, value), 0);
  const bin = inFlight.findIndex((value) => busiest > 0 && value >= busiest * BUSY_SHARE);
  return bin < 0 ? null : bin * binUs;
}

/** The middle of what is worth seeing of a request: its instance's start if it is cold, else its handler, else its whole way. */
export function middleOfRequestUs(run: Run, row: number): number {
  const { arrivalUs, invokedUs, handlerUs, handlerEndUs, endUs, cold } = run.requests;
  if (handlerUs[row] < 0) return Math.round((arrivalUs[row] + endUs[row]) / 2);
  const [fromUs, toUs] = cold[row] === 1 ? [invokedUs[row], handlerUs[row]] : [handlerUs[row], handlerEndUs[row]];
  return Math.round((fromUs + toUs) / 2);
}

function firstAtOrAfter(sorted: Float64Array, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
