// The bets of a class, question by question: each device once, its last code, and hands that were counted by eye.
import { barFor, type BetQuestion } from "./answers.ts";
import { findBets } from "./codes.ts";

/** The bets on one question. */
export interface Tally {
  /** What each device says. */
  readonly says: Readonly<Record<string, number>>;
  /** By bar. */
  readonly hands: readonly number[];
}

export const NO_BETS: Tally = { says: {}, hands: [] };

export interface Counted {
  readonly tally: Tally;
  /** Codes of devices that had not bet before, and codes of those that had: their last one counts. */
  readonly found: number;
  readonly again: number;
  /** Codes for another question, or that say what cannot be said here. */
  readonly other: number;
  readonly damaged: number;
}

/** Counts the codes in a chat into a tally. @param mark that of the question, as its codes carry it */
export function countChat(tally: Tally, text: string, question: BetQuestion, mark: string): Counted {
  const { bets, damaged } = findBets(text);
  const fitting = bets.filter((bet) => bet.question === mark && barFor(question, bet.says) !== null);
  const says: Record<string, number> = { ...tally.says };
  let found = 0;
  for (const bet of fitting) {
    if (!Object.hasOwn(says, bet.who)) found++;
    says[bet.who] = bet.says;
  }
  return {
    tally: { ...tally, says },
    found,
    again: fitting.length - found,
    other: bets.length - fitting.length,
    damaged,
  };
}

/** How many bet on each bar, hands included. */
export function barCounts({ says, hands }: Tally, question: BetQuestion, bars: number): readonly number[] {
  const counts = Array.from({ length: bars }, (_, bar) => hands[bar] ?? 0);
  for (const each of Object.values(says)) {
    const bar = barFor(question, each);
    if (bar !== null && bar < bars) counts[bar]++;
  }
  return counts;
}

export function withHands(tally: Tally, bar: number, hands: number): Tally {
  const next = Array.from({ length: Math.max(tally.hands.length, bar + 1) }, (_, index) => tally.hands[index] ?? 0);
  next[bar] = hands;
  return { ...tally, hands: next };
}
