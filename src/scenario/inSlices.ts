// Work on lists so long that done at once it would hold the page: generators that yield between slices of a few milliseconds.

/** Items gone through without a rest: a few milliseconds' worth on a slow machine. */
export const AT_A_TIME = 16_384;

/** What a generator comes to, all at once. */
export function atOnce<T>(slices: Generator<undefined, T>): T {
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}
