// What surrounds every page but an embed: skip link, header, and the main element that pages fill.

import { Outlet, ScrollRestoration, useNavigation } from "react-router";
import { t } from "#messages";
import { Header } from "./Header.tsx";
import { Loading } from "./Loading.tsx";
import { useFocusOnNavigation, usePageTitle } from "./pageTitle.ts";

export function SiteLayout() {
  usePageTitle();
  useFocusOnNavigation();
  const opening = useNavigation().state === "loading";
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-ink focus:px-4 focus:py-2 text-sm text-paper"
      >
        {t("shell.skip")}
      </a>
      <Header />
      {opening && <Loading />}
      <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col">
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
