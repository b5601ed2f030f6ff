// Searches in a column that never decreases.

/** How many of the first `count` values are at most `value`. */
export function countUpTo(column: Float64Array, value: number, count = column.length): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the first `count` values are below `value`. */
export function countBelow(column: Float64Array, value: number, count = column.length): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
