// Single requests for the latency chart: a sample of the `ok` rows, taken once per run at even distances so that it is the same every time.
import type { RequestColumns } from "#engine";

export interface LatencyPoints {
  readonly arrivalUs: Float64Array;
  readonly latencyMs: Float64Array;
}

/** At most `limit` of the recorded requests that ended `ok` and were cold (1) or not (0); every n-th of them, in order of arrival. */
export function latencyPoints(columns: RequestColumns, cold: 0 | 1, limit: number): LatencyPoints {
  const { rows } = columns;
  let matching = 0;
  for (let row = 0; row < rows; row++) if (columns.outcome[row] === 0 && columns.cold[row] === cold) matching++;
  const every = Math.max(1, Math.ceil(matching / limit));
  const count = Math.ceil(matching / every);
  const arrivalUs = new Float64Array(count);
  const latencyMs = new Float64Array(count);
  let seen = 0;
  for (let row = 0; row < rows; row++) {
    if (columns.outcome[row] !== 0 || columns.cold[row] !== cold) continue;
    if (seen % every === 0) {
      arrivalUs[seen / every] = columns.arrivalUs[row];
      latencyMs[seen / every] = (columns.endUs[row] - columns.arrivalUs[row]) / 1000;
    }
    seen++;
  }
  return { arrivalUs, latencyMs };
}
