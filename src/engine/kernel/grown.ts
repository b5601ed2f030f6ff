// A column that has become too short.

/** A longer column of the same kind, with what stood in it. */
export function grown<T extends Float64Array | Int32Array | Uint8Array | Uint16Array>(column: T, length: number): T {
  const longer = new (column.constructor as new (length: number) => T)(length);
  longer.set(column);
  return longer;
}
