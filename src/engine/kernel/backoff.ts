// Delays that grow with each failure.

/** base·2ⁿ⁻¹ up to the cap, for attempt n (from 1). */
export function backoffBound(baseUs: number, attempt: number, capUs: number): number {
  let bound = baseUs;
  for (let n = 1; n < attempt && bound < capUs; n++) bound *= 2;
  return Math.min(bound, capUs);
}
