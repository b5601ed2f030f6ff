// Writes where in the site the page stands.
import { isSingleFile, siteHref, type SiteAddress } from "./siteAddress.ts";

/** Writes an address without leaving the page. Throws where the browser refuses, as in a sandboxed frame. */
export function writeSiteAddress({ path, search }: SiteAddress, mode: "push" | "replace"): void {
  const href = siteHref(path + search) + (isSingleFile ? "" : location.hash);
  // The router keeps its place in the state, which is passed on untouched.
  if (mode === "push") history.pushState(history.state, "", href);
  else history.replaceState(history.state, "", href);
}
