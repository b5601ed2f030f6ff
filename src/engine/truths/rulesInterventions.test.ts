// The rules of interventions (rule 15), worked out by hand.
import { describe, expect, it } from "vitest";
import type { Intervention, Settings } from "../model.ts";
import type { Run } from "../record.ts";
import { simulate } from "../testing/engine.ts";
import {
  arrivalsAt,
  constantUs,
  modelOf,
  MS_US,
  SECOND_US,
  settingsOf,
  steady,
  type ModelOverrides,
} from "../testing/model.ts";
import { outcomeOf, rowsOf } from "../testing/rows.ts";

const run = (overrides: ModelOverrides): Run => simulate(modelOf(overrides));
const outcomes = ({ requests }: Run) => Array.from({ length: requests.rows }, (_, row) => outcomeOf(requests, row));
const ms = (value: number) => constantUs(value * MS_US);
const atS = (...times: number[]) => arrivalsAt(...times.map((s) => s * SECOND_US));

const set = (s: number, settings: Settings): Intervention => ({
  kind: "settings",
  atUs: s * SECOND_US,
  label: "set",
  settings,
});
const kill = (s: number, share: number): Intervention => ({
  kind: "killInstances",
  atUs: s * SECOND_US,
  label: "kill",
  share,
});
type Outage = Extract<Intervention, { kind: "outage" }>["target"];
const outage = (target: Outage, fromS: number, untilS: number): Intervention => ({
  kind: "outage",
  atUs: fromS * SECOND_US,
  untilUs: untilS * SECOND_US,
  label: "outage",
  target,
});

describe("settings", () => {
  it("change decisions made later, at their very moment", () => {
    const before: ModelOverrides = { arrivals: atS(0, 9, 10, 11), function: { waitUs: ms(2000) } };
    const interventions = [set(10, settingsOf({ function: { waitUs: ms(500) } }))];
    const { requests } = run({ ...before, interventions });
    expect([...requests.endUs].map((us) => us / SECOND_US)).toEqual([2, 11, 10.5, 11.5]);
  });

  it("of a new generation need new instances; those busy end when they are free", () => {
    const interventions = [set(10, settingsOf({ function: { waitUs: ms(2000), generation: 1 } }))];
    const { requests, instances } = run({ arrivals: atS(0, 9, 10, 20), function: { waitUs: ms(2000) }, interventions });
    expect([...requests.cold]).toEqual([1, 0, 1, 0]);
    expect(instances.reclaimedUs[0]).toBe(11 * SECOND_US);
  });

  it("may add provisioned instances, ready once initialised, and take them away", () => {
    const provisioned = (provisionedConcurrency: number) =>
      settingsOf({ function: { provisionedConcurrency, initUs: ms(1000), waitUs: ms(10), keepAliveUs: ms(0) } });
    const result = run({
      durationS: 100,
      arrivals: atS(10, 20, 60),
      function: { initUs: ms(1000), waitUs: ms(10), keepAliveUs: ms(0) },
      interventions: [set(10, provisioned(1)), set(50, provisioned(0))],
    });
    expect([...result.requests.cold]).toEqual([1, 0, 1]);
    expect(result.summary.cost.lines.find(({ item }) => item === "provisionedCapacity.x86_64")?.quantity).toBeCloseTo(
      40,
      9,
    );
  });

  it("deploy a version to a share of requests, with instances of its own; a rollback gives it none", () => {
    const now = settingsOf({ function: { waitUs: ms(20) } });
    const next = {
      ...now,
      nextVersion: settingsOf({ function: { waitUs: ms(15), generation: 1 } }).functions,
      nextShare: 0.25,
    };
    const { requests, instances } = run({
      arrivals: steady("constant", 10),
      durationS: 600,
      function: { waitUs: ms(20) },
      interventions: [set(200, next), set(400, now)],
    });
    const versions = (fromS: number, untilS: number) =>
      rowsOf({ requests } as Run)
        .filter((row) => requests.arrivalUs[row] >= fromS * SECOND_US && requests.arrivalUs[row] < untilS * SECOND_US)
        .map((row) => requests.version[row]);
    expect(
      versions(0, 200)
        .concat(versions(400, 600))
        .every((version) => version === 0),
    ).toBe(true);
    const deployed = versions(200, 400);
    const share = deployed.filter((version) => version === 1).length / deployed.length;
    expect(Math.abs(share - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / deployed.length));
    for (const row of rowsOf({ requests } as Run)) {
      expect(instances.version[requests.instance[row]]).toBe(requests.version[row]);
      expect(requests.handlerEndUs[row] - requests.handlerUs[row]).toBe(requests.version[row] === 1 ? 15_000 : 20_000);
    }
  });
});

describe("killed instances", () => {
  it("fail what ran on them; a share is a share of those alive", () => {
    const result = run({
      arrivals: arrivalsAt(0, 0, 0, 0),
      function: { waitUs: ms(10_000) },
      interventions: [kill(5, 0.5)],
    });
    expect(outcomes(result).filter((outcome) => outcome === "functionError")).toHaveLength(2);
    expect([...result.instances.reclaimedUs].filter((us) => us === 5 * SECOND_US)).toHaveLength(2);
  });

  it("are billed until they died, and what never began stays away from the record", () => {
    for (const requestsPerInstance of [1, 2]) {
      const result = run({
        arrivals: atS(0),
        function: { requestsPerInstance, startUs: ms(1000), initUs: ms(1000), waitUs: ms(1000) },
        interventions: [kill(0.5, 1)],
      });
      expect(outcomes(result)).toEqual(["functionError"]);
      expect([result.requests.initUs[0], result.requests.handlerUs[0], result.requests.billedUs[0]]).toEqual([
        -1, -1, 0,
      ]);
      const later = run({
        arrivals: atS(0),
        function: { requestsPerInstance, startUs: ms(1000), initUs: ms(1000), waitUs: ms(1000) },
        interventions: [kill(1.5, 1)],
      });
      expect([later.requests.initUs[0], later.requests.handlerUs[0], later.requests.billedUs[0]]).toEqual([
        SECOND_US,
        -1,
        500_000,
      ]);
    }
  });

  it("meet no retry of the same moment: interventions come before retries", () => {
    const result = run({
      trigger: "schedule",
      arrivals: atS(0),
      async: { retryWaitUs: [5 * SECOND_US] },
      function: { errorShare: 1, waitUs: ms(0), keepAliveUs: ms(0) },
      interventions: [kill(5, 1)],
    });
    expect(result.requests.attempts[0]).toBe(3);
    const slow = run({
      trigger: "schedule",
      arrivals: atS(0),
      async: { maxRetries: 1, retryWaitUs: [4 * SECOND_US] },
      function: { timeoutUs: SECOND_US, waitUs: ms(3000) },
      interventions: [kill(5, 1)],
    });
    // The first attempt times out at 1 s; the second, due at 5 s, starts after the kill and times out at 6 s.
    expect(slow.requests.endUs[0]).toBe(6 * SECOND_US);
  });
});

describe("outages", () => {
  it.each([
    ["gateway", { gateway: { enabled: true } }],
    ["function", {}],
    ["webServer", { webServer: { enabled: true } }],
    ["security", { security: { enabled: true } }],
  ] as const)("of the %s answer unavailable from their start until their end", (target, enabled) => {
    const result = run({ arrivals: atS(9, 10, 19, 20), ...enabled, interventions: [outage(target, 10, 20)] });
    expect(outcomes(result)).toEqual(["ok", "unavailable", "unavailable", "ok"]);
  });

  it("of security let cached decisions pass", () => {
    const security = { enabled: true, users: 1, cacheTtlUs: 5 * SECOND_US };
    expect(outcomes(run({ arrivals: atS(8, 12, 14), security, interventions: [outage("security", 10, 20)] }))).toEqual([
      "ok",
      "ok",
      "unavailable",
    ]);
  });

  it("of the database fail each attempt", () => {
    const database = { enabled: true, maxAttempts: 3 };
    const result = run({ arrivals: atS(9, 10, 20), database, interventions: [outage("database", 10, 20)] });
    expect(outcomes(result)).toEqual(["ok", "databaseError", "ok"]);
    expect([...result.requests.databaseAttempts]).toEqual([1, 3, 1]);
  });

  it("of a zone end its instances, and new ones start elsewhere", () => {
    const result = run({
      zones: 3,
      durationS: 100,
      arrivals: arrivalsAt(0, 0, 0, 6 * SECOND_US, 6 * SECOND_US, 6 * SECOND_US, 6 * SECOND_US),
      function: { waitUs: ms(8000) },
      interventions: [outage("zone", 5, 20)],
    });
    expect(
      outcomes(result)
        .slice(0, 3)
        .filter((outcome) => outcome === "functionError"),
    ).toHaveLength(1);
    const { instances } = result;
    for (let i = 0; i < instances.count; i++) {
      if (instances.startedUs[i] >= 5 * SECOND_US) expect(instances.zone[i]).not.toBe(0);
      else expect(instances.reclaimedUs[i] === 5 * SECOND_US).toBe(instances.zone[i] === 0);
    }
  });
});

describe("slow spells", () => {
  it("multiply the stages that start within", () => {
    const slow = (target: Extract<Intervention, { kind: "slow" }>["target"]): Intervention => ({
      kind: "slow",
      atUs: 10 * SECOND_US,
      untilUs: 20 * SECOND_US,
      label: "slow",
      target,
      factor: 10,
    });
    const took = (target: Parameters<typeof slow>[0]) => {
      const { requests } = run({
        arrivals: atS(0, 9.99, 10, 20),
        client: { networkUs: ms(1) },
        gateway: { enabled: true, overheadUs: ms(2) },
        security: { enabled: true, verifyUs: ms(3) },
        function: { waitUs: ms(4) },
        database: { enabled: true, latencyUs: ms(5) },
        interventions: [slow(target)],
      });
      return rowsOf({ requests } as Run).map((row) => (requests.endUs[row] - requests.arrivalUs[row]) / MS_US);
    };
    const usual = 16;
    expect(took("client")).toEqual([usual, 9 + usual, 18 + usual, usual]);
    expect(took("gateway")).toEqual([usual, usual, 18 + usual, usual]);
    expect(took("security")).toEqual([usual, usual, 27 + usual, usual]);
    expect(took("function")).toEqual([usual, usual, 36 + usual, usual]);
    // The call of the second request starts at 9.990 + 0.010 = 10 s.
    expect(took("database")).toEqual([usual, 45 + usual, 45 + usual, usual]);
  });
});
