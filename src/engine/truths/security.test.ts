// A decision cached for a fixed time: a user's verifications are a renewal process with mean τ + 1/l, so 1/(1 + lτ) of calls miss.
import { describe, expect, it } from "vitest";
import { constantUs, exponentialUs, SECOND_US, steady } from "../testing/model.ts";
import { expectTruth } from "./runs.ts";

const VERIFIED = 1;
const CACHED = 2;

describe("the share of requests whose token is verified afresh is 1/(1 + lτ)", () => {
  const cases = [
    { users: 1, ratePerS: 2, ttlS: 3, verify: constantUs(0) },
    { users: 10, ratePerS: 20, ttlS: 0.25, verify: constantUs(0) },
    { users: 100, ratePerS: 50, ttlS: 20, verify: constantUs(20_000) },
    { users: 1000, ratePerS: 50, ttlS: 10, verify: exponentialUs(200_000) },
    { users: 7, ratePerS: 3, ttlS: 0, verify: constantUs(5000) },
  ];
  it.each(cases)("$users users, $ratePerS/s in all, τ = $ttlS s", ({ users, ratePerS, ttlS, verify }) => {
    const warmUpS = 10 * ttlS + 10;
    expectTruth(
      {
        arrivals: steady("poisson", ratePerS),
        warmUpS,
        durationS: warmUpS + 5000 / ratePerS,
        recordLimit: 1_000_000,
        security: { enabled: true, users, cacheTtlUs: ttlS * SECOND_US, verifyUs: verify },
      },
      ({ requests }) => {
        const tokens = requests.token.filter((_, row) => requests.arrivalUs[row] >= warmUpS * SECOND_US);
        expect(tokens.every((token) => token === VERIFIED || token === CACHED)).toBe(true);
        return { verified: tokens.filter((token) => token === VERIFIED).length / tokens.length };
      },
      { verified: 1 / (1 + (ratePerS / users) * ttlS) },
    );
  });
});
