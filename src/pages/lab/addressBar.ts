// The browser's own address bar. The router keeps its place in history.state, which is passed on; scenarios too long for an address are
// kept there, too: they come back with back, forward and reload. Very long ones are packed first.

import { useSyncExternalStore } from "react";
import type { Scenario } from "#scenario";
import { isObject, siteAddress, writeSiteAddress, type SiteAddress } from "#ui";
import { PARAMETERS } from "./address.ts";
import type { Kept } from "./opening.ts";
import type { AddressBar } from "./session.ts";

const OWN = new Set(PARAMETERS);

/** The parameters of a query that are the Lab's, or those that are not, as they were written. */
function partOf(search: string, own: boolean): string {
  const parts = search.slice(1).split("&");
  const kept = parts.filter((part) => part !== "" && OWN.has(part.split("=")[0]) === own);
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}

/** What is kept, as the history holds it, and the query that takes the place of the one it stands beside. */
type Held = { readonly [Name in keyof Kept | "ahead"]?: string | Uint8Array };

/** The address bar while it shows the page at `path`; once the reader has gone elsewhere, nothing is written. */
export function addressBarAt(path: string): AddressBar {
  arriveAt(path);
  let keptNow: Kept = {};
  /** Null while it is being packed. */
  const packed = new WeakMap<Scenario, Uint8Array | string | null>();

  /** What of it is there; the rest follows. */
  function hold(kept: Kept): Held {
    keptNow = kept;
    return heldOf(kept, (scenario) => {
      const known = packed.get(scenario);
      if (known === undefined) void pack(scenario);
      return known ?? null;
    });
  }

  async function pack(scenario: Scenario): Promise<void> {
    const isKept = () => Object.values(keptNow).includes(scenario);
    packed.set(scenario, null);
    // Where what packs cannot be fetched, the browser takes it as it is.
    const bytes = await import("./keptState.ts").then(({ packKept }) => packKept(scenario, isKept)).catch(() => null);
    const shown = siteAddress();
    if (!isKept()) return void packed.delete(scenario);
    packed.set(scenario, bytes ?? JSON.stringify(scenario));
    if (shown.path === path && !("ahead" in ownState())) put(shown, "replace", stateWith(hold(keptNow)));
  }

  /** What is still being packed is put there as it is. */
  const holdAll = (kept: Kept): Held => heldOf(kept, (scenario) => packed.get(scenario) ?? JSON.stringify(scenario));

  return {
    write: (search, mode, kept) => {
      const shown = siteAddress();
      if (shown.path !== path) return;
      const others = partOf(shown.search, false);
      const query = search === "" ? others : search + others.replace("?", "&");
      if (mode !== "leave") return put({ path, search: query }, mode, stateWith(hold(kept)));
      keptNow = {};
      put(shown, "replace", stateWith({ ...holdAll(kept), ahead: query }));
    },
    kept: async () => {
      const { scenario, versus } = ownState();
      return (scenario ?? versus) === undefined ? {} : (await import("./keptState.ts")).readKept({ scenario, versus });
    },
    onLeave(listener) {
      const stop = new AbortController();
      const { signal } = stop;
      const leave = () => {
        listener();
        if (Object.values(keptNow).some((scenario) => packed.get(scenario) === null))
          put(siteAddress(), "replace", stateWith(holdAll(keptNow)));
      };
      // Mobile browsers know the second alone.
      for (const leaving of ["beforeunload", "pagehide"]) addEventListener(leaving, leave, { signal });
      addEventListener("pageshow", () => arriveAt(path), { signal });
      return () => stop.abort();
    },
  };
}

function ownState(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state;
  return isObject(state) ? state : {};
}

function put(address: SiteAddress, mode: "push" | "replace", state: unknown): void {
  try {
    writeSiteAddress(address, mode, state);
  } catch {
    // A sandboxed frame may not change its address, and some browsers limit how often: the page works on without.
  }
}

function heldOf(kept: Kept, held: (scenario: Scenario) => string | Uint8Array | null): Held {
  const all = Object.entries(kept).map(([name, scenario]) => [name, held(scenario)] as const);
  return Object.fromEntries(all.filter(([, each]) => each !== null));
}

function stateWith(kept: Held): unknown {
  const { scenario, versus, ahead, ...rest } = ownState();
  const hasNone = Object.keys(kept).length === 0;
  if (hasNone && (scenario ?? versus ?? ahead) === undefined) return history.state;
  return { ...rest, ...kept };
}

/**
 * An entry that was left before its address was written is given it now. Chromium loses all that an entry keeps where its address changes
 * while the page is loaded again: what was due stands beside the former address until then.
 */
function arriveAt(path: string): void {
  const { ahead, ...state } = ownState();
  if (typeof ahead === "string" && siteAddress().path === path) put({ path, search: ahead }, "replace", state);
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
