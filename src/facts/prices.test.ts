// The price list that the engine bills with says what the edition's file says, in its own units.
import { describe, expect, it } from "vitest";
import type { Price, PriceList } from "#engine";
import {
  editions,
  loadPrices,
  loadRunFacts,
  newestEdition,
  priceList,
  providers,
  serverHour,
  serverSizes,
  UnknownPricesError,
} from "./index.ts";
import type { GatewayKind, Prices } from "./index.ts";
import type { ListedPrice } from "./content.ts";
import type { PriceItemName } from "./schema.ts";

type Pair = readonly [Price | null, PriceItemName];

/** Each item of the engine's list beside the file's item it is made of. */
function pairs(list: PriceList, gateway: GatewayKind): readonly Pair[] {
  return [
    [list.functionRequest, "functionRequest"],
    [list.functionDuration.x86_64, "functionDurationX86"],
    [list.functionDuration.arm64, "functionDurationArm64"],
    [list.provisionedDuration.x86_64, "provisionedDurationX86"],
    [list.provisionedDuration.arm64, "provisionedDurationArm64"],
    [list.provisionedCapacity.x86_64, "provisionedCapacityX86"],
    [list.provisionedCapacity.arm64, "provisionedCapacityArm64"],
    [list.functionVcpuSecond, "functionVcpuSecond"],
    [list.functionCpuMs, "functionCpuMs"],
    [list.logsIngestGb, "logsIngestGb"],
    [list.gatewayCall, gateway === "restApi" ? "gatewayCallRestApi" : "gatewayCallHttpApi"],
    [list.dataOutGb, "dataOutGb"],
    [list.pageRequest, "pageRequest"],
    [list.pageGb, "pageGb"],
    [list.activeUser, "activeUser"],
    [list.databaseRead, "databaseRead"],
    [list.databaseWrite, "databaseWrite"],
    [list.databaseStorageGb, "databaseStorageGb"],
    [list.relationalHour, "relationalHour"],
    [list.relationalCapacityHour, "relationalCapacityHour"],
    [list.relationalStorageGb, "relationalStorageGb"],
    [list.objectPut, "objectPut"],
    [list.queueRequest, "queueRequest"],
    [list.scheduledEvent, "scheduledEvent"],
    [list.loadBalancerHour, "loadBalancerHour"],
    [list.loadBalancerUnitHour, "loadBalancerUnitHour"],
  ];
}

/** Those that have a price, each beside its item in the file. */
function priced(list: PriceList, { items }: Prices, gateway: GatewayKind): readonly (readonly [Price, ListedPrice])[] {
  return pairs(list, gateway).flatMap(([price, name]) => {
    const item = items[name];
    expect(price === null, name).toBe(item === undefined);
    return price === null || item === undefined ? [] : [[price, item] as const];
  });
}

const names = providers.flatMap((provider) => editions(provider).map((edition) => ({ provider, edition })));
const cases = await Promise.all(
  names.map(async ({ provider, edition }) => ({ provider, edition, file: await loadPrices(provider, edition) })),
);
const both = cases.flatMap((each) => (["httpApi", "restApi"] as const).map((gateway) => ({ ...each, gateway })));

describe.each(both)("prices of $provider, $edition, $gateway", ({ provider, edition, file, gateway }) => {
  const list = priceList(file, gateway, true);

  it("are those of the names that they are asked for by", () => {
    expect(file).toMatchObject({ provider, edition });
  });

  it("are those in the file, a unit, with its tiers, free allowance and source", () => {
    for (const [price, item] of priced(list, file, gateway)) {
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

  it("leave no item of the file unused, but the other gateway's and the containers'", () => {
    const used = pairs(list, gateway).map(([, name]) => name);
    const unused = Object.keys(file.items).filter((name) => !used.some((each) => each === name));
    for (const name of unused) expect(name).toMatch(/^(gatewayCall|container)/);
  });

  it("give nothing free when the free tier is off", () => {
    const paid = priceList(file, gateway, false);
    expect(paid.freeTier).toBe(false);
    for (const [price] of pairs(paid, gateway)) expect(price?.freePerMonth ?? 0).toBe(0);
  });

  it("bill time and payload as the file says, and as is usual where it says nothing", () => {
    expect(list).toMatchObject({
      billingStepUs: file.billingStepMs.value * 1000,
      minimumBilledUs: (file.minimumBilledMs?.value ?? 0) * 1000,
      billedTime: file.billedTime?.value ?? "wall",
      initialisationBilled: file.initialisationBilled?.value ?? true,
      gatewayStepKb: file.gatewayStepKb?.[gateway]?.value ?? Infinity,
      eventFirstKb: file.eventStepKb?.first.value ?? Infinity,
      eventStepKb: file.eventStepKb?.further.value ?? Infinity,
      queueStepKb: file.queueStepKb?.value ?? Infinity,
    });
    expect(list.accountMinimum?.tiers ?? null).toEqual(
      file.minimumPerMonthUsd ? [{ upTo: Infinity, usdPerUnit: file.minimumPerMonthUsd.value }] : null,
    );
  });

  it("never rise with volume", () => {
    for (const [price] of priced(list, file, gateway)) {
      const falling = price.tiers.map(({ usdPerUnit }) => usdPerUnit).toSorted((a, b) => b - a);
      expect(price.tiers.map(({ usdPerUnit }) => usdPerUnit)).toEqual(falling);
    }
  });

  it("price every server size that they have, each of a name known before", () => {
    for (const [size, usd] of Object.entries(file.servers?.usdPerHour ?? {})) {
      expect(serverSizes(provider)).toContain(size);
      expect(serverHour(size, file)).toMatchObject({
        ok: true,
        value: { tiers: [{ upTo: Infinity, usdPerUnit: usd }], freePerMonth: 0 },
      });
    }
  });
});

describe.each(providers)("the newest edition of %s", (provider) => {
  it("has every server size that is offered", async () => {
    const { servers } = await loadPrices(provider, newestEdition(provider));
    expect(serverSizes(provider)).toEqual(Object.keys(servers?.usdPerHour ?? {}));
  });
});

describe("what a run rests on", () => {
  it("is loaded once", async () => {
    expect(await loadRunFacts("gcp", "2026-12")).toBe(await loadRunFacts("gcp", "2026-12"));
  });

  it("has the keep-alive of its provider at every edition", async () => {
    const [old, recent] = await Promise.all([
      loadRunFacts("aws", "2019-12"),
      loadRunFacts("aws", newestEdition("aws")),
    ]);
    expect(old.keepAlive).toBe(recent.keepAlive);
  });
});

describe("a name without prices", () => {
  it("is answered with the providers that exist", async () => {
    const unknown = { what: "provider", found: "ibm", allowed: providers };
    await expect(loadPrices("ibm", "2026-10")).rejects.toMatchObject({ unknown });
  });

  it("is answered with the editions that exist", async () => {
    const unknown = { what: "edition", found: "1999-01", allowed: editions("aws") };
    await expect(loadPrices("aws", "1999-01")).rejects.toMatchObject({ unknown });
    expect(editions("ibm")).toEqual([]);
  });

  it("is answered with the server sizes that exist", () => {
    expect(serverHour("m99.huge")).toMatchObject({ ok: false, error: { what: "size", allowed: serverSizes() } });
    expect(serverSizes("ibm")).toEqual([]);
  });

  it("is no property that every object has", async () => {
    for (const name of ["constructor", "__proto__", "toString"]) {
      await expect(loadPrices(name, "2026-10")).rejects.toThrow(UnknownPricesError);
      await expect(loadPrices("aws", name)).rejects.toThrow(UnknownPricesError);
      expect(serverHour(name).ok).toBe(false);
      expect(serverSizes(name)).toEqual([]);
    }
  });
});
