// The requests next to one: in order of arrival, and before and after it on the same instance.
import type { RequestColumns } from "#engine";

export interface Neighbours {
  readonly previous: number | null;
  readonly next: number | null;
  /** In order of invocation, then of row; null where it has no instance, or nothing else ran on it. */
  readonly previousOnInstance: number | null;
  readonly nextOnInstance: number | null;
}

/** The neighbours of the request in `row`. Those on the same instance are the requests whose last attempt ran on it. */
export function neighboursOf(columns: RequestColumns, row: number): Neighbours {
  const { rows, instance, invokedUs } = columns;
  let previousOnInstance = -1;
  let nextOnInstance = -1;
  const comesBefore = (a: number, b: number): boolean =>
    invokedUs[a] < invokedUs[b] || (invokedUs[a] === invokedUs[b] && a < b);
  const own = instance[row];
  for (let other = 0; own >= 0 && other < rows; other++) {
    if (instance[other] !== own || other === row) continue;
    if (comesBefore(other, row)) {
      if (previousOnInstance < 0 || comesBefore(previousOnInstance, other)) previousOnInstance = other;
    } else if (nextOnInstance < 0 || comesBefore(other, nextOnInstance)) nextOnInstance = other;
  }
  const orNull = (found: number): number | null => (found < 0 ? null : found);
  return {
    previous: row > 0 ? row - 1 : null,
    next: row + 1 < rows ? row + 1 : null,
    previousOnInstance: orNull(previousOnInstance),
    nextOnInstance: orNull(nextOnInstance),
  };
}
