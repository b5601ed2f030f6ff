// How often something may happen: a bucket of tokens, refilled by the clock that is passed in.

/** @returns whether one more is allowed at `nowMs`; at most `burst` at once, and `perS` a second for long */
export function createRate(perS: number, burst: number): (nowMs: number) => boolean {
  let tokens = burst;
  let lastMs = 0;
  return (nowMs) => {
    tokens = Math.min(burst, tokens + (Math.max(0, nowMs - lastMs) * perS) / 1000);
    lastMs = nowMs;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
