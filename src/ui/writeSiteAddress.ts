// Writes where in the site the page stands.
import { isSingleFile, siteHref, type SiteAddress } from "./siteAddress.ts";

/**
 * Writes an address without leaving the page. The router keeps its place in `state`, which must pass it on. Throws where the browser
 * refuses, as in a sandboxed frame.
 */
export function writeSiteAddress(
  { path, search }: SiteAddress,
  mode: "push" | "replace",
  state: unknown = history.state,
): void {
  const href = siteHref(path + search) + (isSingleFile ? "" : location.hash);
  if (mode === "push") history.pushState(state, "", href);
  else history.replaceState(state, "", href);
}
