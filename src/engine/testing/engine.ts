// The engine under test: the bundle that the test set-up made of it, as it is shipped, or, where none was made, its source.
// The runner's own wrapping of imports would make each run three times as long.
import { inject, vi } from "vitest";
import type { simulate as simulateSource } from "../simulate.ts";
import type { traceRequests as traceSource } from "../trace/traceRequests.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of a bundle of src/engine/index.ts. */
    engineBundle?: string;
  }
}

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const address = inject("engineBundle");
const engine: { readonly simulate: typeof simulateSource; readonly traceRequests: typeof traceSource } =
  address === undefined ? await import("../index.ts") : await import(/* @vite-ignore */ address);

export const { simulate, traceRequests } = engine;
