// Logarithm, exponential and sine from +, -, *, / and bit views alone: browsers differ in the last bit of Math.log and friends.

const LN2 = 0.6931471805599453;
const TWO_PI = 6.283185307179586;
const HALF_PI = 1.5707963267948966;
const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
/** Index of the 32-bit word that holds sign and exponent (1 on little-endian machines). */
const HIGH = (() => {
  bits[0] = 1;
  return words[1] === 0x3ff00000 ? 1 : 0;
})();
/** Powers of two from 2^-1023 to 2^1023: multiplying by one is exact as long as the product is a normal number. */
const POWERS = Float64Array.from({ length: 2047 }, (_, index) => scaleByPowerOfTwo(1, index - 1023));
const ZERO_POWER = 1023;
/** The largest number below a half. */
const BELOW_HALF = 0.49999999999999994;

/** `Math.round` without its branch, for what is far from 2^52: adding a half is exact enough but for the number just below it. */
function rounded(x: number): number {
  return x === BELOW_HALF ? 0 : Math.floor(x + 0.5);
}

/** Natural logarithm of a positive, finite, normal number. Series of 2·atanh((m−1)/(m+1)) on the mantissa; error below 1e-15 relative. */
export function portableLog(x: number): number {
  bits[0] = x;
  const scale = (words[HIGH] >>> 20) - 1023;
  // By a product: reading back what was written in part makes the processor wait.
  const full = x * POWERS[ZERO_POWER - scale];
  // 1 above the root of two, else 0: a branch that nobody can foresee would cost more than all that follows.
  const above = Math.ceil(full - 1.4142135623730951);
  const mantissa = full * (1 - 0.5 * above);
  const exponent = scale + above;
  const s = (mantissa - 1) / (mantissa + 1);
  const s2 = s * s;
  let sum = (1 / 21) * s2 + 1 / 19;
  sum = sum * s2 + 1 / 17;
  sum = sum * s2 + 1 / 15;
  sum = sum * s2 + 1 / 13;
  sum = sum * s2 + 1 / 11;
  sum = sum * s2 + 1 / 9;
  sum = sum * s2 + 1 / 7;
  sum = sum * s2 + 1 / 5;
  sum = sum * s2 + 1 / 3;
  sum = sum * s2 + 1;
  return 2 * s * sum + exponent * LN2;
}

/** e to the power x, for |x| < 700. Taylor series on what is left of x after its multiples of log 2. */
export function portableExp(x: number): number {
  const whole = rounded(x / LN2);
  const rest = x - whole * LN2;
  // Quotients, not products with 1/k, which are rounded otherwise; none waits for another.
  let sum = 1 + rest / 18;
  sum = 1 + (rest / 17) * sum;
  sum = 1 + (rest / 16) * sum;
  sum = 1 + (rest / 15) * sum;
  sum = 1 + (rest / 14) * sum;
  sum = 1 + (rest / 13) * sum;
  sum = 1 + (rest / 12) * sum;
  sum = 1 + (rest / 11) * sum;
  sum = 1 + (rest / 10) * sum;
  sum = 1 + (rest / 9) * sum;
  sum = 1 + (rest / 8) * sum;
  sum = 1 + (rest / 7) * sum;
  sum = 1 + (rest / 6) * sum;
  sum = 1 + (rest / 5) * sum;
  sum = 1 + (rest / 4) * sum;
  sum = 1 + (rest / 3) * sum;
  sum = 1 + (rest / 2) * sum;
  sum = 1 + rest * sum;
  return whole >= -1000 && whole <= 1000 ? sum * POWERS[ZERO_POWER + whole] : scaleByPowerOfTwo(sum, whole);
}

function scaleByPowerOfTwo(x: number, exponent: number): number {
  let scaled = x;
  let left = exponent;
  while (left > 0) {
    const step = Math.min(left, 30);
    scaled *= 1 << step;
    left -= step;
  }
  while (left < 0) {
    const step = Math.min(-left, 30);
    scaled /= 1 << step;
    left += step;
  }
  return scaled;
}

/** Sine of x (radians). Taylor series on [−π/2, π/2]; error below 1e-14 for |x| < 1e4. */
export function portableSin(x: number): number {
  let angle = x - TWO_PI * rounded(x / TWO_PI);
  if (angle > HALF_PI) angle = Math.PI - angle;
  else if (angle < -HALF_PI) angle = -Math.PI - angle;
  const a2 = angle * angle;
  let sum = 1 - a2 / 420;
  sum = 1 - (a2 / 342) * sum;
  sum = 1 - (a2 / 272) * sum;
  sum = 1 - (a2 / 210) * sum;
  sum = 1 - (a2 / 156) * sum;
  sum = 1 - (a2 / 110) * sum;
  sum = 1 - (a2 / 72) * sum;
  sum = 1 - (a2 / 42) * sum;
  sum = 1 - (a2 / 20) * sum;
  sum = 1 - (a2 / 6) * sum;
  return angle * sum;
}

/**
 * Quantile of the standard normal distribution, p in (0, 1).
 * Start: Abramowitz and Stegun 26.2.23 (error below 4.5e-4); then two Newton steps on the distribution function itself.
 */
export function normalQuantile(p: number): number {
  const sign = 1 - 2 * Math.ceil(p - 0.5);
  return sign * lowerQuantile(Math.min(p, 1 - p));
}

/** The quantile of p ≤ 0.5. */
function lowerQuantile(p: number): number {
  const t = Math.sqrt(-2 * portableLog(p));
  const x = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
  return newtonStep(newtonStep(x, p), p);
}

function newtonStep(x: number, p: number): number {
  const density = portableExp(-0.5 * x * x) * 0.3989422804014327;
  return x - (lowerNormal(-x, density) - p) / density;
}

/** Standard normal distribution function at −z, z ≥ 0, with the density there: power series near zero, Laplace's continued fraction in the tail. */
function lowerNormal(z: number, density: number): number {
  if (z < 3) {
    const z2 = z * z;
    let term = z;
    let sum = z;
    // Four terms at a time: from one that is below half a unit in the last place of the sum, none changes it.
    for (let n = 3; n < 120 && term > 5.5e-17 * sum; n += 8) {
      const second = term * (z2 / n);
      const third = second * (z2 / (n + 2));
      const fourth = third * (z2 / (n + 4));
      term = fourth * (z2 / (n + 6));
      sum = sum + second + third + fourth + term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let k = 60; k >= 1; k--) fraction = z + k / fraction;
  return density / fraction;
}
