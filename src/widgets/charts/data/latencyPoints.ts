// Single requests for the latency chart: a sample of the recorded rows, taken once per run and the same every time.
import type { RequestColumns } from "#engine";

export interface LatencyPoints {
  readonly arrivalUs: Float64Array;
  readonly latencyMs: Float64Array;
}

/** Cold requests that ended `ok`: all of them, or every n-th so that about `limit` are left of `coldCount`. Rows between them are skipped unread. */
export function coldPoints(columns: RequestColumns, coldCount: number, limit: number): LatencyPoints {
  const every = Math.max(1, Math.ceil(coldCount / limit));
  const chosen: number[] = [];
  let seen = 0;
  for (let row = columns.cold.indexOf(1); row >= 0; row = columns.cold.indexOf(1, row + 1)) {
    if (seen++ % every === 0 && columns.outcome[row] === 0) chosen.push(row);
  }
  return pointsOf(columns, chosen);
}

/** Of at most `limit` rows at even distances, those that ended `ok` without a cold start. */
export function warmPoints(columns: RequestColumns, limit: number): LatencyPoints {
  const every = Math.max(1, Math.ceil(columns.rows / limit));
  const chosen: number[] = [];
  for (let row = 0; row < columns.rows; row += every) {
    if (columns.outcome[row] === 0 && columns.cold[row] === 0) chosen.push(row);
  }
  return pointsOf(columns, chosen);
}

function pointsOf({ arrivalUs, endUs }: RequestColumns, rows: readonly number[]): LatencyPoints {
  return {
    arrivalUs: Float64Array.from(rows, (row) => arrivalUs[row]),
    latencyMs: Float64Array.from(rows, (row) => (endUs[row] - arrivalUs[row]) / 1000),
  };
}
