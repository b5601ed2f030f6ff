// Bills on AWS, recomputed by hand. "Published" examples are the provider's own, with its totals: Lambda pricing,
// https://aws.amazon.com/lambda/pricing/, read in November 2026.
import { describe, expect, it } from "vitest";
import { loadPrices } from "../index.ts";
import { cents, monthOf, toCents } from "./month.ts";

const NOW = "2026-12";

describe("published by AWS", () => {
  it("a mobile backend: 3 million requests of 120 ms at 1,536 MB cost $2.73", async () => {
    // 3,000,000 × 0.12 s × 1.5 GB = 540,000 GB-seconds, of which 400,000 are free:
    // 140,000 × $0.0000166667 = $2.33. 2,000,000 requests beyond the free million × $0.20 a million = $0.40.
    const cost = await monthOf("aws", NOW, { functionRequests: 3e6, functionGbS: { x86_64: 540_000, arm64: 0 } });
    expect(cents(cost, "functionDuration.x86_64")).toBe(2.33);
    expect(cents(cost, "functionRequest")).toBe(0.4);
    expect(toCents(cost.month)).toBe(2.73);
  });

  it("telemetry of 10,000 vehicles, the free tier used up: $249.49", async () => {
    // 10,000 × 24 × 31 = 7,440,000 requests × $0.20 a million = $1.49.
    // 7,440,000 × 2 s × 1 GB = 14,880,000 GB-seconds × $0.0000166667 = $248.00.
    const used = { functionRequests: 7_440_000, functionGbS: { x86_64: 14_880_000, arm64: 0 } };
    const cost = await monthOf("aws", NOW, used, { freeTier: false });
    expect(cents(cost, "functionRequest")).toBe(1.49);
    expect(cents(cost, "functionDuration.x86_64")).toBe(248);
    expect(toCents(cost.month)).toBe(249.49);
  });

  it("a launch day with 100 provisioned for eight hours: $19.96", async () => {
    // Kept ready: 100 × 1.5 GB × 28,800 s = 4,320,000 GB-seconds × $0.0000041667 = $18.00.
    // Run on them: 500,000 × 0.1 s × 1.5 GB = 75,000 GB-seconds × $0.0000097222 = $0.73.
    // The rest of the month: 2,500,000 × 0.12 s × 1.5 GB = 450,000 GB-seconds − 400,000 free = 50,000 × $0.0000166667 = $0.83.
    // 3,000,000 requests − 1,000,000 free = 2,000,000 × $0.20 a million = $0.40.
    const cost = await monthOf("aws", NOW, {
      functionRequests: 3e6,
      functionGbS: { x86_64: 450_000, arm64: 0 },
      provisionedDurationGbS: { x86_64: 75_000, arm64: 0 },
      provisionedCapacityGbS: { x86_64: 4_320_000, arm64: 0 },
    });
    expect(cents(cost, "provisionedCapacity.x86_64")).toBe(18);
    expect(cents(cost, "provisionedDuration.x86_64")).toBe(0.73);
    expect(cents(cost, "functionDuration.x86_64")).toBe(0.83);
    expect(cents(cost, "functionRequest")).toBe(0.4);
    expect(toCents(cost.month)).toBe(19.96);
  });

  it("a day of sales with seven provisioned, the free tier used up: $32.26", async () => {
    // Kept ready: 7 × 4 GB × 86,400 s = 2,419,200 GB-seconds × $0.0000041667 = $10.08.
    // Run on them: 2,000,000 × 0.28 s × 4 GB = 2,240,000 GB-seconds × $0.0000097222 = $21.78. 2,000,000 requests = $0.40.
    const used = {
      functionRequests: 2e6,
      provisionedDurationGbS: { x86_64: 2_240_000, arm64: 0 },
      provisionedCapacityGbS: { x86_64: 2_419_200, arm64: 0 },
    };
    const cost = await monthOf("aws", NOW, used, { freeTier: false });
    expect(cents(cost, "provisionedCapacity.x86_64")).toBe(10.08);
    expect(cents(cost, "provisionedDuration.x86_64")).toBe(21.78);
    expect(toCents(cost.month)).toBe(32.26);
  });

  it("a million insurance claims on arm64, without what their steps cost: $421.34 and $0.20", async () => {
    // 1,000,000 × 32 s × 1 GB = 32,000,000 GB-seconds − 400,000 free = 31,600,000 × $0.0000133334 = $421.34.
    // Two invocations a claim: 2,000,000 requests − 1,000,000 free = 1,000,000 × $0.20 a million = $0.20.
    const cost = await monthOf("aws", NOW, { functionRequests: 2e6, functionGbS: { x86_64: 0, arm64: 32e6 } });
    expect(cents(cost, "functionDuration.arm64")).toBe(421.34);
    expect(cents(cost, "functionRequest")).toBe(0.2);
  });

  it("in 2019: 30 million runs of 200 ms at 128 MB cost $11.63", async () => {
    // As the page had it when billing went by 100 ms: 30,000,000 × 0.2 s × 0.125 GB = 750,000 GB-seconds − 400,000 free = 350,000,
    // × $0.0000166667 = $5.83. 29,000,000 requests × $0.20 a million = $5.80.
    const cost = await monthOf("aws", "2019-12", {
      functionRequests: 30e6,
      functionGbS: { x86_64: 750_000, arm64: 0 },
    });
    expect(cents(cost, "functionDuration.x86_64")).toBe(5.83);
    expect(cents(cost, "functionRequest")).toBe(5.8);
    expect(toCents(cost.month)).toBe(11.63);
  });
});

describe("worked out here", () => {
  it("the mobile backend in 2019: each run of 120 ms is billed as 200 ms, and the month costs $8.73", async () => {
    // In steps of 100 ms: 3,000,000 × 0.2 s × 1.5 GB = 900,000 GB-seconds − 400,000 free = 500,000 × $0.0000166667 = $8.33; + $0.40.
    const { billingStepMs } = await loadPrices("aws", "2019-12");
    const billedS = (Math.ceil(120 / billingStepMs.value) * billingStepMs.value) / 1000;
    const used = { functionRequests: 3e6, functionGbS: { x86_64: 3e6 * billedS * 1.5, arm64: 0 } };
    expect(toCents((await monthOf("aws", "2019-12", used)).month)).toBe(8.73);
  });

  it("a key-value database: $30.00 in June 2024, $12.50 since its requests were halved", async () => {
    // 2024: 10 million writes × $1.25 + 40 million reads × $0.25 = $22.50; 30 GB × $0.25 = $7.50 (no free amount is known of then).
    // 2026: 10 × $0.625 + 40 × $0.125 = $11.25; 30 GB − 25 free = 5 × $0.25 = $1.25.
    const used = { writeUnits: 10e6, readUnits: 40e6, storageGbMonths: 30 };
    expect(toCents((await monthOf("aws", "2024-06", used)).month)).toBe(30);
    expect(toCents((await monthOf("aws", NOW, used)).month)).toBe(12.5);
  });

  it("400 million calls through an HTTP API and 1,000 GB out: $390.00 and $81.00; through a REST API $1,353.10", async () => {
    // HTTP API: 300 million × $1.00 + 100 million × $0.90 = $390. Out: (1,000 − 100 free) × $0.09 = $81.
    // REST API: 333 million × $3.50 = $1,165.50 + 67 million × $2.80 = $187.60 = $1,353.10.
    const used = { gatewayCalls: 400e6, dataOutGb: 1000 };
    const http = await monthOf("aws", NOW, used);
    expect(cents(http, "gatewayCall")).toBe(390);
    expect(cents(http, "dataOutGb")).toBe(81);
    expect(cents(await monthOf("aws", NOW, used, { gateway: "restApi" }), "gatewayCall")).toBe(1353.1);
  });

  it("a relational database by the hour costs $14.44; by capacity, awake for 120 hours at half a unit, $9.96", async () => {
    // 730 h × $0.016 = $11.68; or 120 h × 0.5 units × $0.12 = $7.20. Either stores 24 GB × $0.115 = $2.76: $14.44 and $9.96.
    const stored = { relationalStorageGbMonths: 24 };
    const byHour = await monthOf("aws", NOW, { ...stored, relationalHours: 730 });
    expect([cents(byHour, "relationalHour"), cents(byHour, "relationalStorageGb")]).toEqual([11.68, 2.76]);
    expect(toCents(byHour.month)).toBe(14.44);
    const byCapacity = await monthOf("aws", NOW, { ...stored, relationalCapacityHours: 60 });
    expect(cents(byCapacity, "relationalCapacityHour")).toBe(7.2);
    expect(toCents(byCapacity.month)).toBe(9.96);
  });

  it("names what 2019 has no price for, and counts it as nothing", async () => {
    const cost = await monthOf("aws", "2019-12", { functionRequests: 2e6, functionGbS: { x86_64: 0, arm64: 10 } });
    expect(cost.unpriced).toEqual([{ component: "function", item: "functionDuration.arm64" }]);
    expect(toCents(cost.month)).toBe(0.2);
  });
});
