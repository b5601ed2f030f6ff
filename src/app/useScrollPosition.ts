// Each place in the browser's history keeps how far it was scrolled: back and forward return there, a new page begins at its top.

import { useEffect, useLayoutEffect, useRef } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";

export function useScrollPosition(): void {
  const { key, hash } = useLocation();
  const isNew = useNavigationType() !== NavigationType.Pop;
  const positions = useRef(new Map<string, number>());
  const shown = useRef(key);

  useEffect(() => {
    // The browser would scroll before the page of that place is there. After a reload it does so itself.
    const scrollsItself = (itself: boolean) => (history.scrollRestoration = itself ? "auto" : "manual");
    const leave = () => scrollsItself(true);
    scrollsItself(false);
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      scrollsItself(true);
    };
  }, []);

  useLayoutEffect(() => {
    if (shown.current !== key) {
      shown.current = key;
      const target = isNew && hash !== "" ? document.getElementById(hash.slice(1)) : null;
      if (target) target.scrollIntoView();
      else scrollTo(0, isNew ? 0 : (positions.current.get(key) ?? 0));
    }
    const note = () => positions.current.set(key, scrollY);
    addEventListener("scroll", note, { passive: true });
    return () => removeEventListener("scroll", note);
  }, [key, hash, isNew]);
}
