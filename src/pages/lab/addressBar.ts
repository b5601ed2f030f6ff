// The browser's own address bar. The router keeps its place in history.state, which is passed on; scenarios too long for an address are
// kept there, too: they come back with back, forward and reload.

import { useSyncExternalStore } from "react";
import { isObject, siteAddress, writeSiteAddress } from "#ui";
import { PARAMETERS } from "./address.ts";
import type { Kept } from "./opening.ts";
import type { AddressBar } from "./session.ts";

const OWN = new Set(PARAMETERS);
/** What of the history's state is the Lab's, by the names it has there. */
const KEPT = ["scenario", "versus"] as const satisfies readonly (keyof Kept)[];

/** The parameters of a query that are the Lab's, or those that are not, as they were written. */
function partOf(search: string, own: boolean): string {
  const parts = search.slice(1).split("&");
  const kept = parts.filter((part) => part !== "" && OWN.has(part.split("=")[0]) === own);
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}

/** The address bar while it shows the page at `path`; once the reader has gone elsewhere, nothing is written. */
export function addressBarAt(path: string): AddressBar {
  return {
    write: (search, mode, kept) => {
      const shown = siteAddress();
      if (shown.path !== path) return;
      const others = partOf(shown.search, false);
      const query = search === "" ? others : search + others.replace("?", "&");
      try {
        writeSiteAddress({ path, search: query }, mode, stateWith(kept));
      } catch {
        // A sandboxed frame may not change its address, and some browsers limit how often: the page works on without.
      }
    },
    kept: () => {
      const state = ownState();
      return Object.fromEntries(
        KEPT.filter((name) => typeof state[name] === "string").map((name) => [name, state[name]]),
      );
    },
  };
}

function ownState(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state;
  return isObject(state) ? state : {};
}

function stateWith(kept: Kept): unknown {
  const { scenario, versus, ...rest } = ownState();
  const hasNone = Object.keys(kept).length === 0;
  if (hasNone && scenario === undefined && versus === undefined) return history.state;
  return { ...rest, ...kept };
}

function subscribe(onChange: () => void): () => void {
  // The router's own pushes reach only listeners of the newer interface; without it they are noticed at the next change.
  const newer = "navigation" in globalThis ? navigation : null;
  addEventListener("popstate", onChange);
  newer?.addEventListener("currententrychange", onChange);
  return () => {
    removeEventListener("popstate", onChange);
    newer?.removeEventListener("currententrychange", onChange);
  };
}

/** The Lab's part of the query of the page at `path`, current after back, forward and the app's own links; null once the reader is elsewhere. */
export function useAddressQuery(path: string): string | null {
  return useSyncExternalStore(subscribe, () => {
    const shown = siteAddress();
    return shown.path === path ? partOf(shown.search, true) : null;
  });
}
