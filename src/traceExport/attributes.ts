// What a node of the tree says of itself, in the words of OpenTelemetry's semantic conventions (http.*, faas.*, db.*, messaging.*,
// error.type), and of the simulation where those have none (serverlesslab.*).
import { FAILURE_STATUS, type RequestTrace, type TriggerKind } from "#engine";
import type { Node } from "./tree.ts";

/** Whole numbers and real ones are told apart: a price of 0 is a real number. */
export type Value = string | boolean | bigint | number;
export type Attributes = Readonly<Record<string, Value>>;

const BYTES_PER_KB = 1024;
const FAAS_TRIGGER: Readonly<Record<TriggerKind, string>> = {
  http: "http",
  upload: "datasource",
  schedule: "timer",
  queue: "pubsub",
};

export function attributesOf(trace: RequestTrace, node: Node): Attributes {
  const { attempt, delivery } = node.span;
  const which = { "serverlesslab.attempt": BigInt(attempt), "serverlesslab.delivery": BigInt(delivery) };
  return {
    ...(node.what === "span" ? ofSpan(trace, node) : ofEnclosing(trace, node)),
    ...(node.what === "request" ? {} : which),
    ...ofFailure(node),
  };
}

const ofFailure = ({ outcome }: Node): Attributes =>
  outcome === null || outcome === "ok" ? {} : { "error.type": outcome };

function ofEnclosing(trace: RequestTrace, node: Node): Attributes {
  const { attempt, delivery } = node.span;
  switch (node.what) {
    case "request":
      return {
        "serverlesslab.row": BigInt(trace.row),
        "serverlesslab.outcome": trace.outcome,
        "serverlesslab.attempts": BigInt(trace.attempts),
        "serverlesslab.duplicate": trace.duplicate,
        "serverlesslab.billed_us": trace.billedUs,
        "serverlesslab.total_cost_usd": trace.costUsd,
      };
    case "attempt":
      return { ...(attempt > 0 ? { "http.request.resend_count": BigInt(attempt) } : {}), ...ofHttp(trace, node) };
    case "gatewayCall":
      return ofHttp(trace, node);
    case "invocation":
      return {
        "faas.name": trace.functionName,
        "faas.trigger": FAAS_TRIGGER[trace.trigger],
        "faas.invocation_id": `${trace.row}-${attempt}-${delivery}`,
        "faas.version": String(node.span.version ?? trace.version),
        "faas.max_memory": BigInt(Math.round(trace.memoryMb * BYTES_PER_KB * BYTES_PER_KB)),
        ...(node.span.instance === null
          ? {}
          : { "faas.instance": String(node.span.instance), "faas.coldstart": node.span.found === "new" }),
      };
    default:
      return {};
  }
}

function ofHttp(trace: RequestTrace, { outcome }: Node): Attributes {
  const status = outcome === null ? undefined : outcome === "ok" ? 200 : FAILURE_STATUS[outcome];
  return {
    "http.request.body.size": bytes(trace.payloadKb),
    ...(status === undefined ? {} : { "http.response.status_code": BigInt(status) }),
    ...(outcome === "ok" ? { "http.response.body.size": bytes(trace.responseKb) } : {}),
  };
}

function ofSpan(trace: RequestTrace, { span }: Node): Attributes {
  const prices = span.charges.map(({ item, usd }): [string, number] => [`serverlesslab.charge.${item}`, usd]);
  return {
    ...ofKind(trace, span),
    "serverlesslab.critical": span.critical,
    "serverlesslab.in_background": span.inBackground,
    "serverlesslab.cost_usd": span.costUsd,
    ...Object.fromEntries(prices),
  };
}

function ofKind(trace: RequestTrace, span: Node["span"]): Attributes {
  switch (span.kind) {
    case "page":
      return { "serverlesslab.cache_hit": span.cacheHit === true };
    case "security":
      return {
        "serverlesslab.token": span.token ?? "none",
        ...(trace.user < 0 ? {} : { "user.id": String(trace.user) }),
      };
    case "invocation":
      return { "serverlesslab.found": span.found ?? "none" };
    case "batch":
      return { "messaging.batch.message_count": BigInt(span.batchRows?.length ?? 1) };
    case "clientBackoff":
    case "retryDelay":
      return span.because === undefined ? {} : { "serverlesslab.because": span.because };
    case "databaseConnect":
    case "databaseCall":
    case "databaseBackoff":
      return {
        "db.system.name": trace.databaseKind === "relational" ? "relational" : "key-value",
        "serverlesslab.database.call": BigInt(span.call ?? 0),
        "serverlesslab.database.attempt": BigInt(span.callAttempt ?? 0),
        ...(span.operation === undefined ? {} : { "db.operation.name": span.operation }),
        ...(span.failure == null ? {} : { "db.response.status_code": span.failure }),
      };
    default:
      return {};
  }
}

const bytes = (kb: number): bigint => BigInt(Math.round(kb * BYTES_PER_KB));
