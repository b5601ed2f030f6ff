// Where somebody points on the slide, for what follows it frame by frame.
import type { Spot } from "./told.ts";

export interface SpotStore {
  readonly get: () => Spot | null;
  readonly set: (at: Spot | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createSpot(): SpotStore {
  let spot: Spot | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => spot,
    set(at) {
      spot = at;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
