// What the keys of a talk do in either window.
import type { Action, Command, Move } from "#teaching/deck";
import type { OwnPanel } from "./Panels.tsx";
import type { Sync } from "./useSync.ts";

interface Doing {
  readonly sync: Sync;
  readonly move: (move: Move) => void;
  readonly onOwn: (own: OwnPanel) => void;
  readonly nextTheme: () => void;
  /** What this window alone can do. */
  readonly here: Partial<Readonly<Record<Command, () => void>>>;
}

/** Takes away what lies over the slide. */
export function closing({ sync, onOwn }: Pick<Doing, "sync" | "onOwn">): () => void {
  return () => {
    onOwn(null);
    if (sync.panel !== null) sync.setPanel(null);
  };
}

/** @returns what is to be done with an action */
export function doing({ sync, move, onOwn, nextTheme, here }: Doing): (action: Action) => void {
  const commands: Partial<Readonly<Record<Command, () => void>>> = {
    overview: () => onOwn("overview"),
    help: () => onOwn("help"),
    black: () => sync.setCover(sync.cover === null ? "black" : null),
    white: () => sync.setCover(sync.cover === null ? "white" : null),
    share: () => sync.setPanel("share"),
    ask: () => sync.setPanel("ask"),
    fullscreen: toggleFullscreen,
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

function toggleFullscreen(): void {
  // A browser may refuse; then the window stays as it is.
  void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(
    () => {},
  );
}
