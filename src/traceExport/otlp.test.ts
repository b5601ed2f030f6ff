// The OpenTelemetry export against the protocol's own definition: generated code of opentelemetry-proto reads every field.
import protocol from "@opentelemetry/otlp-transformer/build/src/generated/root.js";
import { describe, expect, test } from "vitest";
import { otlpOf, type OtlpTraces } from "./otlp.ts";
import { tracesByScenario } from "./testing/traces.ts";

/** Of the generated code, which declares less than it has. */
interface MessageType {
  fromObject(object: object): object;
  verify(message: object): string | null;
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array): object;
  toObject(message: object, options: object): object;
}
const { opentelemetry } = protocol as unknown as {
  opentelemetry: { proto: { collector: { trace: { v1: { ExportTraceServiceRequest: MessageType } } } } };
};
const Request = opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
const IDS = ["traceId", "spanId", "parentSpanId"];

/** The protocol's JSON encoding has identifiers in hexadecimal, its messages have bytes. */
const mapIds = (json: string, map: (id: string) => unknown): unknown =>
  JSON.parse(json, (key, value: unknown) => (IDS.includes(key) ? map(value as string) : value));

/** To the protocol's bytes and back: what it does not know is lost on the way, what has another type comes back changed. */
function throughTheProtocol(data: OtlpTraces): unknown {
  const message = Request.fromObject(
    mapIds(JSON.stringify(data), (id) => Uint8Array.from(Buffer.from(id, "hex"))) as object,
  );
  expect(Request.verify(message)).toBeNull();
  const read = Request.toObject(Request.decode(Request.encode(message).finish()), { longs: String, enums: Number });
  return JSON.parse(
    JSON.stringify(read, (key, value: unknown) => {
      // JSON.stringify has made an object of a Buffer by now.
      if (!IDS.includes(key)) return value;
      return Buffer.from((value as { data: number[] }).data).toString("hex");
    }),
  );
}

const attributesOf = (of: { readonly attributes: readonly { key: string; value: object }[] }) =>
  Object.fromEntries(of.attributes.map(({ key, value }) => [key, Object.values(value)[0] as unknown]));
const spansOf = ({ resourceSpans }: OtlpTraces) =>
  resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({ ...span, service: attributesOf(resource)["service.name"], values: attributesOf(span) })),
    ),
  );

describe.each(tracesByScenario)("as OpenTelemetry data: %s", (_, traces) => {
  const data = otlpOf(traces);
  const spans = spansOf(data);

  test("every field is the protocol's, of its type", () => {
    expect(throughTheProtocol(data)).toEqual(JSON.parse(JSON.stringify(data)));
  });

  test("each component is a service of its own", () => {
    const services = data.resourceSpans.map(({ resource }) => attributesOf(resource)["service.name"]);
    expect(new Set(services).size).toBe(services.length);
    expect(services).toEqual(expect.arrayContaining(["client", "function", "database"]));
  });

  test("each request is one trace with one root, and every parent is there", () => {
    const ids = new Set(spans.map(({ traceId, spanId }) => `${traceId}/${spanId}`));
    expect(ids.size).toBe(spans.length);
    expect(spans.filter(({ parentSpanId }) => parentSpanId === "").length).toBe(traces.length);
    const orphans = spans.filter(
      ({ traceId, parentSpanId }) => parentSpanId !== "" && !ids.has(`${traceId}/${parentSpanId}`),
    );
    expect(orphans).toEqual([]);
  });

  test("times are nanoseconds in whole microseconds, and run forward", () => {
    for (const { startTimeUnixNano, endTimeUnixNano } of spans) {
      expect(startTimeUnixNano).toMatch(/^\d{16}000$/);
      expect(BigInt(endTimeUnixNano) >= BigInt(startTimeUnixNano)).toBe(true);
    }
  });

  test("the prices of its spans add up to the request's", () => {
    const byTrace = new Map<string, number>();
    for (const { traceId, values } of spans)
      byTrace.set(traceId, (byTrace.get(traceId) ?? 0) + Number(values["serverlesslab.cost_usd"] ?? 0));
    const roots = spans.filter(({ parentSpanId }) => parentSpanId === "");
    expect(roots.map(({ traceId }) => byTrace.get(traceId))).toEqual(
      traces.map(({ costUsd }) => expect.closeTo(costUsd, 12) as number),
    );
    expect(roots.map(({ values }) => values["serverlesslab.total_cost_usd"])).toEqual(
      traces.map(({ costUsd }) => costUsd),
    );
  });

  test("an invocation says which function, which instance, and whether it was cold", () => {
    const invocations = spans.filter(({ name, values }) => name === "invocation" && "faas.name" in values);
    expect(invocations.length).toBeGreaterThan(0);
    const given = invocations.filter(({ values }) => "faas.instance" in values);
    expect(given.some(({ values }) => values["faas.coldstart"] === true)).toBe(true);
    expect(invocations.every(({ service, kind }) => service === "function" && (kind === 2 || kind === 5))).toBe(true);
  });
});

test("what failed has the error's type, the answer its status code where every gateway gives the same", () => {
  const [, traces] = tracesByScenario[0];
  const attempts = spansOf(otlpOf(traces)).filter(({ name }) => name === "attempt");
  const codes = new Set(
    attempts.map(({ values }) => [values["error.type"] ?? "ok", values["http.response.status_code"]].join(" ")),
  );
  expect([...codes]).toEqual(
    // How a gateway answers when it gives up is its own choice, and the trace does not know which gateway it was.
    expect.arrayContaining(["ok 200", "gatewayTimeout ", "rateLimited 429", "forbidden 403"]),
  );
  expect(attempts.filter(({ values }) => values["http.request.resend_count"] === "2").length).toBeGreaterThan(0);
});
