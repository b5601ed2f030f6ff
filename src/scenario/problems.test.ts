// Each class of what a scenario may not say: the pointer, what was found, what is allowed.
import { describe, expect, test } from "vitest";
import { parseScenario } from "./parse.ts";
import { problemsOf } from "./testing/written.ts";

const workload = { kind: "poisson", ratePerS: 1 };
const httpOnly = 'false with trigger "queue": only http requests pass here';
const someFunctions = [
  { name: "a", share: 0.5 },
  { name: "b", share: 0.5 },
];

describe("problems", () => {
  test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    [
      "a missing workload",
      { workload: undefined },
      [
        '/workload: found nothing; allowed: an object whose kind is "constant" or "poisson" or "bursts" or "day" or "trace" or "arrivals"',
      ],
    ],
    [
      "an unknown key",
      { wrokload: 1 },
      [
        '/wrokload: found an unknown key, "wrokload"; allowed: version, title, seed, durationS, warmUpS, recordLimit, provider, billing, trigger, client, webServer, gateway, security, function, functions, accountConcurrency, zones, database, async, queue, logs, interventions, server, workload',
      ],
    ],
    [
      "an unknown key inside",
      { client: { "a/b~": 1 } },
      [
        '/client/a~1b~0: found an unknown key, "a/b~"; allowed: networkMs, payloadKb, responseKb, retries, retryBaseMs, retryCapMs',
      ],
    ],
    ["a later version", { version: 2 }, ["/version: found 2; allowed: 1"]],
    [
      "a text for a number",
      { durationS: "60" },
      ['/durationS: found "60"; allowed: a number from 0.001 to 100000000 (s)'],
    ],
    ["a fraction for a count", { seed: 1.5 }, ["/seed: found 1.5; allowed: a whole number from 0 to 9007199254740991"]],
    [
      "no finite number",
      { durationS: Number.NaN },
      ["/durationS: found NaN; allowed: a number from 0.001 to 100000000 (s)"],
    ],
    [
      "null for a section",
      { client: null },
      [
        "/client: found null; allowed: an object with networkMs, payloadKb, responseKb, retries, retryBaseMs, retryCapMs",
      ],
    ],
    [
      "a list for a section",
      { client: [1] },
      [
        "/client: found a list of 1; allowed: an object with networkMs, payloadKb, responseKb, retries, retryBaseMs, retryCapMs",
      ],
    ],
    [
      "a provider without prices",
      { provider: "ibm" },
      ['/provider: found "ibm"; allowed: "aws" or "azure" or "gcp" or "cloudflare": there are no prices of others'],
    ],
    [
      "an edition without prices",
      { billing: { edition: "1999-12" } },
      [
        '/billing/edition: found "1999-12"; allowed: an edition of prices: "2019-12" or "2024-06" or "2026-10" or "2026-11" or "2026-12"',
      ],
    ],
    [
      "a warm-up of the whole run",
      { warmUpS: 60, durationS: 60 },
      ["/warmUpS: found 60; allowed: less than durationS (60 s)"],
    ],
    [
      "too many bad tokens",
      { security: { badTokens: { missing: 0.75, forged: 0.5 } } },
      ["/security/badTokens: found shares that sum to 1.25; allowed: shares that sum to at most 1"],
    ],
    [
      "connections of a key-value store",
      { database: { maxConnections: 5 } },
      ['/database/maxConnections: found 5; allowed: null with kind "keyValue", which keeps no connections'],
    ],
    [
      "connecting to a key-value store",
      { database: { connectMs: 31 } },
      [
        '/database/connectMs: found 31; allowed: 0 or 30 (the default) with kind "keyValue", which keeps no connections',
      ],
    ],
    [
      "capacity of a relational database",
      { database: { kind: "relational", capacityPerS: 5 } },
      ['/database/capacityPerS: found 5; allowed: null with kind "relational", which is limited by its connections'],
    ],
    [
      "a pause of a key-value database",
      { database: { pauseAfterS: 300 } },
      [
        '/database/pauseAfterS: found 300; allowed: null with kind "keyValue", which is billed by the request and never pauses',
      ],
    ],
    [
      "a second kind of gateway where there is one",
      { provider: "gcp", gateway: { kind: "restApi" } },
      ['/gateway/kind: found "restApi"; allowed: "httpApi": only AWS has two kinds of gateway'],
    ],
    [
      "another provider's server",
      { provider: "gcp", server: { size: "m7g.large" } },
      [
        '/server/size: found "m7g.large"; allowed: "e2-micro" or "e2-small" or "e2-medium" or "e2-standard-2" or "e2-standard-4"',
      ],
    ],
    [
      "items of a relational database",
      { database: { kind: "relational", itemKb: 5 } },
      ['/database/itemKb: found 5; allowed: 1 (the default) with kind "relational", which is not charged by item'],
    ],
    [
      "a burst without capacity",
      { database: { burst: 5 } },
      ["/database/burst: found 5; allowed: null unless capacityPerS is set"],
    ],
    [
      "a gateway before a queue",
      { trigger: "queue", gateway: { enabled: true } },
      [`/gateway/enabled: found true; allowed: ${httpOnly}`],
    ],
    [
      "a web server and security before a queue",
      { trigger: "queue", webServer: { enabled: true }, security: { enabled: true } },
      [`/webServer/enabled: found true; allowed: ${httpOnly}`, `/security/enabled: found true; allowed: ${httpOnly}`],
    ],
    [
      "retries of a client that does not wait",
      { trigger: "upload", client: { retries: 1 } },
      ['/client/retries: found 1; allowed: 0 with trigger "upload": see async.maxRetries or queue.maxReceiveCount'],
    ],
    [
      "events of requests",
      { async: { maxRetries: 1 } },
      ['/async/maxRetries: found 1; allowed: 2 (the default) with trigger "http", for which it means nothing'],
    ],
    [
      "event retries of a queue",
      { trigger: "queue", async: { retryWaitS: [1] } },
      [
        '/async/retryWaitS: found [1]; allowed: [60,120] (the default) with trigger "queue", for which it means nothing',
      ],
    ],
    [
      "a queue of uploads",
      { trigger: "upload", queue: { pollers: 1 } },
      ['/queue/pollers: found 1; allowed: 5 (the default) with trigger "upload", for which it means nothing'],
    ],
    [
      "messages that return too soon",
      { trigger: "queue", function: { timeoutS: 200 } },
      [
        "/queue/visibilityTimeoutS: found 180; allowed: at least the function's timeoutS (200 s), or a message would return while it is worked on",
      ],
    ],
    [
      "bursts longer than their period",
      { workload: { kind: "bursts", baseRatePerS: 1, burstRatePerS: 2, everyS: 10, lengthS: 11 } },
      ["/workload/lengthS: found 11; allowed: at most everyS (10 s)"],
    ],
    [
      "a peak beyond twice the mean",
      { workload: { kind: "day", meanRatePerS: 1, peakToMean: 2.1 } },
      ["/workload/peakToMean: found 2.1; allowed: a number from 1 to 2"],
    ],
    [
      "a missing rate",
      { workload: { kind: "constant" } },
      ["/workload/ratePerS: found nothing; allowed: a number from 0 to 1000000 (per second)"],
    ],
    [
      "rates of another kind",
      { workload: { ...workload, everyS: 1 } },
      ['/workload/everyS: found an unknown key, "everyS"; allowed: kind, ratePerS'],
    ],
    [
      "two sources of counts",
      { workload: { kind: "trace", name: "azure2019-http", countsPerMinute: [1] } },
      [
        "/workload: found countsPerMinute and name; allowed: exactly one of countsPerMinute, countsPerMinuteByFunction, name",
      ],
    ],
    [
      "no source of counts",
      { workload: { kind: "trace" } },
      ["/workload: found none of them; allowed: exactly one of countsPerMinute, countsPerMinuteByFunction, name"],
    ],
    [
      "half a call",
      { workload: { kind: "trace", countsPerMinute: [1, 0.5] } },
      ["/workload/countsPerMinute/1: found 0.5; allowed: a whole number from 0 to 10000000"],
    ],
    [
      "a trace that does not exist",
      { workload: { kind: "trace", name: "moon" } },
      ['/workload/name: found "moon"; allowed: "azure2019-http" or "azure2019-500"'],
    ],
    [
      "functions beside those of a trace",
      { workload: { kind: "trace", name: "azure2019-http" }, functions: [{ name: "a" }] },
      ["/functions: found a list of 1; allowed: nothing: the functions are those of the trace"],
    ],
    [
      "counts of an unknown function",
      { workload: { kind: "trace", countsPerMinuteByFunction: { c: [1] } }, functions: [{ name: "a" }] },
      ['/workload/countsPerMinuteByFunction/c: found an unknown function, "c"; allowed: the names in `functions`'],
    ],
    [
      "shares beside counts",
      { workload: { kind: "trace", countsPerMinuteByFunction: { a: [1] } }, functions: [{ name: "a", share: 1 }] },
      ["/functions/0/share: found 1; allowed: null or nothing: the workload counts the calls of each function"],
    ],
    [
      "times of a clock, told once",
      { workload: { kind: "arrivals", timesS: [1767225600.5, 1767225601.5] } },
      [
        "/workload/timesS: found times from 1767225600.5 on; allowed: seconds from the start of the run, from 0 to 1000000000; from times since 1970, subtract the first",
      ],
    ],
    [
      "durations that are too few",
      { workload: { kind: "arrivals", timesS: [1, 2], durationsMs: [1] } },
      ["/workload/durationsMs: found a list of 1; allowed: as many as timesS (2)"],
    ],
    [
      "more requests than can be run",
      { workload: { kind: "poisson", ratePerS: 1e6 }, durationS: 1e6 },
      ["/workload: found about 1000000000000 requests in 1000000 s; allowed: at most 1000000000 requests"],
    ],
    [
      "shares above 1",
      {
        functions: [
          { name: "a", share: 0.75 },
          { name: "b", share: 0.5 },
        ],
      },
      ["/functions: found shares that sum to 1.25; allowed: shares that sum to at most 1"],
    ],
    [
      "a rest that nobody can answer",
      { gateway: { enabled: false }, functions: [{ name: "a", share: 0.5 }] },
      [
        "/functions: found shares that sum to 0.5; allowed: shares that sum to 1: without a gateway nothing answers the rest with 404",
      ],
    ],
    [
      "a name twice",
      { functions: [{ name: "a" }, { name: "a" }] },
      ['/functions/1/name: found "a" again; allowed: a name of its own'],
    ],
    [
      "a route for a queue",
      { trigger: "queue", functions: [{ name: "a", route: "GET /" }] },
      ['/functions/0/route: found "GET /"; allowed: null unless the trigger is "http"'],
    ],
    [
      "a nameless function",
      { functions: [{}] },
      ["/functions/0/name: found nothing; allowed: a text of 1 to 140 characters, without control characters"],
    ],
    [
      "a runtime that was not measured so",
      { function: { runtime: "python3.9", package: "zip", architecture: "mips" } },
      ['/function/architecture: found "mips"; allowed: "x86_64" or "arm64"'],
    ],
    [
      "a curve that does not exist",
      { function: { vcpu: "moon" } },
      ['/function/vcpu: found "moon"; allowed: "measured-short-task"'],
    ],
    [
      "percentiles out of order",
      { function: { cpuMs: { kind: "lognormal", p50Ms: 2, p99Ms: 1 } } },
      ["/function/cpuMs: found an object; allowed: p50Ms not above p99Ms"],
    ],
    [
      "an unknown distribution",
      { function: { cpuMs: { kind: "normal" } } },
      [
        '/function/cpuMs/kind: found "normal"; allowed: "exponential" or "lognormal" or "uniform" or "empirical" or "percentiles"',
      ],
    ],
    [
      "percentiles that miss the end",
      { function: { cpuMs: { kind: "percentiles", percentiles: [0, 50], valuesMs: [1, 2] } } },
      ["/function/cpuMs/percentiles: found a list of 2; allowed: a list from 0 to 100 that never falls"],
    ],
    [
      "a server size without a price",
      { server: { size: "z1.huge" } },
      [
        '/server/size: found "z1.huge"; allowed: "t3.nano" or "t3.micro" or "t3.small" or "t3.medium" or "t3.large" or "t4g.micro" or "t4g.small" or "t4g.medium" or "t4g.large" or "m7g.medium" or "m7g.large" or "m7g.xlarge"',
      ],
    ],
    [
      "servers outside their bounds",
      { server: { count: 9, autoscale: { min: 1, max: 4, targetUtilisation: 0.5, everyS: 60, startDelayS: 60 } } },
      ["/server/count: found 9; allowed: from autoscale.min (1) to autoscale.max (4)"],
    ],
    [
      "half an autoscaler",
      { server: { autoscale: { min: 1, max: 4, targetUtilisation: 0.5, everyS: 60 } } },
      ["/server/autoscale/startDelayS: found nothing; allowed: a number from 0 to 1000000000 (s)"],
    ],
    [
      "words for a survival curve",
      { function: { keepAliveS: "forever" } },
      [
        '/function/keepAliveS: found "forever"; allowed: a number from 0 to 1000000000 (s), "measured" or {"kind":"survival", atS, share}',
      ],
    ],
    [
      "a survival curve that rises",
      { function: { keepAliveS: { kind: "survival", atS: [0, 1, 2], share: [1, 0, 0.5] } } },
      ["/function/keepAliveS/share: found a list of 3; allowed: a list from 1 to 0 that never rises"],
    ],
  ])("%s", (_, keys, lines) => {
    expect(problemsOf(keys)).toEqual(lines);
  });

  test("each of several is told", () => {
    expect(
      problemsOf({ seed: -1, client: { retries: 0.5, x: 1 }, zones: 0, provider: "ibm", server: { count: 0 } }).map(
        (line) => line.split(":")[0],
      ),
    ).toEqual(["/seed", "/zones", "/client/x", "/client/retries", "/server/count", "/provider"]);
  });
  test("a rule that rests on a wrong value is left out until that is mended", () => {
    expect(problemsOf({ trigger: "mail", async: { maxRetries: 1 } }).map((line) => line.split(":")[0])).toEqual([
      "/trigger",
    ]);
  });
  test("a thousand are told, the rest counted", () => {
    const lines = problemsOf(Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`k${index}`, 1])));
    expect([lines.length, lines.at(-1)]).toEqual([1001, "(whole document): found 500 more problems; allowed: none"]);
  });
  test("texts in lines stay on their line", () => {
    expect(problemsOf({ "a\nb\u202e": 1 })[0]).toMatch(/^\/a\\u000ab\\u202e: found an unknown key, "a\\nb\\u202e"/);
  });
  test.each([null, 3, "x", [], undefined, true])("%j is no scenario", (input) => {
    const parsed = parseScenario(input);
    expect(parsed.ok ? [] : parsed.problems.map((each) => [each.pointer, each.allowed])).toEqual([
      ["", "an object: a scenario"],
    ]);
  });
  test("shares are not counted against functions of equal parts", () => {
    expect(problemsOf({ functions: someFunctions })).toEqual([]);
  });
});
