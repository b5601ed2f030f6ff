// Events found in a run are those of scenarios whose every moment is known, and of any run those that a count of its rows finds.
import fc from "fast-check";
import { expect, it } from "vitest";
import { OUTCOMES } from "#engine";
import { play } from "../testing/played.ts";
import { findEvents, type FoundEvent } from "./events.ts";
import { connectionsAt } from "#widgets/rooms";
import { connectionsFullUs } from "./connectionsFull.ts";
import { createQueue } from "./queue.ts";

const of = <Kind extends FoundEvent["kind"]>(events: readonly FoundEvent[], kind: Kind) =>
  events.find((event): event is Extract<FoundEvent, { kind: Kind }> => event.kind === kind);

/** Nothing takes time but the start (200 ms), the initialisation (100 ms) and the handler (1 s). */
const KNOWN = {
  client: { networkMs: 0, retries: 0 },
  gateway: { enabled: false },
  webServer: { enabled: false },
  security: { enabled: false },
  database: { enabled: false },
  function: { startMs: 200, initMs: 100, firstRunCpuMs: 0, cpuMs: 0, waitMs: 1000, memoryMb: 1769, keepAliveS: 60 },
};

it("finds what happens to four requests of which only two may be in flight", async () => {
  const { run, model } = play({
    ...KNOWN,
    function: { ...KNOWN.function, maxConcurrency: 2 },
    workload: { kind: "arrivals", timesS: [1, 2.5, 2.75, 3, 8] },
  });
  const events = await findEvents(run, model);
  expect(of(events, "firstCold")).toEqual({ kind: "firstCold", atUs: 1e6, row: 0, waitedUs: 300_000 });
  // The first instance is free again from 2.3 s on, takes the second request, and another starts for the third.
  expect(of(events, "peak")).toEqual({ kind: "peak", atUs: 2.75e6, instances: 2 });
  expect(of(events, "limit")).toEqual({ kind: "limit", atUs: 2.75e6, limit: "function", functionIndex: 0, most: 2 });
  expect(of(events, "firstRejection")).toEqual({
    kind: "firstRejection",
    atUs: 3e6,
    row: 3,
    outcome: "throttled",
    count: 1,
  });
  // The second request ends at 3.5 s: the first to end well after that.
  expect(of(events, "recovery")).toEqual({ kind: "recovery", atUs: 3.5e6, row: 1, trouble: 1 });
  expect(events.map(({ atUs }) => atUs)).toEqual(events.map(({ atUs }) => atUs).toSorted((a, b) => a - b));
});

it("finds the outage's end, and no limit where none is reached", async () => {
  const { run, model } = play({
    ...KNOWN,
    workload: { kind: "constant", ratePerS: 1 },
    interventions: [{ atS: 30.5, untilS: 40.5, outage: "function" }],
  });
  const events = await findEvents(run, model);
  expect(of(events, "limit")).toBeUndefined();
  expect(of(events, "firstRejection")).toBeUndefined();
  const failed = run.requests.outcome.filter((code) => OUTCOMES[code] !== "ok").length;
  expect(failed).toBeGreaterThanOrEqual(10);
  expect(of(events, "recovery")?.trouble).toBe(failed);
  expect(of(events, "recovery")?.atUs).toBeGreaterThan(40.5e6);
  expect(of(events, "recovery")?.atUs).toBeLessThan(43e6);
});

it("tells a database that is out from one that has no connection left", async () => {
  const relational = { enabled: true, kind: "relational", maxConnections: 1 };
  const workload = { kind: "constant", ratePerS: 4 };
  const refused = play({ ...KNOWN, workload, database: relational });
  expect(of(await findEvents(refused.run, refused.model), "firstRejection")?.outcome).toBe("databaseError");
  const out = play({
    ...KNOWN,
    workload,
    database: { ...relational, maxConnections: 1000 },
    interventions: [{ atS: 30, untilS: 40, outage: "database" }],
  });
  expect(out.run.requests.outcome.includes(OUTCOMES.indexOf("databaseError"))).toBe(true);
  expect(of(await findEvents(out.run, out.model), "firstRejection")).toBeUndefined();
});

it("finds the moment at which the last connection is taken", async () => {
  const { run, model } = play({
    workload: { kind: "poisson", ratePerS: 12 },
    database: { enabled: true, kind: "relational", maxConnections: 4 },
  });
  const limit = of(await findEvents(run, model), "limit");
  expect(limit).toMatchObject({ limit: "connections", most: 4 });
  const fullUs = limit?.atUs ?? NaN;
  expect([connectionsAt(run, fullUs - 1), connectionsAt(run, fullUs)]).toEqual([3, 4]);
  for (let tUs = 0; tUs < fullUs; tUs += fullUs / 97) expect(connectionsAt(run, tUs)).toBeLessThan(4);
  expect(connectionsFullUs(run, 5)).toBeNull();
});

it("finds nothing where nothing happens", async () => {
  const { run, model } = play({ ...KNOWN, workload: { kind: "arrivals", timesS: [] } });
  expect(await findEvents(run, model)).toEqual([]);
});

it("tells of no recovery and no limit what the record cannot tell", async () => {
  const { run, model } = play({
    ...KNOWN,
    recordLimit: 5,
    function: { ...KNOWN.function, maxConcurrency: 1 },
    workload: { kind: "constant", ratePerS: 4 },
  });
  const events = await findEvents(run, model);
  expect(of(events, "firstRejection")).toBeDefined();
  expect(of(events, "recovery")).toBeUndefined();
});

it("agrees with a count of the rows in any run", async () => {
  const somewhere = fc.record({
    seed: fc.nat(1000),
    ratePerS: fc.constantFrom(2, 8, 25),
    most: fc.constantFrom(3, 8, 1000),
    keepAliveS: fc.constantFrom(1, 30),
  });
  await fc.assert(
    fc.asyncProperty(somewhere, async ({ seed, ratePerS, most, keepAliveS }) => {
      const { run, model } = play({
        seed,
        durationS: 60,
        workload: { kind: "poisson", ratePerS },
        function: { maxConcurrency: most, keepAliveS },
        database: { enabled: true, kind: "relational", maxConnections: 4 },
      });
      const { requests, instances } = run;
      const events = await findEvents(run, model);
      const times = [...instances.startedUs.slice(0, instances.count)];
      const alive = (tUs: number) =>
        times.filter((startedUs, i) => startedUs <= tUs && tUs < instances.reclaimedUs[i]).length;
      const counts = times.map(alive);
      const peak = of(events, "peak");
      expect(peak?.instances).toBe(Math.max(...counts));
      expect(peak?.instances).toBe(run.summary.instances.peak);
      expect(peak?.atUs).toBe(Math.min(...times.filter((_, i) => counts[i] === peak?.instances)));

      const rows = Array.from({ length: requests.rows }, (_, row) => row);
      const inFlight = (tUs: number) =>
        rows.filter(
          (row) => requests.instance[row] >= 0 && requests.invokedUs[row] <= tUs && tUs < requests.handlerEndUs[row],
        ).length;
      const full = rows.map((row) => requests.invokedUs[row]).filter((atUs) => atUs >= 0 && inFlight(atUs) >= most);
      const limit = events.find((event) => event.kind === "limit" && event.limit !== "connections");
      expect(limit?.atUs).toBe(full.length === 0 ? undefined : Math.min(...full));

      const throttled = rows.filter((row) => ["throttled", "databaseError"].includes(OUTCOMES[requests.outcome[row]]));
      expect(of(events, "firstRejection")?.atUs).toBe(
        throttled.length === 0 ? undefined : Math.min(...throttled.map((row) => requests.answeredUs[row])),
      );
    }),
    { numRuns: 15 },
  );
});

it("takes rows in the order of their times", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { maxLength: 60 }), (times) => {
      const queue = createQueue();
      times.forEach((atUs, row) => queue.put(atUs, row));
      const taken = times.map(() => times[queue.take()]);
      expect(taken).toEqual(times.toSorted((a, b) => a - b));
      expect(queue.take()).toBe(-1);
    }),
  );
});
