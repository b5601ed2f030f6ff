// Common random numbers: changing one component's settings leaves every draw of the others as it was.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FunctionModel, Model, Settings } from "../model.ts";
import type { Run } from "../record.ts";
import { modelAndOtherSettings } from "../testing/arbitraryModel.ts";
import { simulate } from "../testing/engine.ts";

const RUNS = { numRuns: 80, seed: 11 };
const CACHED_OR_VERIFIED = 2;

/** What chance decided for a request, where the run shows it: null where it does not. Compared by component. */
function drawsOf({ requests }: Run, row: number) {
  const {
    arrivalUs,
    pageEndUs,
    sentUs,
    gatewayUs,
    securityUs,
    handlerUs,
    databaseUs,
    handlerEndUs,
    answeredUs,
    endUs,
    token,
  } = requests;
  const between = (fromUs: Float64Array, untilUs: Float64Array) =>
    fromUs[row] < 0 || untilUs[row] < 0 ? null : untilUs[row] - fromUs[row];
  const isOk = requests.outcome[row] === 0;
  return {
    workload: { arrivalUs: arrivalUs[row], functionIndex: requests.functionIndex[row] },
    client: { up: between(sentUs, gatewayUs), down: between(answeredUs, endUs) },
    webServer: { page: requests.page[row], loadUs: between(arrivalUs, pageEndUs) },
    gateway: { overheadUs: between(gatewayUs, securityUs) },
    security: token[row] === 0 ? {} : { user: requests.user[row], token: Math.max(CACHED_OR_VERIFIED, token[row]) },
    function: {
      workUs: databaseUs[row] >= 0 ? between(handlerUs, databaseUs) : isOk ? between(handlerUs, handlerEndUs) : null,
    },
  };
}
type Draws = ReturnType<typeof drawsOf>;

/** Compares the draws that two runs both show: of requests with one attempt, and of work on an instance alike (cold or not). */
function expectSameDraws(model: Model, changed: Model, components: readonly (keyof Draws)[]): void {
  const [before, after] = [simulate(model), simulate(changed)];
  const differences: string[] = [];
  for (let row = 0; row < before.total; row++) {
    const [one, other] = [drawsOf(before, row), drawsOf(after, row)];
    const onlyOneAttempt = before.requests.attempts[row] === 1 && after.requests.attempts[row] === 1;
    const alike = before.requests.cold[row] === after.requests.cold[row];
    for (const component of components) {
      if (component !== "workload" && !onlyOneAttempt) continue;
      if (component === "function" && !alike) continue;
      const [shown, shownToo] = [one[component], other[component]] as Record<string, number | null>[];
      for (const [name, value] of Object.entries(shown)) {
        if (value === null || shownToo[name] === undefined || shownToo[name] === null) continue;
        if (shownToo[name] !== value)
          differences.push(`${component}.${name} of request ${row}: ${value}, then ${shownToo[name]}`);
      }
    }
  }
  expect(after.total).toBe(before.total);
  expect(differences).toEqual([]);
}

/** One instance runs one request; a first run costs nothing extra, since which request comes first on an instance may change. */
const plain = (settings: Settings): Settings => ({
  ...settings,
  functions: settings.functions.map((each) => ({
    ...each,
    requestsPerInstance: 1,
    firstRunCpuUs: { kind: "constant", value: 0 },
  })),
});
/** A batch takes the work of its first message, and which that is depends on when pollers are free. */
const isComparable = (model: Model) => model.trigger !== "queue";

const ALL = ["workload", "client", "webServer", "gateway", "security", "function"] as const;
const without = (...changed: readonly (keyof Draws)[]) => ALL.filter((component) => !changed.includes(component));

describe("a change of", () => {
  const changes: readonly [
    name: string,
    change: (settings: Settings, other: Settings) => Settings,
    unchanged: readonly (keyof Draws)[],
  ][] = [
    // The page crosses the network, too.
    ["the client", (settings, { client }) => ({ ...settings, client }), without("client", "webServer")],
    ["the web server", (settings, { webServer }) => ({ ...settings, webServer }), without("webServer")],
    ["the gateway", (settings, { gateway }) => ({ ...settings, gateway }), without("gateway")],
    ["the security service", (settings, { security }) => ({ ...settings, security }), without("security", "gateway")],
    ["the database", (settings, { database }) => ({ ...settings, database }), ALL],
    [
      "limits",
      (settings, { accountConcurrency, async, queue }) => ({ ...settings, accountConcurrency, async, queue }),
      ALL,
    ],
    [
      "a function's work",
      (settings, { functions }) => ({
        ...settings,
        functions: settings.functions.map((each, i) => ({ ...functions[i], share: each.share, routed: each.routed })),
      }),
      without("function"),
    ],
    [
      "a function's limits, memory, keep-alive and failures",
      (settings, { functions }) => ({
        ...settings,
        functions: settings.functions.map((each, i): FunctionModel => {
          const { cpuUs, waitUs, cpuSpeed, share, routed } = each;
          return { ...functions[i], cpuUs, waitUs, cpuSpeed, share, routed };
        }),
      }),
      ALL,
    ],
  ];
  it.each(changes)("%s leaves the others' draws alone", (_, change, unchanged) => {
    fc.assert(
      fc.property(modelAndOtherSettings, ({ model, other }) => {
        fc.pre(isComparable(model));
        const settings = plain(model.settings);
        expectSameDraws({ ...model, settings }, { ...model, settings: plain(change(settings, other)) }, unchanged);
      }),
      RUNS,
    );
  });

  it("warm-up, server, prices and the number of rows kept leaves all of them alone", () => {
    fc.assert(
      fc.property(modelAndOtherSettings, ({ model }) => {
        const server = { ...model.server, count: model.server.count + 1 };
        expectSameDraws(model, { ...model, warmUpUs: 5_000_000, server, recordLimit: model.recordLimit - 1 }, ALL);
      }),
      RUNS,
    );
  });
});
