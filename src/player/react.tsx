// The player for React: structure may follow its state; what moves every frame is drawn in `useFrame` and never becomes state.
import {
  createContext,
  useContext,
  useEffectEvent,
  useLayoutEffect,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import type { ClockSnapshot, Player, PlayerState } from "./types.ts";

const PlayerContext = createContext<Player | null>(null);

/** Gives a player to the widgets below. Whoever made the player disposes of it. */
export function PlayerProvider({ player, children }: { readonly player: Player; readonly children: ReactNode }) {
  return <PlayerContext value={player}>{children}</PlayerContext>;
}

/** The player around this component. Throws where there is none. */
export function usePlayer(): Player {
  const player = useContext(PlayerContext);
  if (!player) throw new Error("no PlayerProvider around this component");
  return player;
}

export function usePlayerState(): PlayerState {
  const player = usePlayer();
  return useSyncExternalStore(player.subscribe, player.getState, player.getState);
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
