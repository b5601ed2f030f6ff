// The stretch of the run that the Lab's charts and lanes show: plain state, one for the page; null is the whole run.
import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from "react";
import type { TimeRange } from "#host";

/** Of its range `fromUs` < `toUs`, both whole microseconds. */
export interface Zoom {
  /** The same object until another one is set. */
  readonly get: () => TimeRange | null;
  /** Null: the whole run. What reaches beyond a run is cut where it is shown, by `rangeWithin`. */
  readonly set: (range: TimeRange | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The shortest stretch that can be shown, in microseconds: a tenth of a second. */
export const SHORTEST_US = 100_000;

export function createZoom(): Zoom {
  let range: TimeRange | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => range,
    set(next) {
      if (next?.fromUs === range?.fromUs && next?.toUs === range?.toUs) return;
      range = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * The part of a range that lies within a run, in whole microseconds and no shorter than `SHORTEST_US`. Null where that is the whole run,
 * and where nothing of the range lies within it.
 */
export function rangeWithin(range: TimeRange | null, endUs: number): TimeRange | null {
  if (range === null || !(range.fromUs < endUs) || !(range.toUs > 0)) return null;
  const least = Math.min(SHORTEST_US, endUs);
  const fromUs = Math.round(Math.min(Math.max(0, range.fromUs), endUs - least));
  const toUs = Math.round(Math.max(Math.min(endUs, range.toUs), fromUs + least));
  return fromUs === 0 && toUs === endUs ? null : { fromUs, toUs };
}

/** The zoom of the Lab's page. */
export const ZoomContext = createContext<Zoom>(createZoom());

/** The stretch of a run of this length that is to be shown, null for all of it, and how to show another one: what of it lies within the run. */
export function useZoom(endUs: number): readonly [TimeRange | null, Zoom["set"]] {
  const zoom = useContext(ZoomContext);
  const asked = useSyncExternalStore(zoom.subscribe, zoom.get, zoom.get);
  const range = useMemo(() => rangeWithin(asked, endUs), [asked, endUs]);
  const set = useCallback((next: TimeRange | null) => zoom.set(rangeWithin(next, endUs)), [zoom, endUs]);
  return [range, set];
}
