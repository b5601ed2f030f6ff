// What a moment looks things up in: columns made of a whole run in one pass each. They are made where the run is, in the worker, so
// that the page, which draws, never goes through all the rows.

import type { Model, Run } from "#engine";
import { createAliveIndex, type AliveIndex } from "./aliveIndex.ts";
import { indexBucket, type BucketIndex } from "./gatewayBucket.ts";
import { indexTallies, type TallyIndex } from "./tally.ts";

export interface MomentIndices {
  /** When each recorded request goes on: from its arrival to its end, or to that of a handler that ran on. */
  readonly requestLives: AliveIndex;
  /** Whether any recorded request was tried more than once. */
  readonly retried: boolean;
  readonly tallies: TallyIndex;
  readonly bucket: BucketIndex | null;
}

/** Indexes a run; about 40 ns a row. With its model, the gateway's bucket, too. */
export function indexRun(run: Run, model?: Model): MomentIndices {
  const { requests } = run;
  return {
    requestLives: createAliveIndex(requests.arrivalUs, latestEnds(run), requests.rows),
    retried: requests.attempts.some((attempts) => attempts > 1),
    tallies: indexTallies(requests),
    bucket: model ? indexBucket(requests, run.total, model) : null,
  };
}

/** When nothing of a row goes on any more: its end, or the end of a handler that ran on after the answer left. */
function latestEnds({ requests }: Run): Float64Array {
  const { rows, endUs, handlerEndUs } = requests;
  const untilUs = new Float64Array(rows);
  for (let row = 0; row < rows; row++) untilUs[row] = endUs[row] > handlerEndUs[row] ? endUs[row] : handlerEndUs[row];
  return untilUs;
}
