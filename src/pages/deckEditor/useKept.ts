// Where the deck is kept while it is edited, and what another tab has put there since: that is never written over without being asked.
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { writeSiteAddress } from "#ui";
import { keep, keptText, newId, readOwnDeck, whenKeptElsewhere, type OwnDeck } from "#teaching/ownDeck";

/** What another tab has kept: a deck, or null where it is none that can be read here. */
export interface Elsewhere {
  readonly deck: OwnDeck | null;
}

interface Kept {
  /** Its name in this browser; null before it is kept for the first time. */
  readonly copy: string | null;
  /** "no": this browser keeps nothing. */
  readonly kept: "unchanged" | "yes" | "no";
  readonly elsewhere: Elsewhere | null;
  /** Keeps it, unless another tab has put something else there. */
  readonly put: (deck: OwnDeck) => void;
  /** Keeps it under a name of its own. */
  readonly putAnew: (deck: OwnDeck) => void;
  /** What the other tab has is what there is. */
  readonly accept: () => void;
}

/** @param mine the deck as it is here */
export function useKept(mine: OwnDeck, from: string | null): Kept {
  const [copy, setCopy] = useState(from);
  const [kept, setKept] = useState<Kept["kept"]>("unchanged");
  const [elsewhere, setElsewhere] = useState<Elsewhere | null>(null);
  // What this tab has read or written there last.
  const [first] = useState(() => (from === null ? null : keptText(from)));
  const seen = useRef(first);

  const isOther = (name: string, here: OwnDeck): boolean => {
    const text = keptText(name);
    // What is gone can be kept anew.
    if (text === null || text === seen.current) return false;
    if (text === JSON.stringify(here)) {
      seen.current = text;
      setElsewhere(null);
      return false;
    }
    const read = readOwnDeck(here.of, name, null);
    setElsewhere({ deck: read.kind === "ok" ? read.deck : null });
    return true;
  };
  const write = (name: string, deck: OwnDeck) => {
    setKept(keep(name, deck) ? "yes" : "no");
    seen.current = keptText(name);
    setElsewhere(null);
  };
  const putAnew = (deck: OwnDeck) => {
    const name = newId();
    write(name, deck);
    setCopy(name);
    nameInAddress(deck.of, name);
  };

  const look = useEffectEvent(() => {
    if (copy !== null) isOther(copy, mine);
  });
  useEffect(() => (copy === null ? undefined : whenKeptElsewhere(copy, () => look())), [copy]);
  return {
    copy,
    kept,
    elsewhere,
    put: (deck) => {
      if (copy === null) putAnew(deck);
      else if (!isOther(copy, deck)) write(copy, deck);
    },
    putAnew,
    accept: () => {
      seen.current = copy === null ? null : keptText(copy);
      setKept("yes");
      setElsewhere(null);
    },
  };
}

/** From now on the address leads to this copy. The page is the same: nobody's place on it is lost. */
function nameInAddress(of: string, copy: string): void {
  try {
    writeSiteAddress({ path: `/slides/${of}/edit`, search: `?copy=${copy}` }, "replace");
  } catch {
    // A sandboxed frame may not change its address: the page works on without.
  }
}
