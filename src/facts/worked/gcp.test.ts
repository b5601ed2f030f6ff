// Bills on Google Cloud, recomputed by hand. "Published" examples are the provider's own, with its totals: Pub/Sub pricing,
// https://cloud.google.com/pubsub/pricing, and the page on committed use of Datastore mode, both read in November 2026.
import { describe, expect, it } from "vitest";
import { cents, monthOf, toCents } from "./month.ts";

const NOW = "2026-12";
const KB_PER_TIB = 1024 * 1024 * 1024;

describe("published by Google", () => {
  it.each([
    // 25 TiB published + 25 TiB delivered = 50 × $40; 247 + 247 = 494 × $40; with two subscriptions 247 + 494 = 741 × $40.
    ["10 MiB a second to one subscription", 25 + 25, 2000],
    ["100 MiB a second to one subscription", 247 + 247, 19_760],
    ["100 MiB a second to two subscriptions", 247 + 494, 29_640],
  ])("Pub/Sub: %s, %d TiB in all, cost $%d", async (_, tib, usd) => {
    const cost = await monthOf("gcp", NOW, { queueRequests: tib * KB_PER_TIB }, { freeTier: false });
    expect(toCents(cost.month)).toBe(usd);
  });

  it("2 million documents read and 2 million written an hour cost $1,752 a month", async () => {
    // 2,000,000 × $0.03 per 100,000 = $0.60 an hour; 2,000,000 × $0.09 per 100,000 = $1.80; $2.40 × 730 hours = $1,752.
    const used = { readUnits: 2e6 * 730, writeUnits: 2e6 * 730 };
    const cost = await monthOf("gcp", NOW, used, { freeTier: false });
    expect(cents(cost, "databaseRead")).toBe(438);
    expect(cents(cost, "databaseWrite")).toBe(1314);
    expect(toCents(cost.month)).toBe(1752);
  });
});

describe("worked out here", () => {
  it("10 million requests of 200 ms on 1 vCPU and 512 MB, one at a time: $48.48", async () => {
    // 10,000,000 × 0.2 s = 2,000,000 vCPU-seconds − 180,000 free = 1,820,000 × $0.000024 = $43.68.
    // × 0.5 GiB = 1,000,000 GiB-seconds − 360,000 free = 640,000 × $0.0000025 = $1.60.
    // 10 million requests − 2 million free = 8 × $0.40 = $3.20.
    const cost = await monthOf("gcp", NOW, {
      functionRequests: 10e6,
      functionVcpuS: 2e6,
      functionGbS: { x86_64: 1e6, arm64: 0 },
    });
    expect(cents(cost, "functionVcpuSecond")).toBe(43.68);
    expect(cents(cost, "functionDuration.x86_64")).toBe(1.6);
    expect(cents(cost, "functionRequest")).toBe(3.2);
    expect(toCents(cost.month)).toBe(48.48);
  });

  it("120,000 users who sign in by e-mail: $367.00", async () => {
    // 50,000 are free; the next 50,000 × $0.0055 = $275; 20,000 × $0.0046 = $92.
    expect(toCents((await monthOf("gcp", NOW, { activeUserMonths: 120_000 })).month)).toBe(367);
  });

  it("1,002 million calls through API Gateway: $2,997.00", async () => {
    // 2 million are free; up to 1,000 million, 998 × $3.00 = $2,994; 2 million more × $1.50 a million = $3.
    expect(toCents((await monthOf("gcp", NOW, { gatewayCalls: 1_002e6 })).month)).toBe(2997);
  });

  it("two of the smallest PostgreSQL with 10 GB each, and 60 GB of logs: $23.73", async () => {
    // 2 × 730 h × $0.0105 = $15.33; 20 GB × $0.17 = $3.40; (60 − 50 free) GB × $0.50 = $5.00.
    const cost = await monthOf("gcp", NOW, { relationalHours: 1460, relationalStorageGbMonths: 20, logsGb: 60 });
    expect(cents(cost, "relationalHour")).toBe(15.33);
    expect(cents(cost, "relationalStorageGb")).toBe(3.4);
    expect(cents(cost, "logsIngestGb")).toBe(5);
    expect(toCents(cost.month)).toBe(23.73);
  });
});
