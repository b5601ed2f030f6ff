// The router. In an opaque origin (a sandboxed frame) the browser refuses to change the address, so the history is kept in memory.

import { createBrowserRouter, createMemoryRouter } from "react-router";
import { routes } from "./routes.tsx";

/** Makes the router for the page's own address, below the base path it was built for. */
export function createRouter(): ReturnType<typeof createBrowserRouter> {
  const basename = import.meta.env.BASE_URL;
  if (self.origin !== "null") return createBrowserRouter(routes, { basename });
  const { pathname, search, hash } = location;
  return createMemoryRouter(routes, { basename, initialEntries: [pathname + search + hash] });
}
