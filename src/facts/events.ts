// Loading what travels at a provider: one chunk each, fetched when first asked for.
import type { EventProvider, EventShapes } from "./eventTypes.ts";

const files: Readonly<Record<EventProvider, () => Promise<{ readonly events: EventShapes }>>> = {
  aws: () => import("./events/aws.ts"),
  azure: () => import("./events/azure.ts"),
  gcp: () => import("./events/gcp.ts"),
  cloudflare: () => import("./events/cloudflare.ts"),
};

/** The providers whose shapes are known, in the order in which they are offered. */
export const eventProviders = ["aws", "azure", "gcp", "cloudflare"] as const satisfies readonly EventProvider[];

const loaded = new Map<EventProvider, Promise<EventShapes>>();

/** The shapes of a provider; the same object each time. Rejects with the failure to fetch its chunk, which is tried again when asked again. */
export function loadEvents(provider: EventProvider): Promise<EventShapes> {
  const already = loaded.get(provider);
  if (already !== undefined) return already;
  const events = files[provider]().then((module) => module.events);
  loaded.set(provider, events);
  events.catch(() => loaded.delete(provider));
  return events;
}
