// What is known of a request at one hop: the small input from which every shape is filled in. The page takes it from a trace.
import type { Charge, Outcome, TokenState, TriggerKind } from "#engine";
import type { GatewayKind } from "#facts";
import type { Chosen } from "./chosen.ts";

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
  readonly gateway: GatewayKind;
  /** Who checks the token: an authorizer that looks at each, one of one's own whose decisions are remembered, or nobody. */
  readonly authorizer: "none" | "jwt" | "lambda";
  /** -1 without security. */
  readonly user: number;
  /** `none`: nobody has looked at it (yet). */
  readonly token: TokenState;
  readonly payloadKb: number;
  readonly responseKb: number;
  /** Null where no page was loaded. */
  readonly page: { readonly kb: number; readonly fromCache: boolean } | null;
  /** When the user acted or the event was born, and when what travels at this hop sets out; microseconds from the start of the run. */
  readonly arrivalUs: number;
  readonly timeUs: number;
  /** When the gateway, or the trigger's own service, received this attempt. */
  readonly receivedUs: number;
  /** Queue: when a poller first took it. */
  readonly firstReceivedUs: number;
  /** Schedule: how long after the time before it is due; null where it is due once a day. */
  readonly everyUs: number | null;
  /** Counted from 0: attempts of a client, invocations of an event, receives of a message. */
  readonly attempt: number;
  /** 1 for the second delivery of an event that was delivered twice. */
  readonly delivery: number;
  /** How often a message has been received by now. */
  readonly receives: number;
  readonly outcome: Outcome;
  /** How its last try failed, for an event that is given up. */
  readonly failedWith: Outcome | null;
  /** Null where none was given. */
  readonly instance: number | null;
  readonly cold: boolean;
  /** The handler's run and initialisation, and what the whole invocation is billed for, in microseconds. */
  readonly handlerUs: number;
  readonly initUs: number;
  readonly billedUs: number;
  /** Whether the handler waits for something other than the database. */
  readonly waits: boolean;
  /** What stands on the bill for it, up to now. */
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
  readonly chosen: Chosen;
}

/** "POST /orders" → POST and /orders; without a route, or with any method, a POST to the function's own path. */
export function routeOf({ route, functionName, chosen }: TravelFacts): {
  readonly method: string;
  readonly path: string;
} {
  const [, method, path] = /^([A-Z]+) (\/\S*)$/.exec(route ?? "") ?? [];
  if (method === undefined) return { method: "POST", path: chosen.path ?? `/${encodeURIComponent(functionName)}` };
  return { method: method === "ANY" ? "POST" : method, path: chosen.path ?? path };
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

/** How many messages the invocation works on: its time is billed once, and they share the price. */
export function batchSizeOf({ batch }: TravelFacts): number {
  return Math.max(1, batch.length);
}
