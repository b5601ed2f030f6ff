// Whose turn it is to be drawn: small pictures of slides come one after the other, each while the page has nothing else to do and the one
// before is whole, so that neither runs nor drawings pile up.
import { startTransition, useEffect, useState, type RefObject } from "react";

interface Asking {
  readonly grant: () => void;
  readonly isWhole: () => boolean;
}

const waiting = new Set<Asking>();
let isGoing = false;
/** A page that is never idle draws them all the same. */
const LATEST_MS = 1500;
/** A picture is looked at this often, and so many times at most: what cannot be had holds up nobody. */
const LOOK_MS = 100;
const MOST_LOOKS = 60;
const COMING = '[data-kind="loading"], [data-waiting]';

/** @param place of the picture, before and after it is drawn @returns whether what asked has had its turn; it keeps it */
export function useTurn(wanted: boolean, place: RefObject<Element | null>): boolean {
  const [granted, setGranted] = useState(false);
  useEffect(() => {
    if (!wanted || granted) return;
    const asking: Asking = {
      grant: () => startTransition(() => setGranted(true)),
      isWhole: () => !place.current?.querySelector(COMING),
    };
    waiting.add(asking);
    goOn();
    return () => {
      waiting.delete(asking);
    };
  }, [wanted, granted, place]);
  return granted;
}

function goOn(): void {
  if (isGoing || waiting.size === 0) return;
  isGoing = true;
  whenIdle(() => {
    const [next] = waiting;
    waiting.delete(next);
    next?.grant();
    const look = (left: number) => {
      if (left > 0 && next && !next.isWhole()) return void setTimeout(look, LOOK_MS, left - 1);
      isGoing = false;
      goOn();
    };
    whenIdle(() => look(MOST_LOOKS));
  });
}

function whenIdle(then: () => void): void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback === "function") requestIdleCallback(then, { timeout: LATEST_MS });
  else setTimeout(then, LATEST_MS / 10);
}
