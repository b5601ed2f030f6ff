// Bills on Cloudflare, recomputed by hand. "Published" examples are the provider's own, with its totals: Workers pricing,
// https://developers.cloudflare.com/workers/platform/pricing/, and Queues pricing,
// https://developers.cloudflare.com/queues/platform/pricing/.
import { describe, expect, it } from "vitest";
import { cents, monthOf, toCents } from "./month.ts";

const NOW = "2026-12";

describe("published by Cloudflare, with the $5.00 of the plan", () => {
  it("example 1: 15 million requests of 7 ms cost $8.00", async () => {
    // (15 − 10 included) million × $0.30 = $1.50. 7 ms × 15 million = 105 − 30 included = 75 million ms × $0.02 a million = $1.50.
    const cost = await monthOf("cloudflare", NOW, { functionRequests: 15e6, functionCpuMs: 105e6 });
    expect(cents(cost, "functionRequest")).toBe(1.5);
    expect(cents(cost, "functionCpuMs")).toBe(1.5);
    expect(toCents(cost.month)).toBe(8);
  });

  it("example 2: 12 of 15 million requests are for static assets, and the month costs $5.00", async () => {
    // 3 million requests and 21 million ms are included; static assets are free.
    const used = { pageRequests: 12e6, pageGb: 100, functionRequests: 3e6, functionCpuMs: 21e6 };
    const cost = await monthOf("cloudflare", NOW, used);
    expect(cents(cost, "pageRequest")).toBe(0);
    expect(cents(cost, "functionCpuMs")).toBe(0);
    expect(toCents(cost.month)).toBe(5);
  });

  it("example 3: once an hour for three minutes of processor time costs $6.99", async () => {
    // 720 × 180,000 ms = 129.6 million ms − 30 included = 99.6 million × $0.02 a million = $1.99.
    const cost = await monthOf("cloudflare", NOW, {
      scheduledEvents: 720,
      functionRequests: 720,
      functionCpuMs: 129.6e6,
    });
    expect(cents(cost, "functionCpuMs")).toBe(1.99);
    expect(cents(cost, "scheduledEvent")).toBe(0);
    expect(toCents(cost.month)).toBe(6.99);
  });

  it("example 4: 100 million requests of 7 ms cost $45.40", async () => {
    // (100 − 10) million × $0.30 = $27.00. 700 − 30 = 670 million ms × $0.02 a million = $13.40.
    const cost = await monthOf("cloudflare", NOW, { functionRequests: 100e6, functionCpuMs: 700e6 });
    expect(cents(cost, "functionRequest")).toBe(27);
    expect(cents(cost, "functionCpuMs")).toBe(13.4);
    expect(toCents(cost.month)).toBe(45.4);
  });

  it.each([
    // A million messages a day, written, read and deleted: 3 × 30 × 1 million − 1 million included = 89 million × $0.40 a million.
    ["a million messages a day", 3 * 30 * 1e6, 35.6],
    // 100 million of 127 KB, which is two steps of 64 KB: 2 × 3 × 100 million − 1 million included = 599 million × $0.40 a million.
    ["100 million messages of 127 KB", 2 * 3 * 100e6, 239.6],
  ])("Queues, %s: %d operations cost $%d beside the plan", async (_, queueRequests, usd) => {
    expect(cents(await monthOf("cloudflare", NOW, { queueRequests }), "queueRequest")).toBe(usd);
  });
});

describe("worked out here", () => {
  it("30 billion rows read, 60 million written and 25 GB in D1: $35.00 with the plan", async () => {
    // (30 − 25 included) billion = 5,000 million × $0.001 = $5. (60 − 50) million × $1.00 = $10. (25 − 5) GB × $0.75 = $15. Plan $5.
    const cost = await monthOf("cloudflare", NOW, { readUnits: 30e9, writeUnits: 60e6, storageGbMonths: 25 });
    expect(toCents(cost.month)).toBe(35);
  });

  it("the gateway and what goes out cost nothing: $5.00 for the plan", async () => {
    expect(toCents((await monthOf("cloudflare", NOW, { gatewayCalls: 50e6, dataOutGb: 5000 })).month)).toBe(5);
  });
});
