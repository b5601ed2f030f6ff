// A deck of one's own while it is edited: every change kept in this browser at once, and able to be taken back.
import { useEffect, useEffectEvent, useState } from "react";
import { writeSiteAddress } from "#ui";
import {
  begun,
  changed,
  done,
  keep,
  newId,
  redone,
  settled,
  slidesNow,
  undone,
  type Change,
  type History,
  type OwnDeck,
  type Outline,
} from "#teaching/ownDeck";

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
}

export function useOwnDeck(outline: Outline, from: OwnDeck, kept: string | null): Editing {
  const [copy, setCopy] = useState(kept);
  const [isKept, setIsKept] = useState<Editing["kept"]>("unchanged");
  const [history, setHistory] = useState(() => begun({ ...from, slides: slidesNow(from.slides, outline) }));

  const put = (next: History, as: string | null = copy) => {
    const id = as ?? newId();
    setHistory(next);
    if (next.now !== history.now || as !== copy) setIsKept(keep(id, next.now) ? "yes" : "no");
    if (id === copy) return;
    setCopy(id);
    nameInAddress(next.now.of, id);
  };
  const undo = () => put(undone(history));
  const redo = () => put(redone(history));
  useUndoKeys(undo, redo);
  return {
    own: history.now,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    copy,
    kept: isKept,
    change: (change, at) => put(done(history, changed(history.now, change, outline), at ?? null)),
    settle: () => setHistory(settled),
    undo,
    redo,
    open: (deck) => put(begun({ ...deck, slides: slidesNow(deck.slides, outline) }), newId()),
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
