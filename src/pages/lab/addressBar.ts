// The browser's own address bar. The router keeps its place in history.state, which is passed on untouched.

import { useSyncExternalStore } from "react";
import type { AddressBar } from "./session.ts";

export const addressBar: AddressBar = {
  write: (search, mode) => {
    const url = location.pathname + search + location.hash;
    try {
      if (mode === "push") history.pushState(history.state, "", url);
      else history.replaceState(history.state, "", url);
    } catch {
      // A sandboxed frame may not change its address, and some browsers limit how often: the page works on without.
    }
  },
};

function subscribe(onChange: () => void): () => void {
  addEventListener("popstate", onChange);
  return () => removeEventListener("popstate", onChange);
}

/** The query of the address, current after back, forward and the app's own links. */
export function useAddressQuery(): string {
  return useSyncExternalStore(subscribe, () => location.search);
}
