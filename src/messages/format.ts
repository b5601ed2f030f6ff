// Numbers as the reader sees them: one rule per quantity, with its unit, and an en dash for what does not exist.

const NARROW_SPACE = "\u202f";
const SPACE = "\u00a0";
const MINUS = "\u2212";
const NOTHING = "\u2013";

function group(digits: string): string {
  const [whole, fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function signed(value: number, unsigned: (magnitude: number) => string): string {
  if (!Number.isFinite(value)) return NOTHING;
  const text = unsigned(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/** A whole number, rounded, thousands set apart: "7 549". */
export function formatCount(value: number): string {
  return signed(value, (magnitude) => group(magnitude.toFixed(0)));
}

/** A number per second or another measured mean, three figures at most: "0.25", "8.7", "312", "7 549". No unit. */
export function formatNumber(value: number): string {
  return signed(value, (magnitude) => {
    if (magnitude >= 99.95 || magnitude === 0) return group(magnitude.toFixed(0));
    if (magnitude >= 0.995) return magnitude.toFixed(1);
    return magnitude >= 0.00995
      ? magnitude.toFixed(2)
      : trimZeros(magnitude.toFixed(significantDecimals(magnitude, 2)));
  });
}

/** A rate at which less than one a minute comes: better told as how long it is from one to the next. */
export function isRare(perS: number): boolean {
  return perS > 0 && perS < 1 / 60;
}

/** From one to the next at this rate, in whole seconds: "5 min". */
export function formatInterval(perS: number): string {
  return formatDuration(Math.round(1 / perS));
}

/** Milliseconds below a second, else seconds: "0.35 ms", "4.2 ms", "312 ms", "1.61 s", "16.1 s", "412 s". */
export function formatMs(ms: number): string {
  return signed(ms, (magnitude) => {
    if (magnitude === 0) return `0${SPACE}ms`;
    if (magnitude < 0.995) return `${trimZeros(magnitude.toFixed(significantDecimals(magnitude, 2)))}${SPACE}ms`;
    if (magnitude < 9.95) return `${magnitude.toFixed(1)}${SPACE}ms`;
    if (magnitude < 999.5) return `${magnitude.toFixed(0)}${SPACE}ms`;
    const seconds = magnitude / 1000;
    const decimals = seconds < 9.995 ? 2 : seconds < 99.95 ? 1 : 0;
    return `${group(seconds.toFixed(decimals))}${SPACE}s`;
  });
}

/** A length of time that someone set, in seconds, in its natural unit: "45 s", "5 min", "1 h 30 min". */
export function formatDuration(seconds: number): string {
  return signed(seconds, (magnitude) => {
    if (magnitude < 60) return `${trimZeros(magnitude.toFixed(magnitude < 10 ? 2 : 1))}${SPACE}s`;
    const parts: readonly (readonly [number, string])[] = [
      [Math.floor(Math.round(magnitude) / 3600), "h"],
      [Math.floor((Math.round(magnitude) % 3600) / 60), "min"],
      [Math.round(magnitude) % 60, "s"],
    ];
    return parts
      .filter(([amount]) => amount > 0)
      .map(([amount, unit]) => `${group(String(amount))}${SPACE}${unit}`)
      .join(" ");
  });
}

/**
 * US dollars to the digit that matters: "$41 200", "$412", "$4.12", "$0.412", "$0.0297"; below a tenth of a cent two figures,
 * "$0.0000061".
 */
export function formatUsd(usd: number): string {
  return signed(usd, (magnitude) => {
    if (magnitude === 0) return "$0";
    if (magnitude >= 99.995) return `$${group(magnitude.toFixed(0))}`;
    if (magnitude >= 0.9995) return `$${magnitude.toFixed(2)}`;
    if (magnitude >= 0.09995) return `$${magnitude.toFixed(3)}`;
    if (magnitude >= 0.00095) return `$${magnitude.toFixed(4)}`;
    return `$${magnitude.toFixed(significantDecimals(magnitude, 2))}`;
  });
}

/** A sum of US dollars: "≥ $4.12" where something that belongs to it has no known price. */
export function formatSum(usd: number, missing: readonly unknown[] = []): string {
  return missing.length > 0 ? `≥${SPACE}${formatUsd(usd)}` : formatUsd(usd);
}

/** Money of single requests and spans, in millionths of a dollar: "6.18 µ$", "0.0042 µ$", "1 240 µ$"; an en dash for nothing. */
export function formatMicroUsd(usd: number): string {
  const micro = usd * 1e6;
  return micro > 0 ? `${microDigits(micro)}${SPACE}µ$` : "–";
}

function microDigits(micro: number): string {
  if (micro >= 99.95) return formatCount(micro);
  if (micro >= 9.995) return micro.toFixed(1);
  if (micro >= 0.0995) return micro.toFixed(2);
  return micro.toPrecision(2);
}

/** A share in [0, 1] as a percentage with one decimal: "0.5 %". A share too small to show is not called none: "< 0.1 %". */
export function formatPercent(share: number): string {
  return signed(share, (magnitude) => {
    if (magnitude > 0 && magnitude < 0.0005) return `<${SPACE}0.1${SPACE}%`;
    return `${group((magnitude * 100).toFixed(1))}${SPACE}%`;
  });
}

/** Simulated time since the start, in microseconds, as hours, minutes, seconds and milliseconds: "00:23:06.412". */
export function formatClock(us: number): string {
  return signed(us, (magnitude) => {
    const ms = Math.floor(magnitude / 1000);
    const pad = (value: number, width: number): string => String(value).padStart(width, "0");
    const time = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60];
    return `${time.map((part) => pad(part, 2)).join(":")}.${pad(ms % 1000, 3)}`;
  });
}

/** Decimals that show `figures` significant figures of a number below 1; at most 12, for what rounds to nothing anyway. */
function significantDecimals(magnitude: number, figures: number): number {
  return Math.min(12, Number(magnitude.toExponential(figures - 1).split("e-")[1] ?? 0) + figures - 1);
}

function trimZeros(digits: string): string {
  return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}
