// Where a figure stands on an axis, as a share of its length. Pure.

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly isLog: boolean;
  readonly ticks: readonly number[];
}

/** 0 at `from`, 1 at `to`; what lies outside stands at the end. */
export function shareAt({ from, to, isLog }: Axis, value: number): number {
  const at = isLog ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  return Math.min(1, Math.max(0, at));
}

const STEPS = [1, 2, 5];

/** An axis of powers that reaches from the least to the greatest of the values, all above 0, with ticks at 1, 2 and 5. */
export function logAxis(values: readonly number[]): Axis {
  const all = Array.from({ length: 8 }, (_, power) => STEPS.map((step) => step * 10 ** power)).flat();
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const from = all.findLast((tick) => tick <= least) ?? 1;
  const to = all.find((tick) => tick >= most) ?? all[all.length - 1];
  return { from, to, isLog: true, ticks: all.filter((tick) => tick >= from && tick <= to) };
}

/** From 0 to a round figure that the greatest value does not pass, with about four ticks. */
export function axisTo(most: number): Axis {
  const raw = most / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 2.5, 5, 10].find((each) => each * power >= raw) ?? 10);
  const count = Math.ceil(most / step);
  const ticks = Array.from({ length: count + 1 }, (_, i) => i * step);
  return { from: 0, to: count * step, isLog: false, ticks };
}
