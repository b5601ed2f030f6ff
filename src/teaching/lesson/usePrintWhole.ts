// Prints a text with all of its pictures: those that nobody has scrolled to are drawn first.
import { useEffect, useRef, useState, type RefObject } from "react";

/** A picture that is not drawn yet: what it needs is being fetched or computed, or it waits to come near the screen. */
const WAITING = '[data-kind="loading"], [data-waiting]';

/** Between one thing that is still coming and the next there is a moment without either. */
const REST_MS = 500;

/**
 * How many pictures within a place are still being made.
 * @param place must be on the page
 * @param wanted whether anybody waits for them: what plays changes the page all the time, and each change is counted
 */
export function useWaiting(place: RefObject<HTMLElement | null>, wanted = true): number {
  const [waiting, setWaiting] = useState(1);
  useEffect(() => {
    const element = place.current;
    if (!element || !wanted) return;
    let rest: ReturnType<typeof setTimeout> | null = null;
    const count = () => {
      const left = element.querySelectorAll(WAITING).length;
      if (left === 0) {
        rest ??= setTimeout(setWaiting, REST_MS, 0);
        return;
      }
      if (rest !== null) clearTimeout(rest);
      rest = null;
      setWaiting(left);
    };
    const changes = new MutationObserver(count);
    changes.observe(element, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-waiting"] });
    count();
    return () => {
      changes.disconnect();
      if (rest !== null) clearTimeout(rest);
    };
  }, [place, wanted]);
  return waiting;
}

export interface PrintWhole {
  /** Everything counts as near the screen: the value for `NearContext`. */
  readonly all: boolean;
  /** How many pictures are still being made for paper; 0 where nobody waits for them. */
  readonly waiting: number;
  /** Opens the browser's print as soon as all is drawn. */
  readonly print: () => void;
}

export function usePrintWhole(place: RefObject<HTMLElement | null>): PrintWhole {
  const [asked, setAsked] = useState(0);
  const waiting = useWaiting(place, asked > 0);
  const printed = useRef(0);
  useEffect(() => {
    if (asked === printed.current || waiting > 0) return;
    printed.current = asked;
    print();
  }, [asked, waiting]);
  return { all: asked > 0, waiting: asked > 0 ? waiting : 0, print: () => setAsked(asked + 1) };
}
