// Sums as they are written out: factors with the fewest digits whose product is the printed result.

const NARROW_SPACE = "\u202f";
const MINUS = "\u2212";
const FEWEST_DIGITS = 3;
const MOST_DIGITS = 15;

/**
 * Writes factors so that whoever multiplies what is printed finds what `say` prints of the product: each to the same number of
 * significant digits, `fewest` at least and no more than it takes, thousands set apart, never in powers of ten. `factors` must be
 * finite; `scale` is what turns their product into the unit of the result, 1 unless given.
 */
export function formatFactors(
  factors: readonly number[],
  say: (product: number) => string,
  scale = 1,
  fewest = FEWEST_DIGITS,
): readonly string[] {
  const result = say(productOf(factors) * scale);
  for (let digits = fewest; digits < MOST_DIGITS; digits++) {
    const rounded = factors.map((factor) => Number(factor.toPrecision(digits)));
    if (say(productOf(rounded) * scale) === result) return rounded.map(formatPlain);
  }
  return factors.map(formatPlain);
}

function productOf(factors: readonly number[]): number {
  return factors.reduce((product, factor) => product * factor, 1);
}

/** A number as it is, every digit of it, thousands set apart: "1 320.25", "0.0000002", never a power of ten. */
export function formatPlain(value: number): string {
  const [digits, exponent = "0"] = String(Math.abs(value)).split("e");
  const decimals = (digits.split(".")[1]?.length ?? 0) - Number(exponent);
  const [whole, fraction] = Math.abs(value)
    .toFixed(Math.max(0, Math.min(30, decimals)))
    .split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  return `${value < 0 ? MINUS : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}
