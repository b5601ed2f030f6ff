// The browser's history for the site's router. In an opaque origin (a sandboxed frame) the browser refuses to change the address,
// so the history is kept in memory.

import {
  UNSAFE_createBrowserHistory as createBrowserHistory,
  UNSAFE_createHashHistory as createHashHistory,
  UNSAFE_createMemoryHistory as createMemoryHistory,
} from "react-router";
import type { History } from "./Site.tsx";

/** The history that begins at the page's own address. */
export function createSiteHistory(): History {
  if (import.meta.env.MODE === "single") return createHashHistory({ v5Compat: true });
  if (self.origin !== "null") return createBrowserHistory({ v5Compat: true });
  const { pathname, search, hash } = location;
  return createMemoryHistory({ initialEntries: [pathname + search + hash], v5Compat: true });
}
