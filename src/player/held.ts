// Who reads which run. The columns of one that nobody reads any more go back to the worker, which writes the next run in them: from then on they
// are empty. The player's own run is read by whoever looks at its state; who reads one for longer says so.
import type { Run } from "#engine";
import type { BucketIndex } from "./moment/index.ts";
import { columnBuffers } from "./packedRun.ts";

export interface HeldRuns {
  /** Nobody takes this run's columns until what is returned is called, once. */
  readonly hold: (run: Run) => () => void;
  /** A newer run has taken this one's place, of which this is an index. */
  readonly retire: (run: Run, bucket?: BucketIndex | null) => void;
  /** The columns of the last run that was retired and that nobody holds. Whoever calls this owns them. */
  readonly take: () => ArrayBuffer[];
}

export function createHeldRuns(): HeldRuns {
  const holders = new Map<Run, number>();
  let retired: { readonly run: Run; readonly bucket: BucketIndex | null }[] = [];
  const count = (run: Run, more: number): void => {
    const holding = (holders.get(run) ?? 0) + more;
    if (holding > 0) holders.set(run, holding);
    else holders.delete(run);
  };
  return {
    hold(run) {
      count(run, 1);
      let holding = true;
      return () => {
        if (holding) count(run, -1);
        holding = false;
      };
    },
    retire: (run, bucket = null) => void retired.push({ run, bucket }),
    take() {
      const free = retired.filter(({ run }) => !holders.has(run));
      retired = retired.filter(({ run }) => holders.has(run));
      const last = free.at(-1);
      return last ? columnBuffers(last.run, last.bucket) : [];
    },
  };
}
