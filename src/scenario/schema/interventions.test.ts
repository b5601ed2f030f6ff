// What interventions may not say, and what they may.
import { describe, expect, test } from "vitest";
import { parsedScenario, problemsOf } from "../testing/written.ts";

const someFunctions = [
  { name: "a", share: 0.5 },
  { name: "b", share: 0.5 },
];

describe("interventions", () => {
  const at = (intervention: Readonly<Record<string, unknown>>, keys: Readonly<Record<string, unknown>> = {}) =>
    problemsOf({ interventions: [intervention], ...keys });

  test.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>, readonly string[]]>([
    [
      "no action",
      { atS: 1 },
      {},
      ["/interventions/0: found no action; allowed: one of set, deploy, rollback, killInstances, outage, slow"],
    ],
    [
      "two actions",
      { atS: 1, rollback: true, killInstances: 1 },
      {},
      ["/interventions/0: found rollback and killInstances; allowed: one action for each intervention"],
    ],
    [
      "an unknown key",
      { atS: 1, killInstances: 1, untilS: 3 },
      {},
      ['/interventions/0/untilS: found an unknown key, "untilS"; allowed: atS, killInstances'],
    ],
    [
      "after the end",
      { atS: 61, killInstances: 1 },
      { durationS: 60 },
      ["/interventions/0/atS: found 61; allowed: at most durationS (60 s)"],
    ],
    [
      "an end before the start",
      { atS: 5, untilS: 5, outage: "function" },
      {},
      ["/interventions/0/untilS: found 5; allowed: later than atS (5 s)"],
    ],
    [
      "an outage of nobody",
      { atS: 5, untilS: 6, outage: "client" },
      {},
      [
        '/interventions/0/outage: found "client"; allowed: "webServer" or "gateway" or "security" or "function" or "database" or "zone"',
      ],
    ],
    [
      "an outage of what is off",
      { atS: 5, untilS: 6, outage: "database" },
      { database: { enabled: false } },
      ['/interventions/0/outage: found "database", which is switched off; allowed: a component in use'],
    ],
    [
      "slowing what is off",
      { atS: 5, untilS: 6, slow: "gateway", factor: 2 },
      { trigger: "upload" },
      ['/interventions/0/slow: found "gateway", which is switched off; allowed: a component in use'],
    ],
    [
      "losing the only zone",
      { atS: 5, untilS: 6, outage: "zone" },
      { zones: 1 },
      ['/interventions/0/outage: found "zone"; allowed: a component: a zone can only be lost with zones of 2 or more'],
    ],
    [
      "a rollback of nothing",
      { atS: 5, rollback: true },
      {},
      ["/interventions/0/rollback: found no version deployed before; allowed: a rollback after a deploy"],
    ],
    [
      "a rollback that is not",
      { atS: 5, rollback: false },
      {},
      ["/interventions/0/rollback: found false; allowed: true"],
    ],
    [
      "nothing set",
      { atS: 5, set: {} },
      {},
      [
        '/interventions/0/set: found an object; allowed: an object from paths to values, e.g. {"function.memoryMb": 1024}',
      ],
    ],
    [
      "an unknown path",
      { atS: 5, set: { "gateway.kind": "restApi" } },
      {},
      [
        '/interventions/0/set/gateway.kind: found an unknown path, "gateway.kind"; allowed: gateway.* with enabled, ratePerS, burst, overheadMs, timeoutS, payloadLimitKb',
      ],
    ],
    [
      "a path to nowhere",
      { atS: 5, set: { zones: 2 } },
      {},
      [
        '/interventions/0/set/zones: found an unknown path, "zones"; allowed: a path in client, webServer, gateway, security, database, async, queue, function, functions.<name> or workload, or accountConcurrency',
      ],
    ],
    [
      "a path by nature",
      { atS: 5, set: { "client.constructor": 2 } },
      {},
      [
        '/interventions/0/set/client.constructor: found an unknown path, "client.constructor"; allowed: client.* with networkMs, payloadKb, responseKb, retries, retryBaseMs, retryCapMs',
      ],
    ],
    [
      "a wrong value",
      { atS: 5, set: { "function.memoryMb": 0 } },
      {},
      ["/interventions/0/set/function.memoryMb: found 0; allowed: a whole number from 1 to 1000000 (MB)"],
    ],
    [
      "an unknown function",
      { atS: 5, set: { "functions.c.memoryMb": 512 } },
      { functions: someFunctions },
      ['/interventions/0/set/functions.c.memoryMb: found an unknown function, "c"; allowed: a, b'],
    ],
    [
      "a rate of another kind",
      { atS: 5, set: { "workload.everyS": 2 } },
      {},
      [
        '/interventions/0/set/workload.everyS: found an unknown path, "workload.everyS"; allowed: workload.* with ratePerS',
      ],
    ],
    [
      "a rate of given times",
      { atS: 5, set: { "workload.ratePerS": 2 } },
      { workload: { kind: "arrivals", timesS: [1] } },
      [
        '/interventions/0/set/workload.ratePerS: found an unknown path, "workload.ratePerS"; allowed: no path here: with kind "arrivals" the times are given',
      ],
    ],
    [
      "a setting of what is off",
      { atS: 5, set: { "database.latencyMs": 2 } },
      { database: { enabled: false } },
      [
        "/interventions/0/set/database.latencyMs: found a setting of database, which is switched off; allowed: settings of components in use",
      ],
    ],
    [
      "what a version does not bring",
      { atS: 5, deploy: "v2", set: { "function.maxConcurrency": 5 } },
      {},
      [
        '/interventions/0/set/function.maxConcurrency: found a setting that is not a version\'s own, "function.maxConcurrency"; allowed: settings of the function that a version brings with it',
      ],
    ],
    [
      "breaking a rule",
      { atS: 5, set: { "database.maxConnections": 5 } },
      {},
      [
        '/interventions/0/set/database.maxConnections: found database.maxConnections 5; allowed: null with kind "keyValue", which keeps no connections',
      ],
    ],
    [
      "breaking a rule between settings",
      { atS: 5, set: { "function.timeoutS": 500 } },
      { trigger: "queue" },
      [
        "/interventions/0: found queue.visibilityTimeoutS 180; allowed: at least the function's timeoutS (500 s), or a message would return while it is worked on",
      ],
    ],
    [
      "too much of a share",
      { atS: 5, set: { "functions.a.share": 0.75 } },
      { functions: someFunctions },
      [
        "/interventions/0/set/functions.a.share: found functions shares that sum to 1.25; allowed: shares that sum to at most 1",
      ],
    ],
  ])("%s", (_, intervention, keys, lines) => {
    expect(at(intervention, keys)).toEqual(lines);
  });
  test("those that can be read are checked beside those that cannot", () => {
    expect(
      problemsOf({ durationS: 60, interventions: [{ atS: 1 }, { atS: 99, killInstances: 1 }] }).map(
        (line) => line.split(":")[0],
      ),
    ).toEqual(["/interventions/0", "/interventions/1/atS"]);
  });
  test("a name may hold dots", () => {
    expect(at({ atS: 5, set: { "functions.a.b.memoryMb": 512 } }, { functions: [{ name: "a.b" }] })).toEqual([]);
  });
  test("what was switched off can be switched on and set", () => {
    expect(
      at({ atS: 5, set: { "database.enabled": true, "database.latencyMs": 2 } }, { database: { enabled: false } }),
    ).toEqual([]);
  });
  test("a deployment without a share takes every request", () => {
    expect(parsedScenario({ interventions: [{ atS: 5, deploy: "v2" }] }).interventions).toEqual([
      { atS: 5, deploy: "v2", share: 1, set: {} },
    ]);
  });
});
