// The first pages as plain markup, made when the app is built, so that their words are painted before any script has arrived.

import { renderToString } from "react-dom/server";
import { UNSAFE_createMemoryHistory as createMemoryHistory } from "react-router";
import { pages } from "./pages.ts";
import { Site } from "./Site.tsx";

/** The markup of the page at `path` for an app served under `base`, a path that begins and ends with a slash. */
async function prerenderPage(base: string, path: string): Promise<string> {
  await pages.find((page) => page.path === path)?.preload?.();
  const history = createMemoryHistory({ initialEntries: [base + path.slice(1)], v5Compat: true });
  return renderToString(<Site history={history} basename={base} />);
}

/** The markup of every page that is made ahead, by name. */
export async function prerenderPages(base: string): Promise<Readonly<Record<"home" | "lab", string>>> {
  return { home: await prerenderPage(base, "/"), lab: await prerenderPage(base, "/lab") };
}
