// The site: its router, and what surrounds every page but an embed: skip link, header, and the main element that pages fill.

import "#messages/site";
import { Suspense, useLayoutEffect, useState, useTransition } from "react";
import {
  matchPath,
  Route,
  Router,
  Routes,
  useLocation,
  type Navigator,
  type UNSAFE_createMemoryHistory as createMemoryHistory,
} from "react-router";
import { t } from "#messages";
import { BareErrorBoundary, ErrorBoundary } from "./ErrorBoundary.tsx";
import { Header } from "./Header.tsx";
import { Loading } from "./Loading.tsx";
import { pages as allPages, type SitePage } from "./pages.ts";
import { useFocusOnNavigation, usePageTitle } from "./pageTitle.ts";
import { useScrollPosition } from "./useScrollPosition.ts";

export type History = Navigator & Pick<ReturnType<typeof createMemoryHistory>, "action" | "location" | "listen">;

interface SiteProps {
  readonly history: History;
  /** The path the app was built for. */
  readonly basename: string;
  readonly pages?: readonly SitePage[];
}

/** The former page stays on show until the code of the next has come. */
export function Site({ history, basename, pages = allPages }: SiteProps) {
  const [{ action, location }, setPlace] = useState({ action: history.action, location: history.location });
  const [opening, open] = useTransition();
  useLayoutEffect(
    () => history.listen((to) => open(() => setPlace({ action: to.action, location: to.location }))),
    [history],
  );
  return (
    <BareErrorBoundary>
      <Router basename={basename} location={location} navigationType={action} navigator={history}>
        <Layout pages={pages} opening={opening} />
      </Router>
    </BareErrorBoundary>
  );
}

function Layout({ pages, opening }: { readonly pages: readonly SitePage[]; readonly opening: boolean }) {
  const { pathname } = useLocation();
  const page = pages.find(({ path }) => matchPath(path, pathname));
  usePageTitle(page?.titleKey);
  useFocusOnNavigation(page?.bare !== true);
  useScrollPosition();
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-ink focus:px-4 focus:py-2 text-sm text-paper"
      >
        {t("site.skip")}
      </a>
      {page?.bare !== true && <Header />}
      {opening && <Loading />}
      <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col">
        <ErrorBoundary place={pathname}>
          <Suspense fallback={<Loading />}>
            <Routes>
              {pages.map(({ path, Component }) => (
                <Route key={path} path={path} element={<Component />} />
              ))}
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </main>
    </>
  );
}
