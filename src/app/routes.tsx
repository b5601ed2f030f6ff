// Every address of the site. Pages beyond the first are loaded when asked for. Embeds have no router: see mountEmbed.tsx.

import type { RouteObject } from "react-router";
import { HomePage } from "../pages/home/index.ts";
import { BareErrorPage, ErrorPage } from "./ErrorPage.tsx";
import { Loading } from "./Loading.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import type { RouteHandle } from "./pageTitle.ts";
import { SiteLayout } from "./SiteLayout.tsx";

const handle = (title: RouteHandle["title"]): RouteHandle => ({ title });

export const routes: RouteObject[] = [
  {
    path: "/",
    Component: SiteLayout,
    ErrorBoundary: BareErrorPage,
    children: [
      {
        HydrateFallback: Loading,
        ErrorBoundary: ErrorPage,
        children: [
          { index: true, Component: HomePage },
          {
            path: "lab",
            handle: handle("shell.lab"),
            lazy: async () => ({ Component: (await import("../pages/lab/index.ts")).LabPage }),
          },
          { path: "*", handle: handle("shell.notFoundTitle"), Component: NotFoundPage },
        ],
      },
    ],
  },
];
