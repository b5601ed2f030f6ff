// A model whose run is never let go.
import { expectedArrivals } from "./arrivals.ts";
import type { Model } from "./model.ts";

/** So many requests or fewer. */
const REQUESTS = 64;

/**
 * A model of this kind whose run is next to nothing. Each way to play keeps one such run for ever: V8 describes objects of one kind by a
 * hidden class, and compiles the loops for it; when the last such object is gone, so is the class, and all that was compiled for it:
 * every run would begin from scratch. Some requests come: a field that has held whole numbers only has another class than one that has
 * held fractions, too.
 */
export function nextToNothing(model: Model): Model {
  const durationUs = Math.ceil(model.durationUs * Math.min(1, REQUESTS / expectedArrivals(model)));
  return { ...model, durationUs, warmUpUs: 0, recordLimit: 0, interventions: [] };
}
