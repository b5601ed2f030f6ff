// Bills on Azure, recomputed by hand. "Published" examples are the provider's own, with its totals: Choose between provisioned throughput
// and serverless, https://learn.microsoft.com/azure/cosmos-db/throughput-serverless.
import { describe, expect, it } from "vitest";
import { loadPrices } from "../index.ts";
import { cents, monthOf, toCents } from "./month.ts";

const NOW = "2026-12";

describe("published by Microsoft", () => {
  it.each([
    // $0.25 × 20 million request units; $0.25 × 250 million.
    [20e6, 5],
    [250e6, 62.5],
  ])("Cosmos DB serverless: %d request units cost $%d", async (readUnits, usd) => {
    expect(toCents((await monthOf("azure", NOW, { readUnits })).month)).toBe(usd);
  });

  it("Cosmos DB serverless, by the formula of the page on costs: $6.25", async () => {
    // A million items created at 5 request units, 10 million point reads at 1: (5 + 10) million / 1,000,000 × $0.25 = $3.75.
    // 10 GB × $0.25 = $2.50. (https://learn.microsoft.com/azure/cosmos-db/plan-manage-costs)
    const cost = await monthOf("azure", NOW, { writeUnits: 1e6, readUnits: 10e6, storageGbMonths: 10 });
    expect(cents(cost, "databaseWrite")).toBe(1.25);
    expect(cents(cost, "databaseRead")).toBe(2.5);
    expect(toCents(cost.month)).toBe(6.25);
  });
});

describe("worked out here", () => {
  it("the mobile backend, one request at a time on 2,048 MB: each run of 120 ms is billed as a second, and the month costs $154.50", async () => {
    // At least 1,000 ms: 3,000,000 × 1 s × 2 GB = 6,000,000 GB-seconds − 100,000 free = 5,900,000 × $0.000026 = $153.40.
    // 3,000,000 executions − 250,000 free = 2,750,000 × $0.40 a million = $1.10.
    const { minimumBilledMs, billingStepMs } = await loadPrices("azure", NOW);
    const inStepsMs = Math.ceil(120 / billingStepMs.value) * billingStepMs.value;
    const billedS = Math.max(minimumBilledMs?.value ?? 0, inStepsMs) / 1000;
    const used = { functionRequests: 3e6, functionGbS: { x86_64: 3e6 * billedS * 2, arm64: 0 } };
    const cost = await monthOf("azure", NOW, used);
    expect(cents(cost, "functionDuration.x86_64")).toBe(153.4);
    expect(cents(cost, "functionRequest")).toBe(1.1);
    expect(toCents(cost.month)).toBe(154.5);
  });

  it("one instance of 2,048 MB always ready, busy for a tenth of the month: $29.43", async () => {
    // Kept: 2,628,000 s × 2 GB = 5,256,000 GB-seconds × $0.000004 = $21.02.
    // Busy: 525,600 GB-seconds × $0.000016 = $8.41. Nothing of it is free.
    const cost = await monthOf("azure", NOW, {
      provisionedCapacityGbS: { x86_64: 5_256_000, arm64: 0 },
      provisionedDurationGbS: { x86_64: 525_600, arm64: 0 },
    });
    expect(cents(cost, "provisionedCapacity.x86_64")).toBe(21.02);
    expect(cents(cost, "provisionedDuration.x86_64")).toBe(8.41);
    expect(toCents(cost.month)).toBe(29.43);
  });

  it("5 million calls through API Management and 300 GB out: $14.00 and $17.40", async () => {
    // 5 million − 1 million free = 4 × $3.50 = $14.00. 300 GB − 100 free = 200 × $0.087 = $17.40.
    const cost = await monthOf("azure", NOW, { gatewayCalls: 5e6, dataOutGb: 300 });
    expect(cents(cost, "gatewayCall")).toBe(14);
    expect(cents(cost, "dataOutGb")).toBe(17.4);
  });

  it("a PostgreSQL server and 12 GB of logs: $32.19", async () => {
    // 730 h × $0.017 = $12.41; 32 GB × $0.115 = $3.68; (12 − 5 free) GB × $2.30 = $16.10.
    const cost = await monthOf("azure", NOW, { relationalHours: 730, relationalStorageGbMonths: 32, logsGb: 12 });
    expect(cents(cost, "relationalHour")).toBe(12.41);
    expect(cents(cost, "relationalStorageGb")).toBe(3.68);
    expect(cents(cost, "logsIngestGb")).toBe(16.1);
    expect(toCents(cost.month)).toBe(32.19);
  });
});
