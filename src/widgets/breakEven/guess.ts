// The reader's guess of what functions cost: a curve drawn over the chart, as shares of its height at evenly spaced places.
import { shareOn, valueOn, type LogAxis } from "./axes.ts";
import { ratesBetween } from "./load.ts";

/** Points that the reader moves. */
const HANDLES = 7;
export type Guess = readonly number[];

export const NO_GUESS: Guess = Array.from({ length: HANDLES }, () => 0);

export function isGuess(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length === HANDLES &&
    value.every((each) => typeof each === "number" && each >= 0 && each <= 1)
  );
}

/** What was drawn at a load, in US dollars a month: straight from point to point of the picture. */
function guessedUsd(guess: Guess, rates: LogAxis, money: LogAxis, ratePerS: number): number {
  const place = shareOn(rates, ratePerS) * (HANDLES - 1);
  const left = Math.min(HANDLES - 2, Math.floor(place));
  return valueOn(money, guess[left] + (place - left) * (guess[left + 1] - guess[left]));
}

const LOOKS = 500;

/** The load from which on the drawn curve lies above a cost for the first time; null where it never does. */
export function guessedCrossing(
  guess: Guess,
  rates: LogAxis,
  money: LogAxis,
  usdAt: (ratePerS: number) => number | null,
): number | null {
  const isAbove = (rate: number) => guessedUsd(guess, rates, money, rate) > (usdAt(rate) ?? Infinity);
  return ratesBetween(rates, LOOKS).find(isAbove) ?? null;
}
