// Whether an element has been on the screen, or near it: what is heavy is drawn only then.
import { useEffect, useState, type RefObject } from "react";

/** So far off, a reader who scrolls finds it drawn. */
const NEAR = "200px";

export function useSeen(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!element.current || seen) return;
    const watch = new IntersectionObserver((entries) => entries.some((each) => each.isIntersecting) && setSeen(true), {
      rootMargin: NEAR,
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element, seen]);
  return seen;
}
