// The browser's own address bar. The router keeps its place in history.state, which is passed on; scenarios too long for an address are
// kept there, too: they come back with back, forward and reload. Very long ones are packed first.

import { useSyncExternalStore } from "react";
import { isObject, siteAddress, writeSiteAddress, type SiteAddress } from "#ui";
import { PARAMETERS } from "./address.ts";
import type { Kept } from "./opening.ts";
import type { AddressBar } from "./session.ts";

const OWN = new Set(PARAMETERS);
/** What of the history's state is the Lab's, by the names it has there. */
const KEPT = ["scenario", "versus"] as const satisfies readonly (keyof Kept)[];
/** The browser takes up to so much at once, without packing. In characters. */
const LONGEST_TAKEN = 100_000;

/** The parameters of a query that are the Lab's, or those that are not, as they were written. */
function partOf(search: string, own: boolean): string {
  const parts = search.slice(1).split("&");
  const kept = parts.filter((part) => part !== "" && OWN.has(part.split("=")[0]) === own);
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}

/** What is kept, as the history holds it. */
type Held = { readonly [Name in keyof Kept]: string | Uint8Array };

const BEING_PACKED = new Uint8Array();

interface Long {
  readonly text: string;
  held: string | Uint8Array;
}

/** The address bar while it shows the page at `path`; once the reader has gone elsewhere, nothing is written. */
export function addressBarAt(path: string): AddressBar {
  let keptNow: Kept = {};
  /** The long ones of what is kept now. */
  let long: readonly Long[] = [];

  function hold(kept: Kept): Held {
    keptNow = kept;
    const texts = Object.values(kept).filter((text) => text.length > LONGEST_TAKEN);
    long = texts.map((text) => long.find((each) => each.text === text) ?? packing(text));
    const held = Object.entries(kept).map(
      ([name, text]) => [name, long.find((each) => each.text === text)?.held ?? text] as const,
    );
    return Object.fromEntries(held.filter(([, each]) => each !== BEING_PACKED));
  }

  function packing(text: string): Long {
    const mine: Long = { text, held: BEING_PACKED };
    void pack(mine);
    return mine;
  }

  async function pack(mine: Long): Promise<void> {
    // Where what packs cannot be fetched, the browser takes it as it is.
    const bytes = await import("./keptState.ts").then(({ packKept }) => packKept(mine.text)).catch(() => null);
    mine.held = bytes ?? mine.text;
    const shown = siteAddress();
    if (long.includes(mine) && shown.path === path) put(shown, "replace", hold(keptNow));
  }

  function put(address: SiteAddress, mode: "push" | "replace", held: Held): void {
    try {
      writeSiteAddress(address, mode, stateWith(held));
    } catch {
      // A sandboxed frame may not change its address, and some browsers limit how often: the page works on without.
    }
  }

  return {
    write: (search, mode, kept) => {
      const shown = siteAddress();
      if (shown.path !== path) return;
      const others = partOf(shown.search, false);
      const query = search === "" ? others : search + others.replace("?", "&");
      put({ path, search: query }, mode, hold(kept));
    },
    kept: async () => {
      const state = ownState();
      const read = async (name: keyof Kept) => {
        const held = state[name];
        const isPacked = held instanceof Uint8Array;
        return [name, isPacked ? await (await import("./keptState.ts")).unpackKept(held) : held] as const;
      };
      const all = await Promise.all(KEPT.map(read));
      return Object.fromEntries(all.filter(([, text]) => typeof text === "string"));
    },
    onLeave(listener) {
      addEventListener("beforeunload", listener);
      return () => removeEventListener("beforeunload", listener);
    },
  };
}

function ownState(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state;
  return isObject(state) ? state : {};
}

function stateWith(kept: Held): unknown {
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
