// A player of one's own for the widgets below: made when they come onto the page, ended when they leave it.

import { startTransition, useEffect, useState, type ReactNode } from "react";
import { createPlayer, PlayerProvider, type Player } from "#player";

interface PlayerScopeProps {
  readonly children: ReactNode;
  /** What stands in its place until there is a player: in markup made ahead, and at the very first. */
  readonly before?: ReactNode;
}

export function PlayerScope({ children, before = null }: PlayerScopeProps) {
  const [player, setPlayer] = useState<Player | null>(null);
  useEffect(() => {
    const made = createPlayer();
    startTransition(() => setPlayer(made));
    return () => {
      made.dispose();
      setPlayer((current) => (current === made ? null : current));
    };
  }, []);
  return player ? <PlayerProvider player={player}>{children}</PlayerProvider> : before;
}
