// Words that follow the clock, written to the page directly.
import { useRef, type RefObject } from "react";
import { useWordsFrame } from "#player";
import { writeText } from "#ui";

/** Gives the element whose text is what `says` has as the clock goes on; null leaves it as it is. */
export function useLiveText<Node extends Element>(says: (timeUs: number) => string | null): RefObject<Node | null> {
  const node = useRef<Node>(null);
  useWordsFrame((timeUs) => {
    const now = node.current ? says(timeUs) : null;
    if (now !== null) writeText(node.current, now);
  });
  return node;
}
