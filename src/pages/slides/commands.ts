// What the keys of a talk do in either window.
import type { Action, Command, Fullscreen, Move } from "#teaching/deck";
import type { OwnPanel } from "./Panels.tsx";
import type { Sync } from "./useSync.ts";

interface Doing {
  readonly sync: Sync;
  readonly move: (move: Move) => void;
  readonly own: OwnPanel;
  readonly onOwn: (own: OwnPanel) => void;
  readonly fullscreen: Fullscreen;
  readonly nextTheme: () => void;
  /** What this window alone can do. */
  readonly here: Partial<Readonly<Record<Command, () => void>>>;
}

/** Takes away what lies uppermost over the slide. */
export function closing({ sync, own, onOwn }: Pick<Doing, "sync" | "own" | "onOwn">): () => void {
  return () => (own === null ? sync.setPanel(null) : onOwn(null));
}

/** @returns what is to be done with an action */
export function doing({ sync, move, onOwn, fullscreen, nextTheme, here }: Doing): (action: Action) => void {
  const commands: Partial<Readonly<Record<Command, () => void>>> = {
    overview: () => onOwn("overview"),
    leave: () => (sync.cover === null ? onOwn("overview") : sync.setCover(null)),
    help: () => onOwn("help"),
    black: () => sync.setCover(sync.cover === null ? "black" : null),
    white: () => sync.setCover(sync.cover === null ? "white" : null),
    share: () => sync.setPanel("share"),
    ask: () => sync.setPanel("ask"),
    fullscreen: fullscreen.toggle,
    theme: nextTheme,
    play: sync.toggle,
    ...here,
  };
  return (action) => {
    if (action.kind === "command") return commands[action.command]?.();
    if (sync.cover !== null) sync.setCover(null);
    onOwn(null);
    move(action.move);
  };
}
