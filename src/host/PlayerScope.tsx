// A player of one's own for the widgets below: made when they come onto the page, ended when they leave it.

import { startTransition, useEffect, useState, type ReactNode } from "react";
import { createPlayer, PlayerProvider, type Player, type PlayerOptions } from "#player";

interface PlayerScopeProps {
  readonly children: ReactNode;
  /** What stands in its place until there is a player: in markup made ahead, and at the very first. */
  readonly before?: ReactNode;
  /** Given where whoever is below shows the sample of a long run; the same for as long as it stands. */
  readonly sampleOf?: PlayerOptions["sampleOf"];
}

export function PlayerScope({ children, before = null, sampleOf }: PlayerScopeProps) {
  const [player, setPlayer] = useState<Player | null>(null);
  useEffect(() => {
    const made = createPlayer({ sampleOf });
    startTransition(() => setPlayer(made));
    return () => {
      made.dispose();
      setPlayer((current) => (current === made ? null : current));
    };
  }, [sampleOf]);
  return player ? <PlayerProvider player={player}>{children}</PlayerProvider> : before;
}
