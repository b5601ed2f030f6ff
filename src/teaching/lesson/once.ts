// Fetches each thing once, for pages that wait for it by `use`. What failed is fetched again when it is asked for again.

/** The promise of `load(key)`, the same one for the same key. */
export function once<Value>(load: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const asked = new Map<string, Promise<Value>>();
  return (key) => {
    const known = asked.get(key);
    if (known) return known;
    const promise = load(key);
    asked.set(key, promise);
    promise.catch(() => asked.delete(key));
    return promise;
  };
}
