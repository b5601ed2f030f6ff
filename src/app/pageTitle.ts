// The document's title and the keyboard's place follow the page shown.

import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { t } from "#messages";
import type { SitePage } from "./pages.ts";

/** Sets `document.title` from the page's own; for null, the page is named after the whole; undefined leaves it to the page. */
export function usePageTitle(titleKey: SitePage["titleKey"]): void {
  const title = titleKey ? `${t(titleKey)} · ${t("shell.name")}` : t("shell.name");
  useEffect(() => {
    if (titleKey !== undefined) document.title = title;
  }, [titleKey, title]);
}

/** After going to another page, reading and the keyboard continue at its heading; never on arrival, never within a page. */
export function useFocusOnNavigation(wanted: boolean): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (!wanted) return;
    // A page may put itself together in two steps; by the next frame its heading is the one that stays.
    const frame = requestAnimationFrame(() => {
      const target = document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main");
      if (!target) return;
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [pathname, wanted]);
}
