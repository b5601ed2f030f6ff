// The size of an element, known before the first paint.

import { useLayoutEffect, useState, type RefObject } from "react";

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Null until the element has been measured, and while it has no area. */
export function useSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      const { clientWidth: widthPx, clientHeight: heightPx } = element;
      setSize((last) => {
        if (widthPx === 0 || heightPx === 0) return null;
        return last?.widthPx === widthPx && last.heightPx === heightPx ? last : { widthPx, heightPx };
      });
    };
    measure();
    if (typeof ResizeObserver !== "function") return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
