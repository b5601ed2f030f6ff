// A token bucket that refills continuously, starts full and needs one whole token. Counted in millionths of a token, so that
// a whole rate per second times whole microseconds is exact.

export interface TokenBucket {
  /** Millionths of a token at `atUs`. */
  level: number;
  atUs: number;
  ratePerS: number;
  /** Millionths. */
  full: number;
}

const WHOLE = 1_000_000;

export function createBucket(ratePerS: number, burst: number, atUs = 0): TokenBucket {
  return { level: burst * WHOLE, atUs, ratePerS, full: burst * WHOLE };
}

/** Takes a token if a whole one is there. Times must not run backwards. */
export function takeToken(bucket: TokenBucket, timeUs: number): boolean {
  refill(bucket, timeUs);
  if (bucket.level < WHOLE) return false;
  bucket.level -= WHOLE;
  return true;
}

/** Changes rate and size from now on; what is in it stays, up to the new size. */
export function changeBucket(bucket: TokenBucket, timeUs: number, ratePerS: number, burst: number): void {
  refill(bucket, timeUs);
  bucket.ratePerS = ratePerS;
  bucket.full = burst * WHOLE;
  bucket.level = Math.min(bucket.level, bucket.full);
}

function refill(bucket: TokenBucket, timeUs: number): void {
  bucket.level = Math.min(bucket.full, bucket.level + (timeUs - bucket.atUs) * bucket.ratePerS);
  bucket.atUs = timeUs;
}
