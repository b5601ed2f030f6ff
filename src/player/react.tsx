// The player for React: structure may follow its state; what moves every frame is drawn in `useFrame` and never becomes state.
import {
  createContext,
  useContext,
  useDeferredValue,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import type { ClockSnapshot, Player, PlayerState, UnderWay } from "./types.ts";

const PlayerContext = createContext<Player | null>(null);
const StateContext = createContext<PlayerState | null>(null);

/** Gives a player to the widgets below. Whoever made the player disposes of it. */
export function PlayerProvider({ player, children }: { readonly player: Player; readonly children: ReactNode }) {
  const latest = useSyncExternalStore(player.subscribe, player.getState, player.getState);
  // A new run is drawn anew from top to bottom: React does that in pieces, between which the page answers.
  const drawn = useDeferredValue(latest);
  const state = useMemo(() => withRunOf(latest, drawn), [latest, drawn]);
  // Before the one that was on show is let go, all that is drawn is drawn of this one.
  useLayoutEffect(() => (state.run ? player.hold(state.run) : undefined), [player, state.run]);
  return (
    <PlayerContext value={player}>
      <StateContext value={state}>{children}</StateContext>
    </PlayerContext>
  );
}

/**
 * Until the newest run is drawn, the one before is on show, and the newest is still on its way. What says so already stays the same
 * object: nothing is rendered for it, and the newest run the sooner.
 */
function withRunOf(latest: PlayerState, drawn: PlayerState): PlayerState {
  const { run, model, moment, status, scenario } = drawn;
  if (run === latest.run) return latest;
  if (status === "running" && scenario === latest.scenario && latest.status !== "failed") return drawn;
  return { ...latest, run, model, moment, status: latest.status === "ready" ? "running" : latest.status };
}

/** The player around this component. Throws where there is none. */
export function usePlayer(): Player {
  const player = useContext(PlayerContext);
  if (!player) throw new Error("no PlayerProvider around this component");
  return player;
}

/** What the page shows of the player's state: run, model and moment always belong together. */
export function usePlayerState(): PlayerState {
  const state = useContext(StateContext);
  if (!state) throw new Error("no PlayerProvider around this component");
  return state;
}

/** Follows the run under way, which nothing else on the page is drawn for. */
export function useUnderWay(): UnderWay {
  const { subscribe, getUnderWay } = usePlayer();
  return useSyncExternalStore(subscribe, getUnderWay);
}

export function useClockState(): ClockSnapshot {
  const { clock } = usePlayer();
  return useSyncExternalStore(clock.subscribe, clock.getSnapshot, clock.getSnapshot);
}

/** Calls back with simulated time in microseconds: once mounted, on every seek, and on every frame while playing. */
export function useFrame(callback: (timeUs: number) => void): void {
  const { clock } = usePlayer();
  const onFrame = useEffectEvent(callback);
  useLayoutEffect(() => clock.onFrame((timeUs) => onFrame(timeUs)), [clock]);
}

/** Faster than five times a second no figure is read, and each that is written lays out the page around it. */
const WORDS_MS = 200;

/**
 * Whether words are due again, `atMs` being when they were last written: at once while the clock stands, now and then while it plays, and
 * then all in the same frame, so that the page is laid out once for all.
 */
export function wordsAreDue(playing: boolean, atMs: number, nowMs: number): boolean {
  return !playing || Math.floor(nowMs / WORDS_MS) !== Math.floor(atMs / WORDS_MS);
}

/** As `useFrame`, for what is read: while playing five times a second, and once more when the clock comes to stand. */
export function useWordsFrame(callback: (timeUs: number) => void): void {
  const { clock } = usePlayer();
  const writtenMs = useRef(-Infinity);
  useFrame((timeUs) => {
    const nowMs = performance.now();
    if (!wordsAreDue(clock.playing, writtenMs.current, nowMs)) return;
    writtenMs.current = nowMs;
    callback(timeUs);
  });
}
