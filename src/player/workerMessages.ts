// What the page and the worker say to each other. Plain data; the columns of a run are transferred, not copied (packedRun.ts).
import type { Model, RequestTrace } from "#engine";
import type { MomentIndices } from "./moment/index.ts";
import type { PackedRun } from "./packedRun.ts";
import type { Sample } from "./types.ts";

export interface ToWorker {
  readonly id: number;
  readonly model: Model;
  /** For the tracing worker: the requests of the model's run to trace. */
  readonly rows?: readonly number[];
  /** Columns of a run that nobody reads any more (`held.ts`), handed over for this one to write in. */
  readonly memory?: readonly ArrayBuffer[];
  /** The beginning of the model's run, if that is wanted first. What both models share is sent once. */
  readonly short?: Model | null;
}

/** Nobody wants the run under way any more. */
export interface Drop {
  readonly id: number;
  readonly model: null;
}

export type FromWorker =
  | { readonly kind: "progress"; readonly id: number; readonly share: number }
  | ({ readonly kind: "sample"; readonly id: number } & Sample)
  | ({ readonly kind: "done"; readonly id: number; readonly indices: MomentIndices } & PackedRun)
  | { readonly kind: "traced"; readonly id: number; readonly traces: RequestTrace[] }
  | { readonly kind: "failed"; readonly id: number; readonly detail: string };
