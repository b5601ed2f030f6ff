// Whether two values are the same, of what JSON can hold.

/** Compared piece by piece: scenarios mostly differ early, and a list of arrivals may be long. What is undefined is as good as absent. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, index) => sameValue(each, b[index]));
  const [mine, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  return Object.keys({ ...mine, ...other }).every((key) => sameValue(mine[key], other[key]));
}
