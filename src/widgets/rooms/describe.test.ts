// The sentence that stands for the picture, and the figures in the rooms.

import { describe, expect, it } from "vitest";
import { formatNumber } from "#messages";
import { isBurst } from "./burst.ts";
import { describeMoment } from "./describe.ts";
import { readMeters } from "./meters.ts";
import { play } from "./testing/index.ts";

const FLASH_SALE = {
  durationS: 600,
  seed: 3,
  workload: { kind: "bursts", baseRatePerS: 0.8, burstRatePerS: 20, everyS: 300, lengthS: 30 },
  function: { waitMs: 300, keepAliveS: 60 },
};

describe("the sentence", () => {
  it("says what a burst meets at the instant, and over which span it counts cold starts", async () => {
    const { moment } = await play(FLASH_SALE);
    const { series } = moment.run;
    const bin = moment.ratesPerS().findIndex((rate, i) => rate > 10 && series.cold[i] > 1);
    const tUs = (bin + 1) * series.binUs;
    const { instances, busy, idle, starting, ratePerS } = moment.countsAt(tUs);
    const sentence = describeMoment(moment, tUs);
    expect(sentence).toContain(
      ` a burst of ${formatNumber(ratePerS)} requests a second meets ${instances} instances: ` +
        `${busy} busy, ${idle} idle and ${starting} starting; `,
    );
    // A bin is a six-hundredth of the run: one second.
    const { invokedUs, cold, rows } = moment.run.requests;
    const coldRows = Array.from({ length: rows }, (_, row) => row).filter(
      (row) => cold[row] === 1 && invokedUs[row] > tUs - 1e6 && invokedUs[row] <= tUs,
    );
    expect(coldRows.length).toBeGreaterThan(1);
    expect(sentence).toContain(`; in the last 1\u00a0s ${coldRows.length} requests started cold`);
    expect(describeMoment(moment, tUs + 4 * series.binUs)).toContain("; p99 is now ");
    expect(sentence.endsWith(".")).toBe(true);
  });

  it("says over which span it counts what failed", async () => {
    const { moment } = await play({
      durationS: 3600,
      workload: { kind: "constant", ratePerS: 2 },
      function: { waitMs: 100, errorShare: 1 },
    });
    // A six-hundredth of an hour.
    expect(describeMoment(moment, 1801e6)).toContain("; in the last 6\u00a0s 12 requests failed.");
  });

  it("agrees with the counts in calm times", async () => {
    const { moment } = await play({
      durationS: 600,
      workload: { kind: "constant", ratePerS: 2 },
      function: { waitMs: 700 },
    });
    const { instances, busy, idle, starting } = moment.countsAt(300e6);
    expect(describeMoment(moment, 300_100_000)).toContain("2.0 requests a second arrive");
    expect(describeMoment(moment, 300e6)).toContain(`of ${instances} instance`);
    expect(describeMoment(moment, 300e6)).toContain(`${idle} idle and ${starting} starting`);
    expect(busy + idle + starting).toBe(instances);
  });

  it("has words for an empty moment", async () => {
    const { moment } = await play({
      durationS: 600,
      workload: { kind: "arrivals", timesS: [100] },
      function: { keepAliveS: 60 },
    });
    expect(describeMoment(moment, 50e6)).toBe("At 00:00:50 no request is under way and no instance is alive.");
    expect(describeMoment(moment, 120e6)).toBe("At 00:02:00 no request is under way; 1 idle instance is kept warm.");
  });
});

describe("bursts", () => {
  it("are where the workload has them, and nowhere in a steady one", async () => {
    const { moment } = await play(FLASH_SALE);
    const flagAt = (of: typeof moment, tUs: number): boolean => isBurst(of, tUs, of.countsAt(tUs).ratePerS);
    // At the very end of a bin, what has come within the last bin's time is what came in it.
    const flags = Array.from(
      moment.ratesPerS(),
      (rate, bin) => [rate, flagAt(moment, (bin + 1) * moment.run.series.binUs - 1)] as const,
    );
    expect(flags.filter(([rate]) => rate >= 15).every(([, burst]) => burst)).toBe(true);
    expect(flags.filter(([rate]) => rate <= 3).some(([, burst]) => burst)).toBe(false);
    const steady = await play({ durationS: 600, workload: { kind: "constant", ratePerS: 5 } });
    expect(Array.from({ length: 600 }, (_, s) => flagAt(steady.moment, s * 1e6)).some(Boolean)).toBe(false);
  });
});

describe("the meters", () => {
  it("say what is in force and in trouble at t", async () => {
    const { moment, player } = await play({
      durationS: 300,
      workload: { kind: "constant", ratePerS: 10 },
      gateway: { ratePerS: 5, burst: 20 },
      interventions: [
        { atS: 100, untilS: 200, outage: "database" },
        { atS: 150, set: { "gateway.ratePerS": 1000, "gateway.burst": 500 } },
      ],
    });
    const { model } = player.getState();
    if (!model) throw new Error("no model");
    const at = (s: number) => readMeters(moment, model, moment.countsAt(s * 1e6), s * 1e6);
    expect(at(50).text["client.rate"]).toBe("10.0");
    expect(at(50).text["gateway.level"]).toMatch(/^[01] of 20 left$/);
    expect(at(50).text["gateway.rejected"]).toMatch(/^\d+ × 429$/);
    expect(at(0).bucketShare).toBe(1);
    expect(at(90).text["database.trouble"]).toBe("");
    expect(at(120).text["database.trouble"]).toBe("outage");
    expect(at(160).text["gateway.level"]).toMatch(/of 500 left$/);
    expect(at(160).off.database).toBe(false);
  });

  async function metersOf(scenario: Record<string, unknown>) {
    const { moment, player } = await play(scenario);
    const { model } = player.getState();
    if (!model) throw new Error("no model");
    return { moment, at: (s: number) => readMeters(moment, model, moment.countsAt(s * 1e6), s * 1e6).text };
  }

  it("count the connections of a relational database: from an instance's first call until it is reclaimed", async () => {
    const { at } = await metersOf({
      durationS: 60,
      workload: { kind: "arrivals", timesS: [1, 1, 1, 20, 59] },
      function: { waitMs: 200, keepAliveS: 10 },
      database: { kind: "relational", maxConnections: 8 },
    });
    expect([0.5, 5, 15, 25, 40].map((s) => at(s)["database.underWay"])).toEqual(
      [0, 3, 0, 1, 0].map((open) => `${open} of 8 connections`),
    );
  });

  it("never count more connections than there are, and all of them while calls are refused for want of one", async () => {
    const { moment, at } = await metersOf({
      durationS: 120,
      workload: { kind: "constant", ratePerS: 20 },
      function: { waitMs: 500, keepAliveS: 300 },
      database: { kind: "relational", maxConnections: 4 },
    });
    expect(moment.run.summary.requests.byOutcome.databaseError).toBeGreaterThan(0);
    const open = [10, 30, 60, 110].map((s) => at(s)["database.underWay"]);
    expect(open).toEqual(open.map(() => "4 of 4 connections"));
  });

  it("say which share of the decisions was remembered, and how bad tokens are answered where none is", async () => {
    const scenario = (cacheTtlS: number) => ({
      durationS: 60,
      workload: { kind: "arrivals", timesS: [1, 10, 20, 30, 40] },
      security: { users: 1, cacheTtlS },
    });
    const remembered = await metersOf(scenario(3600));
    expect([5, 15, 35, 59].map((s) => remembered.at(s)["security.answers"].replace(/\s/g, " "))).toEqual(
      ["0.0", "50.0", "75.0", "80.0"].map((share) => `${share} % remembered`),
    );
    expect((await metersOf(scenario(0))).at(59)["security.answers"]).toBe("401, 403");
  });

  it("hold the calls of a database against its capacity, where it has one", async () => {
    const unitOf = async (database: object) =>
      (await metersOf({ durationS: 60, workload: { kind: "constant", ratePerS: 5 }, database })).at(30)[
        "database.unit"
      ];
    expect(await unitOf({ capacityPerS: 40 })).toBe("of 40 calls/s");
    expect(await unitOf({ capacityPerS: 12.5 })).toBe("of 12.5 calls/s");
    expect(await unitOf({})).toBe("calls/s");
  });

  it("say that one zone of several is gone, not the function", async () => {
    const { at } = await metersOf({
      durationS: 60,
      workload: { kind: "constant", ratePerS: 5 },
      interventions: [{ atS: 20, untilS: 40, outage: "zone" }],
    });
    expect([10, 30, 50].map((s) => at(s)["function.trouble"])).toEqual(["", "1 of 3 zones out", ""]);
  });

  it("say which share a new version is given, until it is rolled back", async () => {
    const { at } = await metersOf({
      durationS: 60,
      workload: { kind: "constant", ratePerS: 5 },
      function: { keepAliveS: 300 },
      interventions: [
        { atS: 20, deploy: "v2", share: 0.1, set: { "function.errorShare": 0.5 } },
        { atS: 40, rollback: true },
      ],
    });
    expect([10, 30, 50].map((s) => at(s)["function.note"].replace(/\s/g, " "))).toEqual([
      "",
      "new version: 10.0 % of requests",
      "",
    ]);
  });

  it("say plainly that a component is switched off", async () => {
    const { moment, player } = await play({
      durationS: 60,
      workload: { kind: "constant", ratePerS: 1 },
      webServer: { enabled: false },
      gateway: { enabled: false },
      security: { enabled: false },
      database: { enabled: false },
    });
    const { model } = player.getState();
    if (!model) throw new Error("no model");
    const { text, off, bucketShare } = readMeters(moment, model, moment.countsAt(30e6), 30e6);
    expect(off).toMatchObject({
      webServer: true,
      gateway: true,
      security: true,
      database: true,
      client: false,
      function: false,
    });
    expect(text["webServer.unit"]).toBe("switched off");
    expect(text["gateway.level"]).toBe("switched off");
    expect(bucketShare).toBe(null);
  });
});
