// What a moment looks things up in: columns made of a whole run in one pass each. They are made where the run is, in the worker, so
// that the page, which draws, never goes through all the rows.

import { createMemory, type Memory, type Model, type RequestColumns, type Run } from "#engine";
import { latestEnds, type LatestEnds } from "./aliveIndex.ts";
import { indexBucket, type BucketIndex } from "./gatewayBucket.ts";
import { indexTallies, type TallyIndex } from "./tally.ts";

export interface MomentIndices {
  /** How long recorded requests go on: to their end, or to that of a handler that ran on after the answer left. */
  readonly requestLives: LatestEnds;
  /** Whether any recorded request was tried more than once. */
  readonly retried: boolean;
  readonly tallies: TallyIndex;
  readonly bucket: BucketIndex | null;
}

/** Indexes a run, its longest column in this memory; about 15 ns a row. With its model, the gateway's bucket, too. */
export function indexRun(run: Run, model?: Model, memory: Memory = createMemory()): MomentIndices {
  const { requests } = run;
  const retried = hasRetried(requests);
  return {
    requestLives: latestEnds(requests.endUs, requests.handlerEndUs, requests.rows),
    retried,
    tallies: indexTallies(requests),
    bucket: model && !retried ? indexBucket(requests, run.total, model, memory) : null,
  };
}

function hasRetried({ rows, attempts }: RequestColumns): boolean {
  for (let row = 0; row < rows; row++) if (attempts[row] > 1) return true;
  return false;
}
