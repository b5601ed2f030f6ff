// Whether an element has come near the screen: what is heavy is drawn only then.
import { createContext, useContext, useEffect, useState, type RefObject } from "react";

/** So far off, a reader who scrolls finds it drawn. */
const NEAR = "400px";

/** True where everything counts as near, as for paper. */
export const NearContext = createContext(false);

/** True from when the element has come near the screen; at once where the browser cannot tell. */
export function useNear(ref: RefObject<Element | null>): boolean {
  const all = useContext(NearContext);
  const [near, setNear] = useState(() => typeof IntersectionObserver !== "function");
  useEffect(() => {
    const element = ref.current;
    if (near || all || !element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, near, all]);
  return near || all;
}
