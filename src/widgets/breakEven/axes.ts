// Places on the two axes of the chart, both by powers of ten. Pure.
export interface LogAxis {
  readonly from: number;
  readonly to: number;
}

/** 0 at `from`, 1 at `to`; what lies outside stands at the end. */
export function shareOn({ from, to }: LogAxis, value: number): number {
  return Math.min(1, Math.max(0, value <= 0 ? 0 : Math.log(value / from) / Math.log(to / from)));
}

export function valueOn({ from, to }: LogAxis, share: number): number {
  return from * (to / from) ** share;
}

/** The powers of ten within it. */
export function powersOn({ from, to }: LogAxis): readonly number[] {
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(to) + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(`1e${first + index}`));
}

/** Below a dime a month nobody compares. */
const LEAST_USD = 0.1;

/** From a dime to the power of ten above the greatest sum, in US dollars a month. */
export function moneyAxis(mostUsd: number): LogAxis {
  return { from: LEAST_USD, to: Number(`1e${Math.max(2, Math.ceil(Math.log10(mostUsd) - 1e-9))}`) };
}
