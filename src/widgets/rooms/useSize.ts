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
    let isFirst = true;
    const measure = (): void => {
      const { clientWidth: widthPx, clientHeight: heightPx } = element;
      const follow = () =>
        setSize((last) => {
          if (widthPx === 0 || heightPx === 0) return null;
          return last?.widthPx === widthPx && last.heightPx === heightPx ? last : { widthPx, heightPx };
        });
      if (isFirst) startTransition(follow);
      else follow();
      isFirst = false;
    };
    measure();
    if (typeof ResizeObserver !== "function") return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
