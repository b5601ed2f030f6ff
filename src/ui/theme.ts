// The theme: light or dark as the system says, until the reader chooses. `data-theme` on <html> is what the style sheet obeys.

import { useSyncExternalStore } from "react";
import { readStored, writeStored } from "./safeStorage.ts";

/** What a reader chooses for the site. */
type Choice = "light" | "dark";
/** A projector's is held by slides alone: see `holdTheme`. */
export type Theme = Choice | "projector";

const listeners = new Set<() => void>();
let chosen = asTheme(readStored("theme"));
let held: Theme | null = null;

function asTheme(text: string | null): Choice | null {
  return text === "light" || text === "dark" ? text : null;
}

function systemTheme(): Choice {
  return query(DARK)?.matches ? "dark" : "light";
}

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

function query(text: string): MediaQueryList | null {
  return typeof matchMedia === "function" ? matchMedia(text) : null;
}

function currentTheme(): Theme {
  // A system that sets the colours also says whether they are light or dark.
  if (held !== "projector" && query(FORCED)?.matches) return systemTheme();
  return held ?? chosen ?? systemTheme();
}

function apply(): void {
  document.documentElement.dataset.theme = currentTheme();
  for (const listener of listeners) listener();
}

/** Chooses a theme and remembers it; choosing what the system says anyway follows the system again. */
function chooseTheme(theme: Choice): void {
  chosen = theme === systemTheme() ? null : theme;
  writeStored("theme", chosen);
  apply();
}

/** Holds a theme in this document whatever the reader chose for the site, and stores nothing. Returns how to let go. */
export function holdTheme(theme: Theme): () => void {
  held = theme;
  apply();
  return () => {
    held = null;
    apply();
  };
}

function onStorage(event: StorageEvent): void {
  if (event.key !== null && !event.key.endsWith(".theme")) return;
  chosen = asTheme(readStored("theme"));
  apply();
}

/** Ends what is listened to while anybody subscribes. */
let ends = new AbortController();

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    ends = new AbortController();
    const { signal } = ends;
    for (const text of [DARK, FORCED]) query(text)?.addEventListener("change", apply, { signal });
    addEventListener("storage", onStorage, { signal });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) ends.abort();
  };
}

/** The theme in force, and a setter. Redraw canvases when `theme` changes: the CSS variables have changed by then. */
export function useTheme(): { readonly theme: Theme; readonly setTheme: (theme: Choice) => void } {
  return { theme: useSyncExternalStore(subscribe, currentTheme, () => "light"), setTheme: chooseTheme };
}
