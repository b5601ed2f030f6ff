// A deck of one's own while it is edited: every change kept in this browser at once, and able to be taken back.
import { useEffect, useEffectEvent, useState } from "react";
import {
  begun,
  changed,
  done,
  redone,
  settled,
  slidesNow,
  undone,
  type Change,
  type History,
  type OwnDeck,
  type Outline,
} from "#teaching/ownDeck";
import { useKept, type Elsewhere } from "./useKept.ts";

export interface Editing {
  readonly own: OwnDeck;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Its name in this browser; null before it is kept for the first time. */
  readonly copy: string | null;
  /** "no": this browser keeps nothing. */
  readonly kept: "unchanged" | "yes" | "no";
  /** @param at the field that is typed into: what follows there is part of the same change */
  readonly change: (change: Change, at?: string) => void;
  /** What is typed from now on is a change of its own. */
  readonly settle: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Another deck takes the place of this one, and is kept under a name of its own. */
  readonly open: (deck: OwnDeck) => void;
  /** What another tab has kept of it since; until one of the two below is done, nothing is kept from here. */
  readonly elsewhere: Elsewhere | null;
  /** What the other tab has takes the place of what is here, as a change that can be taken back. */
  readonly takeOver: () => void;
  /** What is here is kept as a deck of its own. */
  readonly keepApart: () => void;
}

export function useOwnDeck(outline: Outline, from: OwnDeck, kept: string | null): Editing {
  const now = (deck: OwnDeck): OwnDeck => ({ ...deck, slides: slidesNow(deck.slides, outline) });
  const [history, setHistory] = useState(() => begun(now(from)));
  const { copy, kept: state, elsewhere, put: keepNow, putAnew, accept } = useKept(history.now, kept);
  const put = (next: History) => {
    setHistory(next);
    if (next.now !== history.now) keepNow(next.now);
  };
  const undo = () => put(undone(history));
  const redo = () => put(redone(history));
  useUndoKeys(undo, redo);
  return {
    own: history.now,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    copy,
    kept: state,
    change: (change, at) => put(done(history, changed(history.now, change, outline), at ?? null)),
    settle: () => setHistory(settled),
    undo,
    redo,
    open: (deck) => {
      const next = begun(now(deck));
      setHistory(next);
      putAnew(next.now);
    },
    elsewhere,
    takeOver: () => {
      if (!elsewhere?.deck) return;
      setHistory(done(history, now(elsewhere.deck), null));
      accept();
    },
    keepApart: () => putAnew(history.now),
  };
}

/** Control or Command with Z and Y, wherever the keyboard is: within a field, too, since what is typed there is a change like any other. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog[open]")) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) redo();
    else undo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
