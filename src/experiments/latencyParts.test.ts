// Where the time went: every microsecond of a latency has its part, and a change shows up in the part that it changes, to the microsecond.
import { beforeAll, describe, expect, it } from "vitest";
import { simulate, type Run } from "#engine";
import { loadPreset, modelOf, type Scenario } from "#scenario";
import { LATENCY_PARTS, latencyParts, type LatencyParts } from "./latencyParts.ts";

interface Played {
  readonly run: Run;
  readonly parts: LatencyParts;
  readonly slices: number;
}

async function play(scenario: Scenario): Promise<Played> {
  const model = await modelOf(scenario);
  const run = simulate(model);
  const work = latencyParts(run, model.warmUpUs);
  for (let slices = 1; ; slices++) {
    const { done, value } = work.next();
    if (done) return { run, parts: value, slices };
  }
}

const sum = (parts: LatencyParts["mean"]) => LATENCY_PARTS.reduce((total, part) => total + parts[part], 0);
const differences = (before: LatencyParts, after: LatencyParts) =>
  Object.fromEntries(
    LATENCY_PARTS.map((part) => [part, after.mean[part] - before.mean[part]] as const).filter(
      ([, difference]) => Math.abs(difference) > 1e-9,
    ),
  );

describe("where the time went", () => {
  it.each([
    "flash-sale",
    "busy-shop",
    "film-reports",
    "one-queue",
    "photo-to-thumbnail",
    "nightly-report",
    "slow-database",
    "zone-lost",
  ])("adds up to the mean latency of %s", async (name) => {
    const { run, parts } = await play(await loadPreset(name));
    const { total, recorded, byOutcome } = run.summary.requests;
    expect(recorded).toBeGreaterThanOrEqual(total);
    expect(parts.requests).toBe(byOutcome.ok);
    expect(sum(parts.mean)).toBeCloseTo(run.summary.latencyMs.mean, 6);
  });

  it("counts the slowest hundredth for itself, and goes through a long record in slices", async () => {
    const flashSale = await loadPreset("flash-sale");
    const { run, parts, slices } = await play({ ...flashSale, durationS: 14_400 });
    const { arrivalUs, endUs, outcome, rows } = run.requests;
    const timesMs: number[] = [];
    for (let row = 0; row < rows; row++) if (outcome[row] === 0) timesMs.push((endUs[row] - arrivalUs[row]) / 1000);
    const slowest = timesMs.filter((ms) => ms >= run.summary.latencyMs.p99);
    expect(slowest.length).toBeGreaterThanOrEqual(timesMs.length / 100);
    expect(sum(parts.slowest)).toBeCloseTo(slowest.reduce((a, b) => a + b, 0) / slowest.length, 6);
    expect(slices).toBe(Math.ceil(rows / 20_000));
  });
});

describe("what a change does to it", () => {
  let quiet: Scenario;
  let before: Played;
  /** Nobody waits for an instance, and nothing fails: what is changed alone differs. */
  beforeAll(async () => {
    const flashSale = await loadPreset("flash-sale");
    quiet = {
      ...flashSale,
      client: { ...flashSale.client, networkMs: 20 },
      // A page comes through the same network, and when it comes decides which tokens are asked about again.
      webServer: { ...flashSale.webServer, enabled: false },
      security: { ...flashSale.security, enabled: false },
      function: { ...flashSale.function, cpuMs: 100, waitMs: 50, firstRunCpuMs: 0, provisionedConcurrency: 100 },
      database: { ...flashSale.database, latencyMs: 5, callsPerRequest: 2 },
    };
    before = await play(quiet);
  });

  it("leaves all parts alone that it does not touch: a network, there and back", async () => {
    const after = await play({ ...quiet, client: { ...quiet.client, networkMs: 27 } });
    expect(differences(before.parts, after.parts)).toEqual({ network: expect.closeTo(14, 9) });
  });

  it("tells the database's calls from the handler", async () => {
    const after = await play({ ...quiet, database: { ...quiet.database, latencyMs: 9 } });
    expect(differences(before.parts, after.parts)).toEqual({ database: expect.closeTo(8, 9) });
  });

  it("tells twice the memory by the handler, by half of its CPU work", async () => {
    const speed = (memoryMb: number) => Math.min(1, memoryMb / 1769);
    const after = await play({ ...quiet, function: { ...quiet.function, memoryMb: 1024 } });
    const expected = 100 / speed(1024) - 100 / speed(512);
    expect(differences(before.parts, after.parts)).toEqual({ handler: expect.closeTo(expected, 2) });
  });

  it("tells instances that are not kept ready by their cold starts", async () => {
    const after = await play({ ...quiet, function: { ...quiet.function, provisionedConcurrency: 0 } });
    const { coldStart, ...others } = differences(before.parts, after.parts);
    expect(before.parts.mean.coldStart).toBe(0);
    expect(others).toEqual({});
    const { count } = after.run.summary.coldStarts;
    expect(coldStart * after.parts.requests).toBeGreaterThan(count * 100);
  });
});
