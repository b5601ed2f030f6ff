// The document's title and the keyboard's place follow the page shown.

import { useEffect, useLayoutEffect, useRef } from "react";
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

/**
 * After going to another page, reading and the keyboard continue at its heading, or at the one that the address names; never on arrival,
 * never within a page.
 */
export function useFocusOnNavigation(wanted: boolean): void {
  const { pathname, hash } = useLocation();
  const shown = useRef(pathname);
  // With the page itself: whoever acts right after must not lose the focus to it.
  useLayoutEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (!wanted) return;
    return keepFocusOnHeading(hash.slice(1));
  }, [pathname, hash, wanted]);
}

/**
 * The focus goes to the page's heading by the next frame, unless the reader has put it elsewhere, and to the next heading where a page
 * puts another in its place.
 * @param id of the heading that the address names; empty where it names none
 */
function keepFocusOnHeading(id: string): () => void {
  let heading: HTMLElement | null = null;
  const focusHeading = () => {
    heading = document.getElementById(id) ?? document.querySelector<HTMLElement>("main h1, main:not(:has(h1))");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  const replacements = new MutationObserver(() => {
    // Whoever has moved on is left alone.
    if (heading && !heading.isConnected && document.activeElement === document.body) focusHeading();
  });
  const { activeElement } = document;
  const frame = requestAnimationFrame(() => {
    if (document.activeElement === activeElement || document.activeElement === document.body) focusHeading();
    const main = document.querySelector("main");
    if (main) replacements.observe(main, { childList: true, subtree: true });
  });
  return () => {
    cancelAnimationFrame(frame);
    replacements.disconnect();
  };
}
