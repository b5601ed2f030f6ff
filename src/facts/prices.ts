// Prices: from an edition's file to the engine's price list.
import type { Price, PriceList } from "#engine";
import { loadFacts, type ListedPrice, type Prices } from "./content.ts";
import { lookUp } from "./names.ts";
import type { GatewayKind, Provider, Result } from "./types.ts";

const US_PER_MS = 1000;

/** The providers that have prices. */
export const providers: readonly Provider[] = ["aws"];

/** The editions of a provider's prices, oldest first; none for an unknown provider. */
export function editions(provider: string): readonly string[] {
  const found = lookUp("provider", loadFacts(), provider);
  return found.ok ? Object.keys(found.value.prices) : [];
}

/** An edition of prices as it stands in its file. */
function edition(provider: string, name: string): Result<Prices> {
  const found = lookUp("provider", loadFacts(), provider);
  return found.ok ? lookUp("edition", found.value.prices, name) : found;
}

function price(item: Omit<ListedPrice, "name">, freeTier: boolean): Price {
  const tiers = item.tiers ?? [{ upTo: null, usd: item.value ?? 0 }];
  return {
    unit: item.unit,
    tiers: tiers.map(({ upTo, usd }) => ({ upTo: upTo ?? Infinity, usdPerUnit: usd / item.per })),
    freePerMonth: freeTier ? (item.freePerMonth?.value ?? 0) : 0,
    source: `${item.source}, as of ${item.asOf}`,
  };
}

/**
 * The prices of one edition in US dollars a unit (a request, a GB-second, a GB, …), marginal by month's volume.
 * Without `freeTier` every `freePerMonth` is 0. Error: an unknown provider or edition, naming those that exist.
 */
export function priceList(
  provider: string,
  editionName: string,
  gatewayKind: GatewayKind,
  freeTier: boolean,
): Result<PriceList> {
  const found = edition(provider, editionName);
  if (!found.ok) return found;
  const { items, billingStepMs, gatewayStepKb, eventStepKb, queueStepKb } = found.value;
  const of = (item: ListedPrice): Price => price(item, freeTier);
  return {
    ok: true,
    value: {
      currency: "USD",
      freeTier,
      billingStepUs: billingStepMs.value * US_PER_MS,
      functionRequest: of(items.functionRequest),
      functionDuration: { x86_64: of(items.functionDurationX86), arm64: of(items.functionDurationArm64) },
      provisionedDuration: { x86_64: of(items.provisionedDurationX86), arm64: of(items.provisionedDurationArm64) },
      provisionedCapacity: { x86_64: of(items.provisionedCapacityX86), arm64: of(items.provisionedCapacityArm64) },
      gatewayCall: of(gatewayKind === "restApi" ? items.gatewayCallRestApi : items.gatewayCallHttpApi),
      gatewayStepKb: gatewayStepKb[gatewayKind]?.value ?? Infinity,
      dataOutGb: of(items.dataOutGb),
      pageRequest: of(items.pageRequest),
      pageGb: of(items.pageGb),
      activeUser: of(items.activeUser),
      databaseRead: of(items.databaseRead),
      databaseWrite: of(items.databaseWrite),
      databaseStorageGb: of(items.databaseStorageGb),
      objectPut: of(items.objectPut),
      queueRequest: of(items.queueRequest),
      scheduledEvent: of(items.scheduledEvent),
      loadBalancerHour: of(items.loadBalancerHour),
      loadBalancerUnitHour: of(items.loadBalancerUnitHour),
      eventFirstKb: eventStepKb.first.value,
      eventStepKb: eventStepKb.further.value,
      queueStepKb: queueStepKb.value,
    },
  };
}

/** The server sizes that have an hourly price; none for an unknown provider or edition. */
export function serverSizes(
  provider: string = "aws",
  editionName: string = latestEdition(provider),
): readonly string[] {
  const found = edition(provider, editionName);
  return found.ok ? Object.keys(found.value.servers.usdPerHour) : [];
}

/** The price of an hour of one server on demand. Error: an unknown provider, edition or size, naming those that exist. */
export function serverHour(
  size: string,
  provider: string = "aws",
  editionName: string = latestEdition(provider),
): Result<Price> {
  const found = edition(provider, editionName);
  if (!found.ok) return found;
  const { usdPerHour, source, asOf } = found.value.servers;
  const usd = lookUp("size", usdPerHour, size);
  return usd.ok ? { ok: true, value: price({ per: 1, unit: "hours", value: usd.value, source, asOf }, false) } : usd;
}

function latestEdition(provider: string): string {
  return editions(provider).at(-1) ?? "";
}
