// A player of one's own for the widgets below: made when they come onto the page, ended when they leave it.

import { useState, useSyncExternalStore, type ReactNode } from "react";
import { createPlayer, PlayerProvider, type Player } from "#player";

export function PlayerScope({ children }: { readonly children: ReactNode }) {
  const [store] = useState(playerStore);
  const player = useSyncExternalStore(store.subscribe, store.get, store.get);
  return player && <PlayerProvider player={player}>{children}</PlayerProvider>;
}

function playerStore() {
  let player: Player | null = null;
  return {
    get: () => player,
    /** Mounting subscribes and unmounting unsubscribes, also where React does both twice to find mistakes. */
    subscribe: (onChange: () => void) => {
      const made = createPlayer();
      player = made;
      onChange();
      return () => {
        made.dispose();
        if (player === made) player = null;
      };
    },
  };
}
