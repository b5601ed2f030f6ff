// Long passes over the rows of a run, in short stretches: the page answers in between.

/** What a pass takes from the browser; a test brings its own. */
export interface Turns {
  readonly nowMs: () => number;
  /** Resolves once others have had their turn. */
  readonly wait: () => Promise<void>;
}

const browserTurns: Turns = {
  nowMs: () => performance.now(),
  wait: () => new Promise((resolve) => setTimeout(resolve)),
};

/** Rows read without a look at the time; less than a millisecond. */
const STRETCH = 16_384;
/** The page is let in between after so long, in milliseconds. */
const SLICE_MS = 12;

/** Calls `read` for stretches of rows [from, to), in order. Rejects with the signal's reason once it is aborted. */
export async function inStretches(
  rows: number,
  read: (from: number, to: number) => void,
  signal?: AbortSignal,
  turns: Turns = browserTurns,
): Promise<void> {
  let sinceMs = turns.nowMs();
  for (let from = 0; from < rows; from += STRETCH) {
    if (turns.nowMs() - sinceMs > SLICE_MS) {
      await turns.wait();
      sinceMs = turns.nowMs();
    }
    signal?.throwIfAborted();
    read(from, Math.min(rows, from + STRETCH));
  }
}
