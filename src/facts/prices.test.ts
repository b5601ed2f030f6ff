// The price list that the engine bills with says what the edition's file says, in its own units.
import { describe, expect, it } from "vitest";
import type { Price, PriceList } from "#engine";
import { editions, loadFacts, priceList, providers, serverHour, serverSizes } from "./index.ts";
import type { GatewayKind, Result } from "./index.ts";
import type { ListedPrice } from "./content.ts";

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
function editionFile(name: string) {
  const file = loadFacts().aws.prices[name];
  if (file === undefined) throw new Error(`No edition ${name}.`);
  return file;
}
/** Each item of the engine's list beside the file's item it is made of. */
function pairs(list: PriceList, edition: string, gateway: GatewayKind): [Price, ListedPrice][] {
  const { items } = editionFile(edition);
  return [
    [list.functionRequest, items.functionRequest],
    [list.functionDuration.x86_64, items.functionDurationX86],
    [list.functionDuration.arm64, items.functionDurationArm64],
    [list.provisionedDuration.x86_64, items.provisionedDurationX86],
    [list.provisionedDuration.arm64, items.provisionedDurationArm64],
    [list.provisionedCapacity.x86_64, items.provisionedCapacityX86],
    [list.provisionedCapacity.arm64, items.provisionedCapacityArm64],
    [list.gatewayCall, gateway === "restApi" ? items.gatewayCallRestApi : items.gatewayCallHttpApi],
    [list.dataOutGb, items.dataOutGb],
    [list.pageRequest, items.pageRequest],
    [list.pageGb, items.pageGb],
    [list.activeUser, items.activeUser],
    [list.databaseRead, items.databaseRead],
    [list.databaseWrite, items.databaseWrite],
    [list.databaseStorageGb, items.databaseStorageGb],
    [list.objectPut, items.objectPut],
    [list.queueRequest, items.queueRequest],
    [list.scheduledEvent, items.scheduledEvent],
    [list.loadBalancerHour, items.loadBalancerHour],
    [list.loadBalancerUnitHour, items.loadBalancerUnitHour],
  ];
}

const cases = providers.flatMap((provider) =>
  editions(provider).flatMap((edition) =>
    (["httpApi", "restApi"] as const).map((gateway) => ({ provider, edition, gateway })),
  ),
);

describe.each(cases)("prices of $provider, $edition, $gateway", ({ provider, edition, gateway }) => {
  const list = valueOf(priceList(provider, edition, gateway, true));

  it("are those in the file, a unit, with its tiers, free allowance and source", () => {
    for (const [price, item] of pairs(list, edition, gateway)) {
      const published = item.tiers ?? [{ upTo: null, usd: item.value }];
      expect(price.tiers.map(({ upTo }) => upTo)).toEqual(published.map(({ upTo }) => upTo ?? Infinity));
      expect(price.tiers.map(({ usdPerUnit }) => usdPerUnit * item.per)).toEqual(
        published.map(({ usd }) => expect.closeTo(usd ?? NaN, 12)),
      );
      expect(price.freePerMonth).toBe(item.freePerMonth?.value ?? 0);
      expect(price.unit).toBe(item.unit);
      expect(price.source).toContain(item.source);
    }
  });

  it("leave no item of the file unused, but the other gateway's", () => {
    expect(pairs(list, edition, gateway)).toHaveLength(Object.keys(editionFile(edition).items).length - 1);
  });

  it("give nothing free when the free tier is off", () => {
    const paid = valueOf(priceList(provider, edition, gateway, false));
    expect(paid.freeTier).toBe(false);
    expect(pairs(paid, edition, gateway).map(([price]) => price.freePerMonth)).toEqual(
      pairs(paid, edition, gateway).map(() => 0),
    );
  });

  it("round billed time and payload as the file says", () => {
    expect(list.billingStepUs).toBe(editionFile(edition).billingStepMs.value * 1000);
    expect(list.gatewayStepKb).toBe(editionFile(edition).gatewayStepKb[gateway]?.value);
    expect(list.eventFirstKb).toBe(editionFile(edition).eventStepKb.first.value);
    expect(list.eventStepKb).toBe(editionFile(edition).eventStepKb.further.value);
    expect(list.queueStepKb).toBe(editionFile(edition).queueStepKb.value);
  });

  it("never rise with volume", () => {
    for (const [price] of pairs(list, edition, gateway)) {
      const falling = price.tiers.map(({ usdPerUnit }) => usdPerUnit).toSorted((a, b) => b - a);
      expect(price.tiers.map(({ usdPerUnit }) => usdPerUnit)).toEqual(falling);
    }
  });

  it("price every server size", () => {
    const published = editionFile(edition).servers.usdPerHour;
    expect(serverSizes(provider, edition)).toEqual(Object.keys(published));
    for (const [size, usd] of Object.entries(published))
      expect(serverHour(size, provider, edition)).toMatchObject({
        ok: true,
        value: { tiers: [{ upTo: Infinity, usdPerUnit: usd }], freePerMonth: 0 },
      });
  });
});

describe("a name without prices", () => {
  it("is answered with the providers that exist", () => {
    const result = priceList("azure", "2026-10", "httpApi", false);
    expect(result).toMatchObject({ ok: false, error: { what: "provider", found: "azure", allowed: ["aws"] } });
  });

  it("is answered with the editions that exist", () => {
    const result = priceList("aws", "1999-01", "httpApi", false);
    expect(result).toMatchObject({ ok: false, error: { what: "edition", found: "1999-01", allowed: editions("aws") } });
    expect(editions("azure")).toEqual([]);
  });

  it("is answered with the server sizes that exist", () => {
    expect(serverHour("m99.huge")).toMatchObject({ ok: false, error: { what: "size", allowed: serverSizes() } });
    expect(serverHour("m7g.large", "gcp")).toMatchObject({ ok: false, error: { what: "provider" } });
    expect(serverSizes("gcp")).toEqual([]);
  });

  it("is no property that every object has", () => {
    for (const name of ["constructor", "__proto__", "toString"]) {
      expect(priceList(name, "2026-10", "httpApi", false).ok).toBe(false);
      expect(priceList("aws", name, "httpApi", false).ok).toBe(false);
      expect(serverHour(name).ok).toBe(false);
    }
  });
});
