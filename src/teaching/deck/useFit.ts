// Draws what runs on a slide as large as its place allows: what is too tall or too wide at the largest size is tried at the next smaller one.
import { useLayoutEffect, useRef, type RefObject } from "react";

/** Below the last, text is too small for a room: then the place scrolls. */
const ZOOMS = [2.6, 2.4, 2.2, 2, 1.8, 1.6, 1.45, 1.34, 1.25, 1.1, 1, 0.9, 0.8];
/** On paper nothing scrolls. */
const ON_PAPER = [...ZOOMS, 0.7, 0.6, 0.5];

export function useFit(onPaper: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    const inner = element?.firstElementChild;
    // Where a slide is read and not shown, it is as tall as it is.
    if (!element?.closest(".deck-stage") || !inner || typeof ResizeObserver !== "function") return;
    const fit = () => {
      for (const zoom of onPaper ? ON_PAPER : ZOOMS) {
        element.style.setProperty("zoom", String(zoom));
        if (inner.scrollHeight <= inner.clientHeight + 1 && inner.scrollWidth <= inner.clientWidth + 1) return;
      }
    };
    const observer = new ResizeObserver(fit);
    const watch = () => {
      observer.disconnect();
      for (const child of inner.children) observer.observe(child);
      fit();
    };
    // What runs comes late, and takes the place of what said so.
    const changes = new MutationObserver(watch);
    changes.observe(inner, { childList: true });
    watch();
    return () => {
      observer.disconnect();
      changes.disconnect();
    };
  }, [onPaper]);
  return place;
}
