// What the security service remembers.

/** Decisions cached per user: [validFromUs, validFromUs + ttl), known at doneUs. */
export interface DecisionCache {
  readonly validFromUs: Float64Array;
  readonly doneUs: Float64Array;
}

export function createDecisionCache(users: number): DecisionCache {
  return { validFromUs: new Float64Array(users).fill(-Infinity), doneUs: new Float64Array(users) };
}
