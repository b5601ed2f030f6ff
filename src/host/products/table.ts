// The table itself, fetched after what it is shown in.
import "#messages/products";
import type { Stage } from "#engine";
import { t } from "#messages";
import { isKnown, providerName, type Services } from "./names.ts";

/** Only whoever asks stands outside of the provider. */
const ROOMS = ["webServer", "gateway", "security", "function", "database"] as const satisfies readonly Stage[];
type Room = (typeof ROOMS)[number];

/** What the provider calls what stands in this room; null for the client, and where the provider is not known. */
export function productIn(room: Stage, { provider, trigger, database }: Services): string | null {
  if (room === "client" || !isKnown(provider)) return null;
  return t(`products.${serviceIn(room, trigger, database.kind)}.${provider}`);
}

/** What stands in a room, and the product behind it: "Checks tokens · Cognito". */
export function withProduct(what: string, room: Stage, services: Services): string {
  const product = productIn(room, services);
  return product === null ? what : t("products.with", { what, product });
}

/** Those of all rooms that requests or events enter, in the order in which they are met. */
export function productsOf(services: Services): string {
  const rooms =
    services.trigger === "http" ? ROOMS : ROOMS.filter((room) => room !== "webServer" && room !== "security");
  return rooms.flatMap((room) => productIn(room, services) ?? []).join(", ");
}

/** The same as a sentence, for what names the rooms alone. */
export function productsInWords(services: Services): string {
  return t("products.here", { provider: providerName(services.provider), products: productsOf(services) });
}

/** The same with how the provider counts and bills, in a sentence or two; null where it is not known. */
export function countsInWords(services: Services): string | null {
  const { provider } = services;
  return isKnown(provider) ? t(`products.counts.${provider}`, { products: productsOf(services) }) : null;
}

function serviceIn(room: Room, trigger: Services["trigger"], database: Services["database"]["kind"]) {
  if (room === "gateway") return trigger === "http" ? "gateway" : trigger;
  return room === "database" ? database : room;
}
