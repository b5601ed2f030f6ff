// What the page and the worker say to each other. Plain data; the columns of a run are transferred, not copied.
import type { Model, RequestTrace, Run } from "#engine";
import type { MomentIndices } from "./moment/index.ts";

export interface ToWorker {
  readonly id: number;
  readonly model: Model;
  /** For the tracing worker: the requests of the model's run to trace. */
  readonly rows?: readonly number[];
}

/** Nobody wants the run under way any more. */
export interface Drop {
  readonly id: number;
  readonly model: null;
}

export type FromWorker =
  | { readonly kind: "progress"; readonly id: number; readonly share: number }
  | { readonly kind: "done"; readonly id: number; readonly run: Run; readonly indices: MomentIndices }
  | { readonly kind: "traced"; readonly id: number; readonly traces: RequestTrace[] }
  | { readonly kind: "failed"; readonly id: number; readonly detail: string };

/** The buffers of all typed arrays in a run and its indices, each once. */
export function buffersOf(run: Run, { requestLives, tallies, bucket }: MomentIndices): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const columns of [run.requests, run.instances, run.series, requestLives, tallies, bucket ?? {}]) {
    for (const value of Object.values(columns)) {
      if (ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    }
  }
  return [...buffers];
}
