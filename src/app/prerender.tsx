// The start page as plain markup, made when the app is built, so that its words are painted before any script has arrived.

import { renderToString } from "react-dom/server";
import { createMemoryRouter, RouterProvider } from "react-router";
import { HomePage } from "../pages/home/index.ts";
import { SiteLayout } from "./SiteLayout.tsx";

const routes = [{ path: "/", Component: SiteLayout, children: [{ index: true, Component: HomePage }] }];

/** The markup of the start page for an app served under `base`, a path that begins and ends with a slash. */
export function prerenderHome(base: string): string {
  const router = createMemoryRouter(routes, { basename: base, initialEntries: [base] });
  return renderToString(<RouterProvider router={router} />);
}
