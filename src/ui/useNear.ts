// Whether an element has come near the screen: what is heavy is drawn only then.
import { useEffect, useState, type RefObject } from "react";

/** So far off, a reader who scrolls finds it drawn. */
const NEAR = "400px";

/** True from when the element has come near the screen; at once where the browser cannot tell. */
export function useNear(ref: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(() => typeof IntersectionObserver !== "function");
  useEffect(() => {
    const element = ref.current;
    if (near || !element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, near]);
  return near;
}
