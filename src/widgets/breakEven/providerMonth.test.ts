// What functions cost on each provider by formula, against runs of the engine with that provider's prices, and against sums by hand.
import { describe, expect, it } from "vitest";
import { simulate } from "#engine";
import { loadRunFacts, newestEdition, providers } from "#facts";
import { parseScenario, resolve } from "#scenario";
import { providersCsv } from "./csv.ts";
import { vcpuOf } from "./fleet.ts";
import { loadOffers, type Offer } from "./offers.ts";
import { providerMonth } from "./providerMonth.ts";
import { scenarioAt } from "./scenarios.ts";
import { presets, type Settings } from "./settings.ts";

const offers = await loadOffers(false);
const withFree = await loadOffers(true);
const offerOf = (provider: string, from = offers): Offer => {
  const found = from.find((each) => each.provider === provider);
  if (!found) throw new Error(`no ${provider}`);
  return found;
};

/** At a load at which cold starts are next to nothing, and what they would be billed is next to nothing of that. */
const PER_S = 40;
const COLD = 0.005;

describe.each(providers)("%s: a run finds what the formula says", (provider) => {
  const { prices, sizes } = offerOf(provider);
  it.each<readonly [string, Partial<Settings>]>([
    ["a handler that waits", { memoryMb: 512 }],
    ["one that computes", { memoryMb: 2048, waitShare: 0, durationMs: 437 }],
    ["one that takes longer than the least that is billed", { memoryMb: 2048, durationMs: 2310 }],
  ])("%s", async (_, change) => {
    const settings: Settings = { ...presets.quiet, freeTier: false, ...change };
    const { memoryMb } = providerMonth(settings, 1, prices, sizes);
    const base = scenarioAt(settings, PER_S, null, "even");
    const edition = newestEdition(provider);
    const parsed = parseScenario({
      ...base,
      provider,
      billing: { edition, freeTier: false },
      // The handler is meant to take as long everywhere. Where vCPUs are charged for, those that come with the memory are.
      function: {
        ...base.function,
        architecture: prices.functionDuration.arm64 ? "arm64" : "x86_64",
        memoryMb,
        vcpu: prices.functionVcpuSecond ? null : vcpuOf(settings.memoryMb),
        initMs: 0,
        firstRunCpuMs: 0,
      },
      server: {},
    });
    if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
    const { scenario } = parsed;
    const { summary } = simulate(resolve(scenario, null, await loadRunFacts(provider, edition)));
    const cameAt = summary.requests.total / (scenario.durationS - scenario.warmUpS);
    // The gateway and whoever answers are among what a run is billed for; pages, users, data out and database are not there.
    expect(summary.cost.unpriced).toEqual([]);
    const { usd, unpriced } = providerMonth(settings, cameAt, prices, sizes);
    expect(unpriced).toEqual([]);
    expect(Math.abs(summary.cost.month / usd - 1)).toBeLessThan(COLD);
  });
});

it("counts as each provider says: sums by hand of ten a second, 100 ms, 512 MB, 70 % of it waiting", () => {
  const month = (provider: string, from = offers) => {
    const { prices, sizes } = offerOf(provider, from);
    return providerMonth(presets.quiet, 10, prices, sizes).usd;
  };
  // 26.28 million requests. Azure: each billed for a second of half a GB, 13.14 million GB-s × $0.000026, and $0.40 a million requests;
  // its gateway $3.50 a million calls.
  expect(month("azure")).toBeCloseTo(13_140_000 * 0.000026 + 26.28 * 0.4 + 26.28 * 3.5, 6);
  // Google: 100 ms, 1.314 million GB-s × $0.0000025; a third of a vCPU, which comes with 512 MB, for 2.628 million s × $0.000024; $0.40 and $3.00 a million.
  expect(month("gcp")).toBeCloseTo(1_314_000 * 0.0000025 + 2_628_000 * 0.333 * 0.000024 + 26.28 * 3.4, 6);
  // Cloudflare: 30 ms of 512/1769 of a processor are 8.68 ms, 9 when rounded up, × $0.02 a million ms; $0.30 a million; $5 the account.
  expect(month("cloudflare")).toBeCloseTo(26.28 * 9 * 0.02 + 26.28 * 0.3 + 5, 6);
  // With what is free, ten million requests and thirty million ms.
  expect(month("cloudflare", withFree)).toBeCloseTo((26.28 * 9 - 30) * 0.02 + 16.28 * 0.3 + 5, 6);
});

it("gives an instance the size that can be had, and says where it is less than was asked for", () => {
  const size = (provider: string, memoryMb: number) => {
    const { prices, sizes } = offerOf(provider);
    const month = providerMonth({ ...presets.quiet, memoryMb }, 1, prices, sizes);
    return [month.memoryMb, month.isShort];
  };
  expect([600, 4096, 9000].map((memoryMb) => size("azure", memoryMb))).toEqual([
    [2048, false],
    [4096, false],
    [4096, true],
  ]);
  expect(size("cloudflare", 512)).toEqual([128, true]);
  expect(size("aws", 512)).toEqual([512, false]);
});

it("has in its file each provider at each load, and beside a sum what it is without", () => {
  const month = (offer: Offer, ratePerS: number) => ({
    ...providerMonth(presets.quiet, ratePerS, offer.prices, offer.sizes),
    unpriced: offer.provider === "gcp" ? (["gatewayCall"] as const) : [],
  });
  const [head, ...rows] = providersCsv([1, 10], offers, month).trimEnd().split("\r\n");
  expect(head).toBe("ratePerS,provider,edition,memoryMb,functionsUsd,withoutPriceFor");
  expect(rows).toHaveLength(2 * providers.length);
  for (const offer of offers) {
    const { usd, memoryMb } = month(offer, 10);
    const missing = offer.provider === "gcp" ? "gatewayCall" : "";
    const row = rows.find((each) => each.startsWith(`10,${offer.provider},${offer.edition},${memoryMb},`));
    expect(row?.endsWith(`,${missing}`)).toBe(true);
    expect(Number(row?.split(",")[4])).toBeCloseTo(usd, 6);
  }
});
