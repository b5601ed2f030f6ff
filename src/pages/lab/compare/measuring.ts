// Sums up where a run's time went while nobody waits for it: a slice at a time, each in a turn of its own.
import { latencyParts, type LatencyParts } from "#experiments";
import type { Run } from "#engine";

/** Long enough for the run to be drawn first. */
const FIRST_MS = 150;

export interface Measured {
  readonly run: Run;
  readonly warmUpUs: number;
  readonly onDone: (parts: LatencyParts) => void;
  /** The columns are no longer read. */
  readonly onEnd: () => void;
}

/** Answers what stops it. */
export function measure({ run, warmUpUs, onDone, onEnd }: Measured): () => void {
  const work = latencyParts(run, warmUpUs);
  let timer = setTimeout(go, FIRST_MS);
  let ended = false;
  function end(): void {
    clearTimeout(timer);
    if (!ended) onEnd();
    ended = true;
  }
  function go(): void {
    const { done, value } = work.next();
    if (!done) return void (timer = setTimeout(go));
    end();
    onDone(value);
  }
  return end;
}
