// How long idle instances are kept, as measured.
import { at } from "./interpolate.ts";
import type { KeepAliveFile } from "./schema.ts";
import type { KeepAliveSurvival, Quantiles } from "./types.ts";

/**
 * The share of idle instances still alive after each idle time (seconds), made monotone, and the same as a quantile function of
 * the keep-alive in seconds.
 */
export function keepAliveSurvival(file: KeepAliveFile): KeepAliveSurvival {
  const { unit, source, asOf, confidence, note, idleS, aliveShare } = file;
  const survival = {
    unit,
    source,
    asOf,
    confidence,
    idleS,
    aliveShare,
    keepAliveS: survivalToQuantiles(idleS, aliveShare),
  };
  return note === undefined ? survival : { ...survival, note };
}

/**
 * Turns a survival curve into the quantile function of the life it describes: the life at probability p is the time at which the
 * share alive has fallen to 1 - p. Where the curve is flat nobody dies: that part is a jump, two values at one probability.
 * The curve must never rise, start at 1 for no time at all, and end at 0.
 */
export function survivalToQuantiles(times: readonly number[], aliveShare: readonly number[]): Quantiles {
  const probabilities: number[] = [];
  const values: number[] = [];
  for (const [i, time] of times.entries()) {
    const probability = 1 - at(aliveShare, i);
    if (i === 0 && probability > 0) {
      probabilities.push(0);
      values.push(0);
    }
    const startsLater = probability === 0 && probabilities.at(-1) === 0;
    const insideJump = probabilities.at(-1) === probability && probabilities.at(-2) === probability;
    if (startsLater || insideJump) values[values.length - 1] = time;
    else {
      probabilities.push(probability);
      values.push(time);
    }
    if (probability === 1) break;
  }
  return { probabilities, values };
}
