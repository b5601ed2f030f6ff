// The first moment at which all connections to the database are in use.
import type { Run } from "#engine";
import { connectionLives } from "#widgets/rooms";

/** In microseconds; null where so many are never open, or the record cannot tell. At the same microsecond what closes leaves first. */
export function connectionsFullUs(run: Run, most: number): number | null {
  const lives = connectionLives(run);
  if (!lives) return null;
  let closed = 0;
  for (let opened = 0; opened < lives.openedUs.length && lives.openedUs[opened] < Infinity; opened++) {
    const atUs = lives.openedUs[opened];
    while (lives.closedUs[closed] <= atUs) closed++;
    if (opened + 1 - closed >= most) return atUs;
  }
  return null;
}
