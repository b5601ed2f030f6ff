// Round numbers for axes: the top of a scale, the span of a logarithmic one, the ticks of the time axis.

/** The smallest of 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten that is not below `value`; `least` when that is larger. */
export function niceTop(value: number, least = 0): number {
  const wanted = Math.max(value, least);
  if (!(wanted > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(wanted) + 1e-12);
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((each) => each * power >= wanted * (1 - 1e-12)) ?? 10;
  return step * power;
}

export interface Span {
  readonly low: number;
  readonly high: number;
}

/** Ends of a logarithmic scale around positive values: 1, 2 or 5 times a power of ten, at least a factor of ten apart. */
export function logSpan(lowest: number, highest: number): Span {
  if (!(lowest > 0) || !Number.isFinite(highest)) return { low: 10, high: 1000 };
  const low = roundLog(lowest, Math.floor);
  const high = roundLog(highest, Math.ceil);
  return high / low >= 9.99 ? { low, high } : { low, high: low * 10 };
}

function roundLog(value: number, round: (place: number) => number): number {
  const decade = Math.floor(Math.log10(value) + 1e-9);
  const steps = [1, 2, 5, 10];
  const within = value / 10 ** decade;
  const chosen =
    round === Math.floor
      ? steps.findLast((step) => step <= within * (1 + 1e-9))
      : steps.find((step) => step >= within * (1 - 1e-9));
  return (chosen ?? 1) * 10 ** decade;
}

const TICK_STEPS_S = [
  0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200,
  10800, 21600, 43200, 86400, 172800, 604800,
];

/** Times at even, round distances from a start to the end, at most `most` steps; both are among them only when they are round. */
export function timeTicksUs(endUs: number, most: number, startUs = 0): number[] {
  const lengthUs = endUs - startUs;
  const stepS =
    TICK_STEPS_S.find((step) => lengthUs / (step * 1e6) <= most) ?? Math.ceil(lengthUs / 1e6 / most / 604800) * 604800;
  const stepUs = stepS * 1e6;
  const first = Math.ceil(startUs / stepUs - 1e-9);
  return Array.from({ length: Math.floor(endUs / stepUs + 1e-9) + 1 - first }, (_, i) => (first + i) * stepUs);
}

/** A time on the axis, as short as its step allows: "0:10" hours and minutes, below a minute's step "0:00:05", below a second's "0.25 s". */
export function tickText(timeUs: number, stepUs: number): string {
  if (stepUs < 1e6) return `${Number((timeUs / 1e6).toFixed(3))}\u00a0s`;
  const seconds = Math.round(timeUs / 1e6);
  const pad = (value: number) => String(value).padStart(2, "0");
  const minutes = `${Math.floor(seconds / 3600)}:${pad(Math.floor(seconds / 60) % 60)}`;
  return stepUs % 60e6 === 0 ? minutes : `${minutes}:${pad(seconds % 60)}`;
}
