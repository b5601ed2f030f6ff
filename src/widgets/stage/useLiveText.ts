// Words that follow the clock, written to the page directly.
import { useRef, type RefObject } from "react";
import { useWordsFrame } from "#player";

/**
 * Gives the element whose text is what `says` has as the clock goes on; null leaves it as it is. Only what has changed is written: the same
 * text again would still lay out the page.
 */
export function useLiveText<Node extends Element>(says: (timeUs: number) => string | null): RefObject<Node | null> {
  const node = useRef<Node>(null);
  useWordsFrame((timeUs) => {
    const now = node.current ? says(timeUs) : null;
    if (node.current && now !== null && node.current.textContent !== now) node.current.textContent = now;
  });
  return node;
}
