// The document's title and the keyboard's place follow the page shown.

import { useEffect, useRef } from "react";
import { useLocation, useMatches } from "react-router";
import { t, type MessageKey } from "#messages";

export interface RouteHandle {
  readonly title: Extract<MessageKey, `shell.${string}`>;
}

function isHandle(handle: unknown): handle is RouteHandle {
  return typeof handle === "object" && handle !== null && "title" in handle;
}

/** Sets `document.title` from the deepest route that names one; the start page is named after the whole. */
export function usePageTitle(): void {
  const named = useMatches()
    .map((match) => match.handle)
    .findLast(isHandle);
  const title = named ? `${t(named.title)} · ${t("shell.name")}` : t("shell.name");
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** After going to another page, reading and the keyboard continue at its heading; never on arrival, never within a page. */
export function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const target = document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main");
    if (!target) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }, [pathname]);
}
