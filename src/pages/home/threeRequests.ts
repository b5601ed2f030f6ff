// What the engine says of the three requests of the start page: the parts of each one's time, and what became of the third.
import { createRunOnce } from "#player";
import { loadPreset } from "#scenario";
import type { RequestColumns } from "#engine";
import { SCENARIO } from "./scenario.ts";

export type Guess = "fast" | "slow" | "waits";

/** The times of a request, milliseconds: the page, up to the function, its start, the handler, the way back; and its share of the bill. */
export interface Parts {
  readonly pageMs: number;
  readonly beforeMs: number;
  readonly startMs: number;
  readonly handlerMs: number;
  readonly afterMs: number;
  readonly totalMs: number;
  readonly costUsd: number;
}

export interface ThreeRequests {
  readonly parts: readonly Parts[];
  /** How the third fared: as fast as the second, as slow as the first, or after the second. */
  readonly third: Guess;
}

/** Runs the scenario and reads its requests. Rejects where a part of it cannot be fetched or run. */
export async function runThree(): Promise<ThreeRequests> {
  const once = createRunOnce();
  try {
    const { run } = await once.run(await loadPreset(SCENARIO));
    return readThree(run.requests);
  } finally {
    once.dispose();
  }
}

/** The first three rows of a run. */
export function readThree(requests: RequestColumns): ThreeRequests {
  const parts = [0, 1, 2].map((row) => partsOf(requests, row));
  const cold = requests.cold[2] === 1;
  const waited = !cold && requests.handlerUs[2] >= requests.handlerEndUs[1];
  return { parts, third: cold ? "slow" : waited ? "waits" : "fast" };
}

function partsOf(of: RequestColumns, row: number): Parts {
  const between = (from: number, to: number): number => (to - from) / 1000;
  return {
    pageMs: between(of.arrivalUs[row], of.sentUs[row]),
    beforeMs: between(of.sentUs[row], of.invokedUs[row]),
    startMs: between(of.invokedUs[row], of.handlerUs[row]),
    handlerMs: between(of.handlerUs[row], of.handlerEndUs[row]),
    afterMs: between(of.handlerEndUs[row], of.endUs[row]),
    totalMs: between(of.arrivalUs[row], of.endUs[row]),
    costUsd: of.costUsd[row],
  };
}
