// Loading a trace by name: one chunk each, fetched when first asked for.
import { unknownName } from "./names.ts";
import type { TraceFile } from "./schema.ts";
import { decodeTrace } from "./trace.ts";
import type { Trace, UnknownName } from "./types.ts";

const files: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  "azure2019-http": () => import("../../content/traces/azure2019-http.json"),
  "azure2019-500": () => import("../../content/traces/azure2019-500.json"),
};

/** The traces that exist. */
export const traceNames: readonly string[] = Object.keys(files);

/** No trace has this name; `unknown` lists those that exist. */
export class UnknownTraceError extends Error {
  readonly unknown: UnknownName;
  constructor(name: string) {
    const unknown = unknownName("trace", name, traceNames);
    super(unknown.message);
    this.name = "UnknownTraceError";
    this.unknown = unknown;
  }
}

/** How many minutes each trace counts, known before it is loaded. */
const MINUTES: Readonly<Record<string, number>> = { "azure2019-http": 480, "azure2019-500": 480 };

/** Minutes of a trace; 0 for one that does not exist. */
export function traceMinutes(name: string): number {
  return Object.hasOwn(MINUTES, name) ? MINUTES[name] : 0;
}

const loaded = new Map<string, Promise<Trace>>();

/** A trace, decoded; the same object each time. Rejects with UnknownTraceError, or with the failure to fetch its chunk (which is tried again when asked again). */
export function loadTrace(name: string): Promise<Trace> {
  const already = loaded.get(name);
  if (already !== undefined) return already;
  const load = Object.hasOwn(files, name) ? files[name] : undefined;
  if (load === undefined) return Promise.reject(new UnknownTraceError(name));
  const trace = load().then((module) => decodeTrace(module.default as TraceFile));
  loaded.set(name, trace);
  trace.catch(() => loaded.delete(name));
  return trace;
}
