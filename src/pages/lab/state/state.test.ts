// What is told of a component at a moment is what its rows say when they are counted one by one.
import { expect, it } from "vitest";
import { OUTCOMES, type Stage } from "#engine";
import { play, type Played } from "../testing/played.ts";
import { poolReader, poolsOf, shownPools } from "./pools.ts";
import { rememberedIn } from "./remembered.ts";
import { recordOf } from "./rows.ts";

const BUSY = {
  workload: { kind: "poisson", ratePerS: 30 },
  webServer: { enabled: true, requestsPerVisit: 3, cacheHitShare: 0.8 },
  gateway: { enabled: true, ratePerS: 25, burst: 40 },
  security: {
    enabled: true,
    users: 60,
    cacheTtlS: 20,
    badTokens: { missing: 0.02, expired: 0.03, forged: 0.01, wrongScope: 0.04 },
  },
  function: { maxConcurrency: 8, errorShare: 0.05 },
  database: { enabled: true, kind: "relational", maxConnections: 6 },
};
const moments = (count: number): number[] => Array.from({ length: count }, (_, i) => Math.round((i * 130e6) / count));
const none = new AbortController().signal;

async function texts({ moment, model }: Played, room: Stage, tUs: number) {
  const { at, rows } = await recordOf(room, moment, model, none);
  const now = at(tUs);
  return Object.fromEntries(rows.map((row) => [row.id, row.read(now)]));
}

it("counts bad tokens by kind, and how requests ended, as the rows have them", async () => {
  const played = play(BUSY);
  const { requests } = played.run;
  for (const tUs of moments(9)) {
    const count = (fits: (row: number) => boolean): string =>
      String(Array.from({ length: requests.rows }, (_, row) => row).filter(fits).length).replace(
        /\B(?=(\d{3})+$)/g,
        "\u202f",
      );
    const decided = (row: number): boolean =>
      requests.invokedUs[row] >= 0 ? requests.invokedUs[row] <= tUs : requests.answeredUs[row] <= tUs;
    const ended = (outcome: (typeof OUTCOMES)[number]): string =>
      count((row) => OUTCOMES[requests.outcome[row]] === outcome && requests.endUs[row] <= tUs);
    const security = await texts(played, "security", tUs);
    for (const [id, token] of [
      ["missing", 3],
      ["expired", 4],
      ["forged", 5],
      ["wrongScope", 6],
    ] as const)
      expect(security[id].text, id).toBe(count((row) => requests.token[row] === token && decided(row)));
    const [tokens, now] = [await texts(played, "function", tUs), await texts(played, "database", tUs)];
    expect(tokens.functionError.text).toBe(ended("functionError"));
    expect(now.databaseError.text).toBe(ended("databaseError"));
    expect((await texts(played, "client", tUs)).ok.text).toBe(ended("ok"));
  }
  expect(requests.outcome.includes(OUTCOMES.indexOf("databaseError"))).toBe(true);
});

it("remembers each user whose decision still holds", async () => {
  const { run, model } = play(BUSY);
  const { requests } = run;
  const remembered = await rememberedIn(requests);
  const ttlUs = model.settings.security.cacheTtlUs;
  const most = moments(40).map((tUs) => {
    const users = new Set<number>();
    for (let row = 0; row < requests.rows; row++) {
      const fromUs = requests.securityUs[row];
      if (requests.token[row] === 1 && fromUs <= tUs && tUs < fromUs + ttlUs) users.add(requests.user[row]);
    }
    expect(remembered?.(tUs, ttlUs)).toBe(users.size);
    return users.size;
  });
  expect(Math.max(...most)).toBeGreaterThan(30);
});

it("cannot tell whom it remembers where requests were tried again", async () => {
  const { run } = play({ ...BUSY, client: { retries: 2 } });
  expect(await rememberedIn(run.requests)).toBeNull();
});

it("fills what can be full by what is used of it", async () => {
  const played = play(BUSY);
  const used = await Promise.all(moments(60).map(async (tUs) => (await texts(played, "database", tUs)).connections));
  expect(used.every(({ text, share = -1 }) => text.endsWith(" of 6") && share === parseInt(text, 10) / 6)).toBe(true);
  expect(used.some(({ share }) => share === 1)).toBe(true);
  const tokens = await Promise.all(moments(60).map(async (tUs) => (await texts(played, "gateway", tUs)).bucket));
  expect(tokens.some(({ share }) => share === 0)).toBe(true);
});

it("has a pool for each function and version, whose states add up to those of the moment", () => {
  const { run, model, moment } = play({
    workload: { kind: "poisson", ratePerS: 20 },
    functions: [
      { name: "a", share: 0.6 },
      { name: "b", share: 0.4 },
    ],
    interventions: [{ atS: 40, deploy: "v2", share: 0.5, set: { "function.memoryMb": 1024 } }],
  });
  const pools = poolsOf(run, model);
  expect(pools.map(({ name, version }) => `${name} ${version}`).toSorted()).toEqual(["a 0", "a 1", "b 0", "b 1"]);
  expect(pools.reduce((sum, { started }) => sum + started, 0)).toBe(run.instances.count);
  const few = pools.slice(0, 2);
  for (const shown of [pools, few]) {
    const read = poolReader(run, model, shown);
    for (const tUs of moments(30)) {
      const states = read(moment, tUs);
      const { starting, busy, idle, concurrency } = moment.countsAt(tUs);
      const sum = (of: "starting" | "busy" | "idle" | "inFlight") => states.reduce((all, each) => all + each[of], 0);
      expect([sum("starting"), sum("busy"), sum("idle"), sum("inFlight")]).toEqual([starting, busy, idle, concurrency]);
      if (shown === pools) expect(states[pools.length]).toEqual({ starting: 0, busy: 0, idle: 0, inFlight: 0 });
    }
  }
});

it("tells of many pools those that started most, and the others as one", () => {
  const pool = (started: number) => ({ functionIndex: started, version: 0, name: "", started });
  expect(shownPools([3, 2, 1].map(pool)).others).toBe(0);
  const { shown, others } = shownPools(Array.from({ length: 500 }, (_, i) => pool(500 - i)));
  expect(others + shown.length).toBe(500);
  expect(shown.length).toBeLessThan(20);
});
