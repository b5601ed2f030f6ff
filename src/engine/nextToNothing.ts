// A model whose run is never let go.
import type { Model } from "./model.ts";

/**
 * A model of this kind whose run is next to nothing. Each way to play keeps one such run for ever: V8 describes objects of one kind by a
 * hidden class, and compiles the loops for it; when the last such object is gone, so is the class, and all that was compiled for it:
 * every run would begin from scratch.
 */
export function nextToNothing(model: Model): Model {
  return { ...model, durationUs: 1, warmUpUs: 0, recordLimit: 0, interventions: [] };
}
