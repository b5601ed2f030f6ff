// What the page and the worker say to each other. Plain data; the columns of a run are transferred, not copied.
import type { Model, RequestTrace, Run } from "#engine";

export interface ToWorker {
  readonly id: number;
  readonly model: Model;
  /** Trace these requests of the model; without, run it. */
  readonly rows?: readonly number[];
}

export type FromWorker =
  | { readonly kind: "progress"; readonly id: number; readonly share: number }
  | { readonly kind: "done"; readonly id: number; readonly run: Run }
  | { readonly kind: "traced"; readonly id: number; readonly traces: RequestTrace[] }
  | { readonly kind: "failed"; readonly id: number; readonly detail: string };

/** The buffers of all typed arrays in a run, each once. */
export function buffersOf(run: Run): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const columns of [run.requests, run.instances, run.series]) {
    for (const value of Object.values(columns)) {
      if (ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    }
  }
  return [...buffers];
}
