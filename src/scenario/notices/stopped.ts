// What a run is told that met a bound: it would have gone on for longer than anyone waits.
import type { Stop } from "#engine";
import { grouped, type Notice } from "./notice.ts";

const US_PER_S = 1_000_000;

/** One notice about the run as a whole; none for a run that came to its end. */
export function stopNotices(stopped: Stop | null): readonly Notice[] {
  if (stopped === null) return [];
  const { bound, atUs, unfinished } = stopped;
  const where = `at ${grouped(Math.floor(atUs / US_PER_S))} s of simulated time`;
  const why =
    bound === "steps" ? "it has taken as many steps as a run may" : "no run goes on for more than a hundred years";
  const left = `${grouped(unfinished)} ${unfinished === 1 ? "request had" : "requests had"} not ended`;
  return [{ pointer: "", message: `stopped ${where}, where ${left}: ${why}; the figures are those up to there` }];
}
