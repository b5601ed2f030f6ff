// Words that follow the clock, written to the page directly.
import { useRef, type RefObject } from "react";
import { useFrame } from "#player";

/**
 * Gives the element whose text is `says` at each frame; null leaves it as it is. Only what has changed is written: the same text again
 * would still lay out the page.
 */
export function useLiveText<Node extends Element>(says: (timeUs: number) => string | null): RefObject<Node | null> {
  const node = useRef<Node>(null);
  useFrame((timeUs) => {
    const now = node.current ? says(timeUs) : null;
    if (node.current && now !== null && node.current.textContent !== now) node.current.textContent = now;
  });
  return node;
}
