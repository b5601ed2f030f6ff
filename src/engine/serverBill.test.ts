// The bill of the always-on alternative by hand: what both sides need costs both the same, and the machines their own.
import { describe, expect, it } from "vitest";
import type { BillLine, Run } from "./record.ts";
import { simulate } from "./simulate.ts";
import { constantUs, flatPrice, modelOf, MS_US, steady, type ModelOverrides } from "./testing/model.ts";

const HOURS = 2;
const RATE = 5;
const REQUESTS = HOURS * 3600 * RATE;
const KB_PER_GB = 1024 * 1024;
const shop: ModelOverrides = {
  durationS: HOURS * 3600,
  arrivals: steady("constant", RATE),
  client: { payloadKb: constantUs(2), responseKb: 10 },
  webServer: { enabled: true, requestsPerVisit: 4, cacheHitShare: 1, pageKb: 300 },
  security: { enabled: true, users: 50 },
  database: { enabled: true, callsPerRequest: 3, readShare: 1, itemKb: 6, storageGb: 7 },
  function: { waitUs: constantUs(20 * MS_US) },
  server: { count: 2, concurrencyEach: 4, hour: flatPrice(0.08, "hours") },
};
const linesOf = (lines: readonly BillLine[]) =>
  Object.fromEntries(lines.map(({ component, item, quantity }) => [`${component}.${item}`, quantity]));
const run = (changes: ModelOverrides = {}): Run => simulate(modelOf({ ...shop, ...changes }));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("what both sides need", () => {
  it("costs both the same: pages, data out, users, database", () => {
    const { cost, server } = run().summary;
    const [functions, servers] = [linesOf(cost.lines), linesOf(server.lines)];
    for (const same of [
      "webServer.pageRequest",
      "webServer.pageGb",
      "security.activeUser",
      "database.databaseRead",
      "database.databaseStorageGb",
    ]) {
      expect(functions[same], same).toBeGreaterThan(0);
      expect(servers[same], same).toBeCloseTo(functions[same], 6);
    }
    expect(servers["server.dataOutGb"]).toBeCloseTo(functions["gateway.dataOutGb"], 9);
    expect(servers["server.dataOutGb"]).toBeCloseTo((REQUESTS * 10) / KB_PER_GB, 9);
    // Items of 6 KB take two read units each.
    expect(servers["database.databaseRead"]).toBeCloseTo(REQUESTS * 3 * 2, 6);
  });

  it("is paid for the requests that are served: those turned away send nothing back and ask no database", () => {
    const { server, requests } = run({
      server: { ...shop.server, count: 1, concurrencyEach: 1, queueLimit: 0 },
      function: { waitUs: constantUs(300 * MS_US) },
    }).summary;
    const served = requests.total - server.rejected;
    expect(server.rejected).toBeGreaterThan(0);
    const lines = linesOf(server.lines);
    expect(lines["server.dataOutGb"]).toBeCloseTo((served * 10) / KB_PER_GB, 9);
    expect(lines["database.databaseRead"]).toBeCloseTo(served * 6, 4);
  });

  it("is nothing where a component is switched off", () => {
    const { server } = run({
      webServer: { enabled: false },
      security: { enabled: false },
      database: { enabled: false },
      client: { responseKb: 0 },
    }).summary;
    expect(server.lines.map(({ item }) => item)).toEqual(["serverHour", "loadBalancerHour", "loadBalancerUnitHour"]);
  });
});

describe("the machines", () => {
  it("are paid by the hour, each, whether anybody comes or not", () => {
    const { server } = run({ arrivals: steady("constant", 0.0001) }).summary;
    expect(server.lines.find(({ item }) => item === "serverHour")).toMatchObject({
      component: "server",
      quantity: 2 * HOURS,
      unitPrice: 0.08,
      amount: 2 * HOURS * 0.08,
      month: { quantity: 2 * 730, amount: 2 * 730 * 0.08 },
    });
  });

  it("have a load balancer where there is more than one, or may be", () => {
    const balanced = (server: ModelOverrides["server"]) =>
      linesOf(run({ server: { ...shop.server, ...server } }).summary.server.lines)["loadBalancer.loadBalancerHour"];
    const autoscale = { targetUtilisation: 0.6, everyUs: 60e6, startDelayUs: 60e6 };
    expect(balanced({ count: 2 })).toBe(HOURS);
    expect(balanced({ count: 1 })).toBeUndefined();
    expect(balanced({ count: 1, autoscale: { ...autoscale, min: 1, max: 3 } })).toBe(HOURS);
    expect(balanced({ count: 1, autoscale: { ...autoscale, min: 1, max: 1 } })).toBeUndefined();
  });

  it("have none where nobody waits for an answer", () => {
    const { server } = run({ trigger: "upload" }).summary;
    expect(server.lines.map(({ item }) => item)).toContain("objectPut");
    expect(server.byComponent.loadBalancer).toBe(0);
  });

  it.each([
    // A visit's requests share one connection; 25 new ones a second are one unit, as is 1 GB in an hour.
    { requestsPerVisit: 4, kb: 12, enabled: true, units: (REQUESTS * 12) / KB_PER_GB },
    { requestsPerVisit: 4, kb: 0, enabled: true, units: REQUESTS / 4 / (25 * 3600) },
    { requestsPerVisit: 4, kb: 0, enabled: false, units: REQUESTS / (25 * 3600) },
  ])("pay for units of the load balancer by what is used more: $kb KB, pages $enabled", (of) => {
    const { server } = run({
      client: { payloadKb: constantUs(of.kb / 6), responseKb: (of.kb / 6) * 5 },
      webServer: { ...shop.webServer, enabled: of.enabled, requestsPerVisit: of.requestsPerVisit },
    }).summary;
    expect(linesOf(server.lines)["loadBalancer.loadBalancerUnitHour"]).toBeCloseTo(of.units, 9);
  });
});

describe("the bill", () => {
  it("adds up: lines to cost and month, and by component", () => {
    const { server } = run().summary;
    expect(server.cost).toBeCloseTo(sum(server.lines.map(({ amount }) => amount)), 12);
    expect(server.month).toBeCloseTo(sum(server.lines.map(({ month }) => month.amount)), 9);
    expect(sum(Object.values(server.byComponent))).toBeCloseTo(server.cost, 12);
    expect(sum(Object.values(server.monthByComponent))).toBeCloseTo(server.month, 9);
  });

  it("counts the window, without the warm-up", () => {
    const { server } = run({ warmUpS: 3600 }).summary;
    const lines = linesOf(server.lines);
    expect(lines["server.serverHour"]).toBe(2 * (HOURS - 1));
    expect(lines["server.dataOutGb"]).toBeCloseTo((REQUESTS / 2) * (10 / KB_PER_GB), 9);
  });

  it("is the same where the run is played step by step", () => {
    const played = run({
      interventions: [{ kind: "slow", atUs: 1, untilUs: 2, label: "", target: "client", factor: 1 }],
    });
    expect(played.summary.server).toEqual(run().summary.server);
  });

  it("takes free amounts from a month as the functions' does", () => {
    const prices = { freeTier: true, dataOutGb: { ...flatPrice(0.09), freePerMonth: 100 } };
    const { server, cost } = run({ prices }).summary;
    const dataOut = (lines: readonly BillLine[]) => lines.find(({ item }) => item === "dataOutGb")?.month;
    expect(dataOut(server.lines)?.free).toBe(100);
    expect(dataOut(server.lines)?.amount).toBeCloseTo(dataOut(cost.lines)?.amount ?? NaN, 6);
  });
});
