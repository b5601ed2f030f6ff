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

/** Natural logarithm of a positive, finite, normal number. Series of 2·atanh((m−1)/(m+1)) on the mantissa; error below 1e-15 relative. */
export function portableLog(x: number): number {
  bits[0] = x;
  let exponent = (words[HIGH] >>> 20) - 1023;
  words[HIGH] = (words[HIGH] & 0xfffff) | 0x3ff00000;
  let mantissa = bits[0];
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    exponent++;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const s2 = s * s;
  let sum = 0;
  for (let k = 21; k >= 1; k -= 2) sum = sum * s2 + 1 / k;
  return 2 * s * sum + exponent * LN2;
}

/** e to the power x, for |x| < 700. Taylor series after halving x nine times. */
export function portableExp(x: number): number {
  const whole = Math.round(x / LN2);
  const rest = x - whole * LN2;
  let sum = 1;
  for (let k = 18; k >= 1; k--) sum = 1 + (rest / k) * sum;
  return scaleByPowerOfTwo(sum, whole);
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
  let angle = x - TWO_PI * Math.round(x / TWO_PI);
  if (angle > HALF_PI) angle = Math.PI - angle;
  else if (angle < -HALF_PI) angle = -Math.PI - angle;
  const a2 = angle * angle;
  let sum = 1;
  for (let k = 21; k >= 3; k -= 2) sum = 1 - (a2 / (k * (k - 1))) * sum;
  return angle * sum;
}

/**
 * Quantile of the standard normal distribution, p in (0, 1).
 * Start: Abramowitz and Stegun 26.2.23 (error below 4.5e-4); then two Newton steps on the distribution function itself.
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * portableLog(p));
  let x = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
  for (let i = 0; i < 2; i++) {
    const density = portableExp(-0.5 * x * x) * 0.3989422804014327;
    x -= (lowerNormal(x) - p) / density;
  }
  return x;
}

/** Standard normal distribution function for x ≤ 0: power series near zero, Laplace's continued fraction in the tail. */
function lowerNormal(x: number): number {
  const z = -x;
  const density = portableExp(-0.5 * z * z) * 0.3989422804014327;
  if (z < 3) {
    let term = z;
    let sum = z;
    for (let k = 1; k < 60 && term > 1e-17 * sum; k++) {
      term *= (z * z) / (2 * k + 1);
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let k = 60; k >= 1; k--) fraction = z + k / fraction;
  return density / fraction;
}
