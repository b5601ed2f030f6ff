// The web server on the cloud: serves the page of a visit from its cache, or fetches it from the origin.
import { PAGE } from "../codes.ts";
import { drawChance, FOR, type DrawKeys } from "../kernel/draws.ts";
import { roundUs } from "../kernel/roundUs.ts";
import { draw } from "../kernel/sampler.ts";
import type { Setup } from "../setup.ts";

/** Where the page comes from: a code of PAGE. */
export function findPage({ settings }: Setup, keys: DrawKeys, stream: number, number: number): number {
  const isCached = drawChance(keys, FOR.pageCache, stream, number, 0, settings.webServer.cacheHitShare);
  return isCached ? PAGE.fromCache : PAGE.fromOrigin;
}

/** How long the web server takes for a page from there. */
export function servePageUs(
  { hit, origin }: Setup,
  keys: DrawKeys,
  stream: number,
  number: number,
  page: number,
  slower: number,
): number {
  const us =
    page === PAGE.fromCache
      ? draw(hit, keys, FOR.hit, stream, number, 0)
      : draw(origin, keys, FOR.origin, stream, number, 0);
  return roundUs(us * slower);
}
