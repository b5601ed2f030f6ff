// Every run ends, whatever the scenario: most because nothing is left to happen, the others at one of these bounds.

/** A step is an arrival, an event, or one try of a database call. */
export interface Bounds {
  readonly steps: number;
  /** Further steps for each request that has arrived. */
  readonly stepsPerRequest: number;
  /** No event later than this is played. */
  readonly timeUs: number;
}

/**
 * The steps are some twenty seconds of computing. A hundred years of microseconds are well within the whole numbers that a double
 * holds exactly, and no single duration that is drawn is longer than three (`kernel/sampler.ts`): so a request that is served at its first try, with a
 * function's timeout of at most thirty years, never meets them, and the passes need no bound: whoever tries again does so a set number of times.
 */
export const BOUNDS: Bounds = { steps: 50_000_000, stepsPerRequest: 100, timeUs: 100 * 365 * 86_400e6 };
