// The rules of a request's way to the function, worked out by hand: latency, the gateway's order, retries, tokens.
import { describe, expect, it } from "vitest";
import type { Run } from "../record.ts";
import { simulate } from "../testing/engine.ts";
import {
  arrivalsAt,
  constantUs,
  exponentialUs,
  modelOf,
  MS_US,
  SECOND_US,
  steady,
  type ModelOverrides,
} from "../testing/model.ts";
import { outcomeOf, rowsOf, sum } from "../testing/rows.ts";

const run = (overrides: ModelOverrides): Run => simulate(modelOf(overrides));
const outcomes = ({ requests }: Run) => Array.from({ length: requests.rows }, (_, row) => outcomeOf(requests, row));
const ms = (value: number) => constantUs(value * MS_US);

describe("latency (rule 1)", () => {
  const way = {
    arrivals: arrivalsAt(0),
    client: { networkUs: ms(40) },
    gateway: { enabled: true, overheadUs: ms(8) },
    security: { enabled: true, verifyUs: ms(20) },
    function: { initUs: ms(200), waitUs: ms(100) },
    database: { enabled: true, callsPerRequest: 2, latencyUs: ms(5) },
  };

  it("is the network both ways, the overhead once, and every stage between", () => {
    const { requests } = run(way);
    expect(requests.gatewayUs[0]).toBe(40_000);
    expect(requests.securityUs[0]).toBe(48_000);
    expect(requests.invokedUs[0]).toBe(68_000);
    expect(requests.initUs[0]).toBe(68_000);
    expect(requests.handlerUs[0]).toBe(268_000);
    expect(requests.databaseUs[0]).toBe(368_000);
    expect(requests.handlerEndUs[0]).toBe(378_000);
    expect(requests.answeredUs[0]).toBe(378_000);
    expect(requests.endUs[0]).toBe(418_000);
  });

  it("begins with the page when the request opens a visit", () => {
    const webServer = { enabled: true, requestsPerVisit: 1, hitUs: ms(15), originUs: ms(120) };
    for (const [cacheHitShare, page, servedMs] of [
      [1, 1, 15],
      [0, 2, 120],
    ] as const) {
      const { requests } = run({ ...way, webServer: { ...webServer, cacheHitShare } });
      expect(requests.page[0]).toBe(page);
      expect(requests.pageEndUs[0]).toBe((80 + servedMs) * MS_US);
      expect(requests.sentUs[0]).toBe(requests.pageEndUs[0]);
      expect(requests.endUs[0]).toBe((80 + servedMs + 418) * MS_US);
    }
  });

  it("opens visits with probability 1 / requestsPerVisit", () => {
    const { requests } = run({ arrivals: steady("constant", 20), webServer: { enabled: true, requestsPerVisit: 4 } });
    const opened = requests.page.filter((page) => page > 0).length;
    expect(Math.abs(opened - requests.rows / 4)).toBeLessThan(4 * Math.sqrt(requests.rows * 0.25 * 0.75));
  });
});

describe("the gateway (rules 2 and 4)", () => {
  it("finds the route, then checks the size, then takes a token: what fails before takes none", () => {
    const gateway = { enabled: true, ratePerS: 0.001, burst: 1, payloadLimitKb: 100 };
    const at = (functionIndex: number, ...timesUs: number[]) => ({ functionIndex, process: arrivalsAt(...timesUs) });
    const functions = [{}, { routed: false }];
    expect(outcomes(run({ functions, gateway, streams: [at(1, 0, 1), at(0, 2, 3)] }))).toEqual([
      "notFound",
      "notFound",
      "ok",
      "rateLimited",
    ]);
    const large = { payloadKb: constantUs(101) };
    expect(outcomes(run({ functions, gateway, client: large, streams: [at(1, 0), at(0, 2, 3)] }))).toEqual([
      "notFound",
      "payloadTooLarge",
      "payloadTooLarge",
    ]);
  });

  it("lets the function refuse what is too large for it", () => {
    expect(
      outcomes(run({ arrivals: arrivalsAt(0), client: { payloadKb: constantUs(7) }, function: { payloadLimitKb: 6 } })),
    ).toEqual(["payloadTooLarge"]);
  });

  it("charges calls in steps of their payload, not those that security or the bucket turned back", () => {
    const quantity = (overrides: ModelOverrides) =>
      run(overrides).summary.cost.lines.find(({ item }) => item === "gatewayCall")?.quantity ?? 0;
    const arrivals = arrivalsAt(0, 1, 2);
    const security = { enabled: true, badTokens: { missing: 0, expired: 0, forged: 1, wrongScope: 0 } };
    expect(quantity({ arrivals, gateway: { enabled: true }, client: { payloadKb: constantUs(512) } })).toBe(3);
    expect(quantity({ arrivals, gateway: { enabled: true }, client: { payloadKb: constantUs(513) } })).toBe(6);
    expect(quantity({ arrivals, gateway: { enabled: true, ratePerS: 0.001, burst: 1 } })).toBe(1);
    expect(quantity({ arrivals, gateway: { enabled: true }, security })).toBe(0);
    expect(quantity({ arrivals })).toBe(0);
  });

  it.each([
    [999, "ok", 999],
    [1000, "gatewayTimeout", 1000],
    [5000, "gatewayTimeout", 1000],
  ] as const)(
    "gives up 1000 ms after invocation: a handler of %i ms ends as %s after %i ms, and is billed to its end",
    (handlerMs, outcome, answeredMs) => {
      const result = run({
        arrivals: arrivalsAt(0),
        gateway: { enabled: true, timeoutUs: SECOND_US },
        function: { waitUs: ms(handlerMs) },
      });
      expect(outcomes(result)).toEqual([outcome]);
      expect(result.requests.answeredUs[0]).toBe(answeredMs * MS_US);
      expect(result.requests.handlerEndUs[0]).toBe(handlerMs * MS_US);
      expect(result.requests.billedUs[0]).toBe(handlerMs * MS_US);
    },
  );

  it("counts initialisation towards its timeout, and leaves the function's own failure without effect afterwards", () => {
    const late = { arrivals: arrivalsAt(0), gateway: { enabled: true, timeoutUs: SECOND_US } };
    const result = run({ ...late, function: { initUs: ms(900), waitUs: ms(100), errorShare: 1 } });
    expect(outcomes(result)).toEqual(["gatewayTimeout"]);
    expect(result.requests.endedAt[0]).toBe(2);
  });

  it("retries what it gave up on while the first attempt runs on: both are billed, one row", () => {
    const result = run({
      arrivals: arrivalsAt(0),
      client: { retries: 1 },
      gateway: { enabled: true, timeoutUs: SECOND_US },
      function: { waitUs: ms(3000) },
    });
    expect(result.requests.rows).toBe(1);
    expect(result.requests.attempts[0]).toBe(2);
    expect(result.requests.endUs[0]).toBe(2 * SECOND_US);
    expect(result.requests.billedUs[0]).toBe(6 * SECOND_US);
    expect(result.summary.instances.peak).toBe(2);
  });
});

describe("the client's retries (rule 3)", () => {
  const failing = { function: { errorShare: 1 } };

  it("wait uniformly up to base · 2ⁿ⁻¹, and no longer than the cap", () => {
    const delays = (retries: number, capMs: number) => {
      const client = { retries, retryBaseUs: 100 * MS_US, retryCapUs: capMs * MS_US };
      const { requests } = run({ ...failing, arrivals: steady("constant", 1), durationS: 2000, client });
      return rowsOf(run({ ...failing, arrivals: steady("constant", 1), durationS: 2000, client })).map(
        (row) => requests.endUs[row] - requests.arrivalUs[row],
      );
    };
    const first = delays(1, 20_000);
    expect(Math.max(...first)).toBeLessThanOrEqual(100_000);
    expect(Math.max(...first)).toBeGreaterThan(99_000);
    expect(Math.min(...first)).toBeLessThan(1000);
    const three = delays(3, 20_000);
    expect(Math.max(...three)).toBeLessThanOrEqual(700_000);
    expect(Math.abs(sum(three) / three.length - 350_000)).toBeLessThan(
      4 * Math.sqrt((100_000 ** 2 + 200_000 ** 2 + 400_000 ** 2) / 12 / 2000),
    );
    expect(Math.max(...delays(3, 50))).toBeLessThanOrEqual(150_000);
  });

  it("follow 429 and 5xx, not other 4xx", () => {
    const attempts = (overrides: ModelOverrides) =>
      run({ arrivals: arrivalsAt(0), client: { retries: 2, payloadKb: constantUs(2) }, ...overrides }).requests
        .attempts[0];
    const gateway = { enabled: true };
    const badTokens = { missing: 0, expired: 0, forged: 0, wrongScope: 0 };
    expect(attempts({ gateway: { ...gateway, ratePerS: 0.001, burst: 0.5 } })).toBe(3);
    expect(attempts({ function: { maxConcurrency: 0 } })).toBe(3);
    expect(attempts({ function: { errorShare: 1 } })).toBe(3);
    expect(attempts({ function: { waitUs: ms(20), timeoutUs: 10 * MS_US } })).toBe(3);
    expect(attempts({ gateway: { ...gateway, timeoutUs: 10 * MS_US }, function: { waitUs: ms(20) } })).toBe(3);
    expect(attempts({ database: { enabled: true, errorShare: 1 } })).toBe(3);
    expect(attempts({ gateway, function: { routed: false } })).toBe(1);
    expect(attempts({ gateway: { ...gateway, payloadLimitKb: 1 } })).toBe(1);
    expect(attempts({ security: { enabled: true, badTokens: { ...badTokens, expired: 1 } } })).toBe(1);
    expect(attempts({ security: { enabled: true, badTokens: { ...badTokens, wrongScope: 1 } } })).toBe(1);
  });
});

describe("tokens (rule 11)", () => {
  const decided = (timesMs: readonly number[], overrides: ModelOverrides["security"]) =>
    run({
      arrivals: arrivalsAt(...timesMs.map((at) => at * MS_US)),
      security: { enabled: true, users: 1, ...overrides },
    }).requests;

  it("are decided once; others of that user wait for it; valid in [t, t + τ)", () => {
    const requests = decided([0, 50, 999, 1000], { verifyUs: ms(200), cacheTtlUs: SECOND_US });
    expect([...requests.token]).toEqual([1, 2, 2, 1]);
    expect([...requests.invokedUs]).toEqual([200_000, 200_000, 999_000, 1_200_000]);
  });

  it.each([
    ["missing", 3, "unauthorized", 0],
    ["expired", 4, "unauthorized", 20],
    ["forged", 5, "unauthorized", 20],
    ["wrongScope", 6, "forbidden", 20],
  ] as const)(
    "that are bad (%s) are turned back, each time, after verification where there is anything to verify",
    (kind, token, outcome, tookMs) => {
      const badTokens = { missing: 0, expired: 0, forged: 0, wrongScope: 0, [kind]: 1 };
      const result = run({
        arrivals: arrivalsAt(0, SECOND_US),
        security: { enabled: true, verifyUs: ms(20), cacheTtlUs: 300 * SECOND_US, badTokens },
      });
      expect(outcomes(result)).toEqual([outcome, outcome]);
      expect([...result.requests.token]).toEqual([token, token]);
      expect([...result.requests.endUs]).toEqual([tookMs * MS_US, SECOND_US + tookMs * MS_US]);
    },
  );

  it("belong to users drawn uniformly", () => {
    const { requests } = run({ arrivals: steady("constant", 20), security: { enabled: true, users: 10 } });
    for (let user = 0; user < 10; user++) {
      const drawn = requests.user.filter((each) => each === user).length;
      expect(Math.abs(drawn - requests.rows / 10)).toBeLessThan(4 * Math.sqrt(requests.rows * 0.09));
    }
  });
});

describe("arrivals (rules 12 and 13)", () => {
  it("stop at the end, then the run drains; the summary covers the window only", () => {
    const result = run({
      arrivals: arrivalsAt(0, 5 * SECOND_US, 9_999_999, 10 * SECOND_US),
      durationS: 10,
      warmUpS: 5,
      function: { waitUs: ms(4000) },
    });
    expect(result.total).toBe(3);
    expect(result.requests.endUs[2]).toBe(13_999_999);
    expect(result.summary.requests.total).toBe(2);
    // Busy in [5 s, 10 s): 4 s of the second request, and a microsecond of the third.
    expect(result.summary.instances.meanBusy).toBeCloseTo(4_000_001 / 5_000_000, 12);
  });

  it("of a doubled Poisson rate are the same in half the time", () => {
    const times = (ratePerS: number, durationS: number) => [
      ...run({ arrivals: steady("poisson", ratePerS), durationS }).requests.arrivalUs,
    ];
    const [slow, fast] = [times(2, 400), times(4, 200)];
    expect(fast).toHaveLength(slow.length);
    expect(fast.every((us, i) => Math.abs(2 * us - slow[i]) <= 2)).toBe(true);
  });

  it("of bursts come at their rates, and of a recorded workload take their own time", () => {
    const rate = {
      kind: "bursts",
      baseRatePerS: 1,
      burstRatePerS: 9,
      everyUs: 10 * SECOND_US,
      lengthUs: 2 * SECOND_US,
    } as const;
    expect(run({ durationS: 1000, arrivals: { kind: "constant", segments: [{ fromUs: 0, rate }] } }).total).toBe(
      100 * (8 + 18),
    );
    const recorded = run({
      arrivals: { kind: "arrivals", timesUs: [0, 10], durationsUs: [700, 30] },
      function: { waitUs: exponentialUs(1000) },
    });
    expect([...recorded.requests.handlerEndUs]).toEqual([700, 40]);
  });
});
