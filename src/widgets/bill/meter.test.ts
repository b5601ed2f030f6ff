// The meter of a run, held against its bill, its series, and what the tracer charges each request with.
import { describe, expect, it } from "vitest";
import { simulate, traceRequests, type Model, type Run } from "#engine";
import { loadInputs, parseScenario, resolve, type ScenarioInput } from "#scenario";
import { meterOf, meteredUsd, type Meter } from "./meter.ts";

function ran(changes: Partial<ScenarioInput>): { readonly run: Run; readonly model: Model } {
  const parsed = parseScenario({ version: 1, durationS: 600, workload: { kind: "poisson", ratePerS: 3 }, ...changes });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  const model = resolve(parsed.scenario, null);
  return { run: simulate(model), model };
}

const totalUsd = (meter: Meter, timeUs: number): number =>
  meter.components.reduce((sum, _, index) => sum + meteredUsd(meter, index, timeUs), 0);

/** By component, what the tracer charges the requests with that arrive before a time. */
function tracedUsd({ run, model }: ReturnType<typeof ran>, untilUs: number): Map<string, number> {
  const { arrivalUs, rows } = run.requests;
  const before = Array.from({ length: rows }, (_, row) => row).filter((row) => arrivalUs[row] < untilUs);
  const sums = new Map<string, number>();
  for (const { spans } of traceRequests(model, before))
    for (const { component, usd } of spans.flatMap(({ charges }) => charges))
      sums.set(component, (sums.get(component) ?? 0) + usd);
  return sums;
}

const SCENARIOS: Readonly<Record<string, Partial<ScenarioInput>>> = {
  "a site": {},
  "shared lines": { function: { provisionedConcurrency: 2 }, database: { readShare: 1 } },
  "tries again": { function: { maxConcurrency: 2, cpuMs: 600 }, client: { retries: 3 }, database: { readShare: 0.5 } },
  "changed on the way": {
    interventions: [{ atS: 300, set: { "function.memoryMb": 2048 } }],
    database: { readShare: 0 },
  },
  uploads: { trigger: "upload" },
  "a queue": { trigger: "queue" },
  "a schedule": { trigger: "schedule", workload: { kind: "constant", ratePerS: 0.1 } },
};

describe.each(Object.entries(SCENARIOS))("the meter of %s", (_, changes) => {
  const { run, model } = ran(changes);
  const { cost } = run.summary;

  it("ends at what the bill of the run says, component by component", async () => {
    const meter = await meterOf(run, model);
    expect(meter.components.length).toBeGreaterThan(0);
    meter.components.forEach((component, index) =>
      expect(meteredUsd(meter, index, model.durationUs) / cost.byComponent[component]).toBeCloseTo(1, 6),
    );
    expect(totalUsd(meter, model.durationUs) / cost.total).toBeCloseTo(1, 9);
  });

  it("stands at the start at nothing, never falls, and adds up to what the cost chart shows", async () => {
    const meter = await meterOf(run, model);
    const shared = cost.lines.reduce((sum, line) => sum + (line.shared ? line.amount : 0), 0);
    let soFar = 0;
    expect(totalUsd(meter, 0)).toBe(0);
    for (let bin = 0; bin < meter.bins; bin++) {
      soFar += run.series.costUsd[bin] + shared / meter.bins;
      expect(totalUsd(meter, (bin + 1) * meter.binUs)).toBeCloseTo(soFar, 12);
      meter.components.forEach((__, index) =>
        expect(meteredUsd(meter, index, (bin + 1) * meter.binUs)).toBeGreaterThanOrEqual(
          meteredUsd(meter, index, bin * meter.binUs),
        ),
      );
    }
  });
});

describe.each(["azure", "gcp", "cloudflare"])("the meter on %s", (provider) => {
  it("ends at the bill of the run, whatever it bills by, without what the account pays by the month", async () => {
    const parsed = parseScenario({
      ...{ version: 1, durationS: 600, workload: { kind: "poisson", ratePerS: 3 }, provider },
    });
    if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
    const { trace, facts } = await loadInputs(parsed.scenario);
    const model = resolve(parsed.scenario, trace, facts);
    const run = simulate(model);
    const { cost } = run.summary;
    const meter = await meterOf(run, model);
    expect(meter.components).not.toContain("account");
    meter.components.forEach((component, index) =>
      expect(meteredUsd(meter, index, model.durationUs) / cost.byComponent[component]).toBeCloseTo(1, 6),
    );
    expect(totalUsd(meter, model.durationUs) / cost.total).toBeCloseTo(1, 9);
  });
});

describe("a component at a moment", () => {
  it.each(["a site", "changed on the way"])("has what the tracer charges it with: %s", async (name) => {
    const scenario = { ...SCENARIOS[name], database: { readShare: 1 } };
    const one = ran(scenario);
    const meter = await meterOf(one.run, one.model);
    for (const bin of [100, 330]) {
      const untilUs = bin * meter.binUs;
      const traced = tracedUsd(one, untilUs);
      const shared = (component: string) =>
        one.run.summary.cost.lines.reduce(
          (sum, line) => sum + (line.shared && line.component === component ? (line.amount * bin) / meter.bins : 0),
          0,
        );
      meter.components.forEach((component, index) => {
        const charged = (traced.get(component) ?? 0) + shared(component);
        expect(meteredUsd(meter, index, untilUs) / charged, component).toBeCloseTo(1, 6);
      });
    }
  });

  it("is fitted to the requests' own costs where reads and writes were drawn", async () => {
    const one = ran({ database: { readShare: 0.5, callsPerRequest: 3 } });
    const meter = await meterOf(one.run, one.model);
    const traced = tracedUsd(one, 300 * meter.binUs);
    const database = meter.components.indexOf("database");
    expect(meteredUsd(meter, database, 300 * meter.binUs) / (traced.get("database") ?? 0)).toBeCloseTo(1, 1);
  });
});

describe("a run that the record does not hold whole", () => {
  it.each([0, 200])("is metered by its bins: %d rows", async (recordLimit) => {
    const { run, model } = ran({ recordLimit });
    const meter = await meterOf(run, model);
    expect(run.requests.rows).toBeLessThan(run.total);
    expect(totalUsd(meter, model.durationUs) / run.summary.cost.total).toBeCloseTo(1, 9);
    const half = totalUsd(meter, model.durationUs / 2) / run.summary.cost.total;
    expect(half).toBeGreaterThan(0.4);
    expect(half).toBeLessThan(0.6);
  });
});

describe("a warm-up", () => {
  it("is metered, too, at the rates of what follows it", async () => {
    const { run, model } = ran({ warmUpS: 100, workload: { kind: "constant", ratePerS: 4 } });
    const meter = await meterOf(run, model);
    const before = totalUsd(meter, model.warmUpUs);
    expect(before).toBeGreaterThan(0);
    expect((totalUsd(meter, model.durationUs) - before) / run.summary.cost.total).toBeCloseTo(1, 2);
  });

  it("gives up once nobody asks any more", async () => {
    const { run, model } = ran({});
    await expect(meterOf(run, model, AbortSignal.abort(new Error("gone")))).rejects.toThrow("gone");
  });
});
