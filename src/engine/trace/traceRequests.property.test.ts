// What holds for every trace, whatever the model: it is the run's own story, without gaps, and its prices add up.
import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Model } from "../model.ts";
import type { Run } from "../record.ts";
import { simulate } from "../simulate.ts";
import { arbitraryModel } from "../testing/arbitraryModel.ts";
import { outcomeOf, rowsOf, sum } from "../testing/rows.ts";
import { runThroughEvents } from "../testing/throughEvents.ts";
import { Tracer } from "./tracer.ts";
import { traceRequests } from "./traceRequests.ts";
import { SPAN_KINDS, TOKEN_STATES, type RequestTrace, type Span, type SpanKind } from "./types.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface Case {
  readonly model: Model;
  readonly run: Run;
  readonly traces: readonly RequestTrace[];
}
/** Random models, each run and traced once. To have one back: `fc.sample(arbitraryModel(), SAMPLE)[number]`. */
const SAMPLE = { numRuns: 120, seed: 11 };
let cases: readonly Case[] = [];

beforeAll(() => {
  cases = fc.sample(arbitraryModel(), SAMPLE).map((model) => {
    const run = simulate(model);
    return { model, run, traces: traceRequests(model, rowsOf(run)) };
  });
});

function expectOfEachTrace(check: (trace: RequestTrace, run: Run, model: Model) => void): void {
  cases.forEach(({ model, run, traces }, number) => {
    for (const trace of traces) {
      try {
        check(trace, run, model);
      } catch (error) {
        throw new Error(`model ${number}, row ${trace.row}: ${String(error)}`, { cause: error });
      }
    }
  });
}

/** The loop of events to its end; `traced`: while every request is noted. */
function general(model: Model, traced: boolean): Run {
  // One row that never comes keeps the loop from stopping early.
  const rows = Array.from({ length: 10_000 }, (_, row) => row);
  return runThroughEvents(model, (sim) => (traced ? new Tracer(sim, rows) : null));
}

const ofLastAttempt = ({ spans, attempts, trigger }: RequestTrace): Span[] => {
  const main = spans.filter(({ delivery }) => delivery === 0);
  return main.filter(({ attempt }) => attempt === (trigger === "queue" ? main[main.length - 1].attempt : attempts - 1));
};
const first = (spans: readonly Span[], ...kinds: SpanKind[]): Span | undefined =>
  spans.find(({ kind }) => kinds.includes(kind));
const HANDLER = ["firstRun", "handlerCpu", "handlerWait", "databaseConnect", "databaseCall"] as const;

it("is tried on every kind of span", () => {
  const met = new Set(cases.flatMap(({ traces }) => traces.flatMap(({ spans }) => spans.map(({ kind }) => kind))));
  expect(SPAN_KINDS.filter((kind) => !met.has(kind))).toEqual([]);
});

describe("a trace", () => {
  it("changes nothing in the run", () => {
    for (const { model } of cases) expect(general(model, true).fingerprint).toBe(general(model, false).fingerprint);
  });

  it("says what the record says", () => {
    expectOfEachTrace((trace, { requests }) => {
      const { row } = trace;
      expect({ ...trace, spans: null }).toMatchObject({
        arrivalUs: requests.arrivalUs[row],
        endUs: requests.endUs[row],
        functionIndex: requests.functionIndex[row],
        instance: requests.instance[row] < 0 ? null : requests.instance[row],
        outcome: outcomeOf(requests, row),
        cold: requests.cold[row] === 1,
        version: requests.version[row],
        attempts: requests.attempts[row],
        user: requests.user[row],
        token: TOKEN_STATES[requests.token[row]],
        billedUs: requests.billedUs[row],
      });
      expect(Math.abs(trace.costUsd - requests.costUsd[row])).toBeLessThanOrEqual(1e-12 * trace.costUsd);
    });
  });

  it("has spans that run forward, in order, within the request or in its background", () => {
    expectOfEachTrace(({ arrivalUs, endUs, lastUs, spans, trigger }) => {
      let beforeUs = arrivalUs;
      for (const { kind, startUs, endUs: spanEndUs, inBackground, critical } of spans) {
        const untilUs = inBackground || kind === "acknowledgement" ? lastUs : endUs;
        const whole = Number.isSafeInteger(startUs) && Number.isSafeInteger(spanEndUs);
        if (!whole || startUs < beforeUs || spanEndUs < startUs || spanEndUs > untilUs)
          expect.fail(`${kind} from ${startUs} to ${spanEndUs}, after ${beforeUs}, until ${untilUs}`);
        if (trigger === "http" && inBackground && critical) expect.fail(`${kind} is critical in the background`);
        beforeUs = startUs;
      }
    });
  });

  it("has a critical path from arrival to end, without gap or overlap", () => {
    expectOfEachTrace(({ arrivalUs, endUs, spans }) => {
      let atUs = arrivalUs;
      for (const { kind, startUs, endUs: spanEndUs, critical } of spans) {
        if (!critical) continue;
        if (startUs !== atUs) expect.fail(`${kind} begins at ${startUs}, not at ${atUs}`);
        atUs = spanEndUs;
      }
      expect(atUs).toBe(endUs);
    });
  });

  it("has charges that add up to what the request cost", () => {
    const near = (one: number, other: number) => Math.abs(one - other) <= 1e-12 * Math.abs(other) + 1e-18;
    expectOfEachTrace(({ spans, costUsd }) => {
      for (const { kind, charges, costUsd: spanUsd } of spans) {
        if (!near(sum(charges.map(({ usd }) => usd)), spanUsd)) expect.fail(`${kind}: ${spanUsd}`);
        for (const { item, quantity, usd, usdPerUnit } of charges)
          if (!(quantity > 0) || !near(usd, quantity * usdPerUnit)) expect.fail(`${item}: ${quantity} for ${usd}`);
      }
      if (!near(sum(spans.map((span) => span.costUsd)), costUsd)) expect.fail(`not in all ${costUsd}`);
    });
  });

  it("has, of the last attempt, the stages of the record", () => {
    expectOfEachTrace((trace, { requests }, { settings, interventions }) => {
      const { row } = trace;
      const last = ofLastAttempt(trace);
      const startOf = (...kinds: SpanKind[]): number => first(last, ...kinds)?.startUs ?? -1;
      const at = (column: Exclude<keyof typeof requests, "rows">): number => requests[column][row];
      if (trace.trigger === "http") {
        if (at("sentUs") > 0 && at("gatewayUs") >= 0) expect(startOf("networkUp")).toBe(at("sentUs"));
        if (settings.gateway.enabled && interventions.length === 0) expect(startOf("gateway")).toBe(at("gatewayUs"));
        expect(startOf("networkDown")).toBe(at("answeredUs"));
      }
      expect(startOf("security")).toBe(at("securityUs"));
      // A batch whose invocation was refused is invoked again within the same receive: the record holds the last one.
      expect(last.findLast(({ kind }) => kind === "invocation")?.startUs ?? -1).toBe(at("invokedUs"));
      expect(startOf("initialisation")).toBe(at("initUs"));
      // The gateway that gives up on an attempt takes down what was known then: what the handler does later is not in the record.
      if (trace.outcome === "gatewayTimeout") return;
      expect(startOf(...HANDLER)).toBe(at("handlerUs"));
      expect(startOf("databaseConnect", "databaseCall")).toBe(at("databaseUs"));
      expect(
        Math.max(
          -1,
          ...last
            .filter(({ component }) => component === "function" || component === "database")
            .map(({ endUs }) => endUs),
        ),
      ).toBe(at("handlerEndUs") < 0 ? at("invokedUs") : at("handlerEndUs"));
    });
  });

  it("tells every attempt's outcome once, the request's last", () => {
    expectOfEachTrace(({ spans, outcome, attempts, trigger }) => {
      const main = spans.filter(({ delivery }) => delivery === 0);
      const decided = main.filter((span) => span.outcome !== null && (span.critical || trigger !== "http"));
      expect(decided.at(-1)?.outcome).toBe(outcome);
      if (trigger !== "queue") expect(decided.length).toBe(attempts + (outcome === "deadLettered" ? 1 : 0));
    });
  });

  it("counts the database attempts of the record, where none is repeated from the start", () => {
    expectOfEachTrace(({ spans, row, attempts, duplicate, outcome, trigger }, { requests }) => {
      if (attempts > 1 || duplicate || trigger === "queue" || outcome === "gatewayTimeout") return;
      // One that is cut short while it connects has no call.
      const tries = spans.filter(({ kind }) => kind === "databaseCall" || kind === "databaseConnect");
      expect(new Set(tries.map(({ call, callAttempt }) => `${call}/${callAttempt}`)).size).toBe(
        requests.databaseAttempts[row],
      );
    });
  });
});

describe("asking for a trace", () => {
  it("gives them in the order asked for, rows beyond the record's limit too", () => {
    for (const { model, traces } of cases.slice(0, 50)) {
      const rows = traces.map(({ row }) => row);
      expect(traceRequests({ ...model, recordLimit: 1 }, rows.toReversed()).toReversed()).toEqual(traces);
    }
  });

  it("fails for a row that no request has", () => {
    const [{ model, run }] = cases;
    expect(() => traceRequests(model, [run.total])).toThrow(RangeError);
  });
});
