// Whether an element is on screen: nothing is drawn off it.

import { useEffect, useEffectEvent, type RefObject } from "react";

/** Calls back when the element comes on screen or leaves it. */
export function useShown(ref: RefObject<HTMLElement | null>, onChange: (shown: boolean) => void): void {
  const changed = useEffectEvent(onChange);
  useEffect(() => {
    if (!ref.current || typeof IntersectionObserver !== "function") return;
    const observer = new IntersectionObserver((entries) => changed(entries[entries.length - 1].isIntersecting));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
}
