// The size of an element.

import { startTransition, useLayoutEffect, useState, type RefObject } from "react";

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Null until the element has been measured, and while it has no area. What the first size brings into being is rendered in pieces. */
export function useSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    let known: Size | null = null;
    const measure = (): void => {
      const { clientWidth: widthPx, clientHeight: heightPx } = element;
      // What observes says the first size once more: heard, it would take the place of the one that is rendered in pieces.
      if (known?.widthPx === widthPx && known.heightPx === heightPx) return;
      const isFirst = known === null;
      known = { widthPx, heightPx };
      const follow = () => setSize(widthPx === 0 || heightPx === 0 ? null : { widthPx, heightPx });
      if (isFirst) startTransition(follow);
      else follow();
    };
    measure();
    if (typeof ResizeObserver !== "function") return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
