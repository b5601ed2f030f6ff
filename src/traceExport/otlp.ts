// Traces as OpenTelemetry protocol data in JSON: what a collector takes at /v1/traces, and what Jaeger opens. Identifiers are in
// hexadecimal and 64-bit numbers are strings, as the protocol's JSON encoding wants them.
import type { RequestTrace } from "#engine";
import { attributesOf, type Attributes, type Value } from "./attributes.ts";
import { spanIdOf, traceIdOf } from "./ids.ts";
import { treeOf, type Node, type Role } from "./tree.ts";

type AnyValue = { stringValue: string } | { boolValue: boolean } | { intValue: string } | { doubleValue: number };
interface KeyValue {
  readonly key: string;
  readonly value: AnyValue;
}
interface OtlpSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly KeyValue[];
  readonly status?: { readonly code: number; readonly message?: string };
}
/** An `ExportTraceServiceRequest`: one set of spans for each component's service. */
export interface OtlpTraces {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly KeyValue[] };
    readonly scopeSpans: readonly { readonly scope: { readonly name: string }; readonly spans: readonly OtlpSpan[] }[];
  }[];
}

/** The run's start on the clock of the traces: 1 January 2026, 00:00 UTC, in nanoseconds. */
const EPOCH_NS = 1_767_225_600_000_000_000n;
/** Span.SpanKind of the protocol. */
const KIND: Readonly<Record<Role, number>> = { internal: 1, server: 2, client: 3, producer: 4, consumer: 5 };
/** Status.StatusCode of the protocol. */
const [STATUS_OK, STATUS_ERROR] = [1, 2];

export function otlpOf(traces: readonly RequestTrace[]): OtlpTraces {
  const byService = new Map<string, OtlpSpan[]>();
  for (const trace of traces) {
    treeOf(trace).forEach((node, place) => {
      const spans = byService.get(node.service) ?? [];
      byService.set(node.service, spans);
      spans.push(spanOf(trace, node, place));
    });
  }
  return {
    resourceSpans: Array.from(byService, ([service, spans]) => ({
      resource: { attributes: keyValues({ "service.name": service, "service.namespace": "serverless-lab" }) },
      scopeSpans: [{ scope: { name: "serverless-lab" }, spans }],
    })),
  };
}

function spanOf(trace: RequestTrace, node: Node, place: number): OtlpSpan {
  const { seed, row } = trace;
  return {
    traceId: traceIdOf(seed, row),
    spanId: spanIdOf(seed, row, place),
    parentSpanId: node.parent < 0 ? "" : spanIdOf(seed, row, node.parent),
    name: node.name,
    kind: KIND[node.role],
    startTimeUnixNano: nanoseconds(node.startUs),
    endTimeUnixNano: nanoseconds(node.endUs),
    attributes: keyValues(attributesOf(trace, node)),
    ...statusOf(node),
  };
}

/** Unset where nothing was decided. */
function statusOf({ outcome }: Node): Pick<OtlpSpan, "status"> {
  if (outcome === null) return {};
  return { status: outcome === "ok" ? { code: STATUS_OK } : { code: STATUS_ERROR, message: outcome } };
}

const nanoseconds = (timeUs: number): string => (EPOCH_NS + BigInt(timeUs) * 1000n).toString();

const keyValues = (values: Attributes): KeyValue[] =>
  Object.entries(values).map(([key, value]) => ({ key, value: anyValue(value) }));

function anyValue(value: Value): AnyValue {
  switch (typeof value) {
    case "string":
      return { stringValue: value };
    case "boolean":
      return { boolValue: value };
    case "bigint":
      return { intValue: value.toString() };
    default:
      return { doubleValue: value };
  }
}
