// The query of this page in the browser's address bar. The router keeps its place in history.state, which is passed on untouched.
import { useCallback, useState, useSyncExternalStore } from "react";
import { siteAddress, writeSiteAddress } from "#ui";

const listeners = new Set<() => void>();

function subscribe(onChange: () => void): () => void {
  // The router's own pushes reach only listeners of the newer interface.
  const newer = "navigation" in globalThis ? navigation : null;
  listeners.add(onChange);
  addEventListener("popstate", onChange);
  newer?.addEventListener("currententrychange", onChange);
  return () => {
    listeners.delete(onChange);
    removeEventListener("popstate", onChange);
    newer?.removeEventListener("currententrychange", onChange);
  };
}

export type Write = (search: string, mode: "push" | "replace") => void;

/** The query, current after back and forward, and how to write it. Where the browser refuses, the page works on without. */
export function useQuery(): readonly [search: string, write: Write] {
  const [path] = useState(() => siteAddress().path);
  const [own, setOwn] = useState<{ readonly search: string; readonly over: string } | null>(null);
  const search = useSyncExternalStore(subscribe, () => {
    const shown = siteAddress();
    return shown.path === path ? shown.search : null;
  });
  const [last, setLast] = useState(search ?? "");
  if (search !== null && search !== last) setLast(search);
  const write = useCallback<Write>(
    (next, mode) => {
      if (siteAddress().path !== path) return;
      try {
        writeSiteAddress({ path, search: next }, mode);
        for (const listener of listeners) listener();
      } catch {
        // A sandboxed frame may not change its address, and some browsers limit how often.
        setOwn({ search: next, over: siteAddress().search });
      }
    },
    [path],
  );
  const shown = search ?? last;
  return [own && own.over === shown ? own.search : shown, write];
}
