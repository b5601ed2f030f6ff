// What is known of a request at one hop: the small input from which every shape is filled in. The page takes it from a trace.
import type { Charge, Outcome, TokenState, TriggerKind } from "#engine";

export interface TravelFacts {
  /** The run's seed and the request's row: every identifier is derived from them. */
  readonly seed: number;
  readonly row: number;
  readonly trigger: TriggerKind;
  readonly functionName: string;
  /** As in the scenario, e.g. "POST /orders"; null where it names none. */
  readonly route: string | null;
  readonly runtime: string;
  readonly memoryMb: number;
  readonly architecture: "x86_64" | "arm64";
  readonly timeoutS: number;
  /** -1 without security. */
  readonly user: number;
  readonly token: TokenState;
  readonly payloadKb: number;
  readonly responseKb: number;
  /** Null where no page was loaded. */
  readonly page: { readonly kb: number; readonly fromCache: boolean } | null;
  /** When the user acted or the event was born, and when this hop begins; microseconds from the start of the run. */
  readonly arrivalUs: number;
  readonly timeUs: number;
  /** When the gateway, or the trigger's own service, received this attempt. */
  readonly receivedUs: number;
  /** Counted from 0: attempts of a client, invocations of an event, receives of a message. */
  readonly attempt: number;
  /** 1 for the second delivery of an event that was delivered twice. */
  readonly delivery: number;
  readonly outcome: Outcome;
  /** Null where none was given. */
  readonly instance: number | null;
  readonly cold: boolean;
  /** The handler's run, initialisation and billed time, in microseconds. */
  readonly handlerUs: number;
  readonly initUs: number;
  readonly billedUs: number;
  /** What stands on the bill for it. */
  readonly charges: readonly Charge[];
  /** Null where the handler asks no database. */
  readonly database: {
    readonly kind: "keyValue" | "relational";
    readonly operation: "read" | "write";
    readonly failure: "throttled" | "noConnection" | "error" | "unavailable" | null;
    /** Null for a relational database, which has none. */
    readonly units: number | null;
    /** How many calls the handler makes. */
    readonly calls: number;
  } | null;
  /** Queue: the messages received together, this one included. Empty: this one alone. */
  readonly batch: readonly { readonly row: number; readonly sentUs: number }[];
  /** Which of the two handlers is shown. */
  readonly idempotent: boolean;
}

/** "POST /orders" → POST and /orders; without a route, or with any method, a POST to the function's own path. */
export function routeOf({ route, functionName }: TravelFacts): { readonly method: string; readonly path: string } {
  const [, method, path] = /^([A-Z]+) (\/\S*)$/.exec(route ?? "") ?? [];
  if (method === undefined) return { method: "POST", path: `/${encodeURIComponent(functionName)}` };
  return { method: method === "ANY" ? "POST" : method, path };
}

/** Whether the security service lets the request pass. */
export function isAdmitted({ token }: TravelFacts): boolean {
  return token === "verified" || token === "cached";
}

/** What the handler does: as the run's database call says, else as the method says. */
export function operationOf(facts: TravelFacts): "read" | "write" {
  if (facts.database) return facts.database.operation;
  return ["GET", "HEAD", "OPTIONS"].includes(routeOf(facts).method) ? "read" : "write";
}
