// Requests that reach the always-on alternative: a column for each quantity, so that servers take a block of them in tight loops.

/** In order of time. Request k of `count` stands at `rows[k] & mask` in each column. */
export interface Offers {
  rows: Int32Array;
  mask: number;
  count: number;
  /** When it reaches the servers. */
  timeUs: Float64Array;
  /** How long it occupies a slot. */
  serviceUs: Float64Array;
  /** When it arrived: those from the end of the warm-up on enter the summary; the work done enters utilisation in any case. */
  arrivalUs: Float64Array;
  /** How long its answer is under way. */
  backUs: Float64Array;
  payloadKb: Float64Array;
}

const ROOM = 512;

/** For requests that are offered one by one: they stand in the order in which they come. */
export function createOffers(): Offers {
  const times = () => new Float64Array(ROOM);
  return {
    rows: Int32Array.from({ length: ROOM }, (_, k) => k),
    mask: ROOM - 1,
    count: 0,
    timeUs: times(),
    serviceUs: times(),
    arrivalUs: times(),
    backUs: times(),
    payloadKb: times(),
  };
}

/** Whether they must be taken before another is offered. */
export function isFull({ count }: Offers): boolean {
  return count === ROOM;
}
