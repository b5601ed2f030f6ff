// What travels at each span of real requests: nothing is missing, and its figures are the trace's.
import { describe, expect, it } from "vitest";
import { simulate, SPAN_KINDS, traceRequests, type RequestTrace, type SpanKind } from "#engine";
import { eventProviders, loadEvents } from "#facts";
import { parseScenario, resolve, type ScenarioInput } from "#scenario";
import { asTold, STEPS_OF_SPAN, travelAt, travelFactsAt, type TravelSettings } from "#widgets/lifecycle";

const settings: TravelSettings = {
  route: null,
  runtime: "nodejs22.x",
  timeoutS: 30,
  pageKb: 300,
  gateway: "httpApi",
  authorizer: "jwt",
  users: 1000,
  everyUs: null,
  arrivalUsOf: () => 0,
  chosen: {},
};

function traced(changes: Partial<ScenarioInput>, rows = 8): readonly RequestTrace[] {
  const parsed = parseScenario({ version: 1, durationS: 60, workload: { kind: "poisson", ratePerS: 3 }, ...changes });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  const model = resolve(parsed.scenario, null);
  const { total } = simulate(model);
  return traceRequests(
    model,
    Array.from({ length: Math.min(rows, total) }, (_, row) => row),
  );
}

/** Between them they bring forth every kind of span. */
const RUNS: readonly Partial<ScenarioInput>[] = [
  { security: { badTokens: { expired: 0.2, wrongScope: 0.2 } }, webServer: { requestsPerVisit: 2 } },
  {
    client: { retries: 2 },
    function: { errorShare: 0.5, waitMs: 5 },
    database: { callsPerRequest: 2, errorShare: 0.5 },
  },
  { gateway: { timeoutS: 1 }, function: { waitMs: 3000 } },
  { function: { requestsPerInstance: 4, initMs: 2000 }, workload: { kind: "poisson", ratePerS: 30 } },
  { database: { kind: "relational" }, function: { startMs: 50 } },
  { trigger: "upload", function: { errorShare: 0.8 }, async: { duplicateShare: 0.5 } },
  { trigger: "schedule" },
  { trigger: "queue" },
  { trigger: "queue", function: { errorShare: 0.6 }, queue: { batchWindowS: 2, maxReceiveCount: 2 } },
];
const traces = RUNS.flatMap((run) => traced(run));

describe("each span", () => {
  it("of each kind has steps, and each step a document at every provider", async () => {
    const spans = traces.flatMap((trace) => trace.spans.map((span) => ({ trace, span })));
    // One of each kind, trigger and outcome will do.
    const each = new Map(spans.map((one) => [`${one.span.kind} ${one.trace.trigger} ${one.trace.outcome}`, one]));
    for (const shapes of await Promise.all(eventProviders.map(loadEvents))) {
      for (const { trace, span } of each.values()) {
        const facts = travelFactsAt(trace, span, settings, false);
        for (const step of STEPS_OF_SPAN[span.kind]) {
          expect(travelAt(shapes, step, facts).text).not.toMatch(/\{\{|NaN|undefined/);
        }
      }
    }
    const seen = new Set<SpanKind>(spans.map(({ span }) => span.kind));
    expect(SPAN_KINDS.filter((kind) => !seen.has(kind))).toEqual([]);
  });
});

describe("the facts", () => {
  it("add up to the request's own cost, and to its billed time over all attempts", () => {
    for (const recorded of traces) {
      const trace = asTold(recorded);
      const last = trace.spans[trace.spans.length - 1];
      const sum = travelFactsAt(trace, last, settings, false).charges.reduce((usd, each) => usd + each.usd, 0);
      expect(sum).toBeCloseTo(trace.costUsd, 12);
      if (trace.trigger !== "http" || trace.attempts !== 1) continue;
      const { billedUs } = travelFactsAt(trace, last, settings, false);
      expect(Math.abs(billedUs - trace.billedUs)).toBeLessThanOrEqual(1);
    }
  });

  it("say what the trace says of the last attempt", () => {
    for (const trace of traces.filter(({ trigger }) => trigger === "http")) {
      const last = trace.spans.findLast(({ outcome, inBackground }) => outcome !== null && !inBackground);
      if (!last) continue;
      const facts = travelFactsAt(trace, last, settings, false);
      expect([facts.outcome, facts.cold, facts.instance]).toEqual([trace.outcome, trace.cold, trace.instance]);
    }
  });
});
