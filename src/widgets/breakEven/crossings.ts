// Where functions stop being cheaper, and where they begin to be again: by bisection over the closed form.
import { rangeOf, ratesBetween } from "./load.ts";
import type { Form, Side } from "./monthly.ts";
import type { Settings } from "./settings.ts";

export interface Crossing {
  readonly against: Exclude<Side, "functions">;
  /** Requests a second. */
  readonly ratePerS: number;
  /** What functions cost there, in US dollars a month. */
  readonly usd: number;
  /** Which side costs less above this load. */
  readonly above: Side;
}

/** Looked at so many loads for a change of sides; between two of them is found exactly where. */
const LOOKS = 240;
/** Halvings: to the last digit of a number. */
const HALVINGS = 60;

/** All within the loads that are drawn, the least first. Where servers are added, a cost jumps: the crossing is then the jump. */
export function crossingsOf(settings: Settings, form: Form, against: Crossing["against"]): readonly Crossing[] {
  const cost = (ratePerS: number) => form.functions(ratePerS).usd;
  /** Positive where functions cost more. */
  const more = (ratePerS: number) => {
    const other = form.usd(against, ratePerS);
    return other === null ? null : cost(ratePerS) - other;
  };
  const rates = ratesBetween(rangeOf(settings), LOOKS);
  const found: Crossing[] = [];
  let before = more(rates[0]);
  for (const [index, rate] of rates.entries()) {
    const now = index === 0 ? before : more(rate);
    if (before !== null && now !== null && before > 0 !== now > 0) {
      const ratePerS = between(rates[index - 1], rate, (each) => (more(each) ?? 0) > 0 === now > 0);
      found.push({ against, ratePerS, usd: cost(ratePerS), above: now > 0 ? against : "functions" });
    }
    before = now;
  }
  return found;
}

/** The least value from which on `isAbove`, which is false at `from` and true at `to`. */
function between(from: number, to: number, isAbove: (value: number) => boolean): number {
  let [low, high] = [from, to];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (isAbove(middle)) high = middle;
    else low = middle;
  }
  return high;
}
