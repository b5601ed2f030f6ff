// The editions of prices against each other: units that fit, prices that do not rise with the amount, and what changed when.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { pricesFile, type PriceItem } from "./schema.ts";

const FACTS = fileURLToPath(new URL("../../content/facts/", import.meta.url));
const editions = readdirSync(FACTS, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("prices.json"))
  .map((path) => pricesFile.parse(JSON.parse(readFileSync(FACTS + path, "utf8"))));

function edition(provider: string, name: string) {
  const found = editions.find((each) => each.provider === provider && each.edition === name);
  if (found === undefined) throw new Error(`There is no edition ${name} of ${provider}.`);
  return found;
}
const itemsOf = ({ items }: (typeof editions)[number]): [string, PriceItem][] =>
  Object.entries(items).flatMap(([name, item]): [string, PriceItem][] => (item === undefined ? [] : [[name, item]]));

describe.each(editions)("the prices of $provider, $edition", (prices) => {
  it("give free what they charge for, by the same unit", () => {
    for (const [name, { unit, freePerMonth }] of itemsOf(prices)) expect(freePerMonth?.unit ?? unit, name).toBe(unit);
  });

  it("never rise with the amount", () => {
    for (const [name, { tiers = [] }] of itemsOf(prices)) {
      const falling = tiers.map(({ usd }) => usd).toSorted((a, b) => b - a);
      expect(
        tiers.map(({ usd }) => usd),
        name,
      ).toEqual(falling);
    }
  });

  it("bill processor time or time by the clock, not both", () => {
    const isCpu = prices.billedTime?.value === "cpu";
    expect(prices.items.functionCpuMs !== undefined).toBe(isCpu);
    expect(prices.items.functionDurationX86 !== undefined).toBe(!isCpu);
  });
});

describe("of one unit, whichever the provider and the year", () => {
  const names = [...new Set(editions.flatMap((each) => itemsOf(each).map(([name]) => name)))];
  // A database is charged by request units, documents or rows; Pub/Sub by volume.
  const own = ["databaseRead", "databaseWrite", "queueRequest"];

  it.each(names.filter((name) => !own.includes(name)))("%s", (name) => {
    const units = editions.flatMap((each) => itemsOf(each).flatMap(([key, { unit }]) => (key === name ? [unit] : [])));
    expect(new Set(units).size).toBe(1);
  });
});

describe("AWS over the years", () => {
  it("rounded billed time up to 100 ms in 2019, and to 1 ms since", () => {
    expect(edition("aws", "2019-12").billingStepMs.value).toBe(100);
    expect(edition("aws", "2024-06").billingStepMs.value).toBe(1);
    expect(edition("aws", "2026-12").billingStepMs.value).toBe(1);
  });

  it("did not bill initialisation until August 2025", () => {
    const billed = (name: string) => edition("aws", name).initialisationBilled?.value;
    expect(["2019-12", "2024-06", "2026-12"].map(billed)).toEqual([false, false, true]);
  });

  it("halved its key-value database on demand in November 2024", () => {
    const both = (name: string) => {
      const { databaseRead, databaseWrite } = edition("aws", name).items;
      return [databaseRead?.value ?? NaN, databaseWrite?.value ?? NaN];
    };
    expect(both("2024-06")).toEqual(both("2019-12"));
    expect(both("2026-12").map((usd) => 2 * usd)).toEqual(both("2024-06"));
  });

  it("started 3,000 instances at once and 500 a minute in 2019, and says so beside today’s limits", () => {
    const { functionStartBurst, functionStartsPerS } = edition("aws", "2019-12").limits ?? {};
    expect(functionStartBurst?.value).toBe(3000);
    expect((functionStartsPerS?.value ?? NaN) * 60).toBeCloseTo(500, 1);
    expect(edition("aws", "2024-06").limits).toBeUndefined();
  });

  it("had no arm64 in 2019", () => {
    expect(Object.keys(edition("aws", "2019-12").items).filter((name) => name.endsWith("Arm64"))).toEqual([]);
  });

  it("changed no price between November and December 2026, but more prices are known", () => {
    const charged = ({ per, value, tiers, freePerMonth }: PriceItem) => ({
      per,
      value,
      tiers,
      free: freePerMonth?.value,
    });
    const [before, after] = [edition("aws", "2026-11"), edition("aws", "2026-12")].map((each) =>
      Object.fromEntries(itemsOf(each).map(([name, item]) => [name, charged(item)])),
    );
    expect(after).toMatchObject(before ?? {});
    expect(Object.keys(after ?? {}).length).toBeGreaterThan(Object.keys(before ?? {}).length);
    expect(edition("aws", "2026-12").servers).toEqual(edition("aws", "2026-11").servers);
  });
});
