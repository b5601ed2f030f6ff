// What the run on show is held against stays while the next run is computed: charts and figures change once, with that run, and not before
// it, too, when the run on show would be held against itself.
import { useState } from "react";

/** The value; while a run is under way, the one from before it. */
export function useUntilDrawn<Value>(value: Value, underWay: boolean): Value {
  const [drawn, setDrawn] = useState(value);
  if (underWay || drawn === value) return drawn;
  setDrawn(value);
  return value;
}
