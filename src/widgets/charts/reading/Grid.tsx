// Lines and figures between the ends of a value axis, where one chart has the room of all.
import type { ChartData } from "../data/chartData.ts";
import { HEADROOM } from "../draw/surface.ts";
import type { ChartRow } from "../rows.ts";

export function Grid({ row, data }: { readonly row: ChartRow; readonly data: ChartData }) {
  const isLog = row.id === "latency" && data.top.latencyMs.low > 0;
  const air = `${HEADROOM}px`;
  return ticksOf(row.id, data).map(({ value, share }) => (
    <span
      key={value}
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 -z-10 border-t border-line"
      style={{
        bottom: isLog ? `calc(${air} + (100% - 2 * ${air}) * ${share})` : `calc((100% - ${air}) * ${share})`,
      }}
    >
      <span className="absolute left-full -translate-y-1/2 pl-2 text-2xs whitespace-nowrap text-ink-3 tabular-nums @max-3xl:pl-1">
        {labelOf(row, data, value)}
      </span>
    </span>
  ));
}

interface Tick {
  readonly value: number;
  /** Of the axis, from its lower end. */
  readonly share: number;
}

/** More would stand too close in the room that there is. */
const MOST_STEPS = 5;

/** On a linear axis round steps, on a logarithmic one each 1, 2 and 5 times a power of ten. */
export function ticksOf(id: ChartRow["id"], { top }: ChartData): readonly Tick[] {
  const { low, high } = top.latencyMs;
  if (id === "latency" && low > 0) {
    const decades = Array.from({ length: 12 }, (_, power) => 10 ** (power - 3));
    return decades
      .flatMap((decade) => [decade, 2 * decade, 5 * decade])
      .filter((value) => value > low * 1.01 && value < high * 0.99)
      .map((value) => ({ value, share: Math.log(value / low) / Math.log(high / low) }));
  }
  const most = { requests: top.ratePerS, latency: high, instances: top.instances, coldShare: top.share, cost: top.usd };
  const step = stepOf(most[id]);
  const count = Math.ceil(most[id] / step - 1e-9) - 1;
  return Array.from({ length: count }, (_, index) => (index + 1) * step).map((value) => ({
    value,
    share: value / most[id],
  }));
}

/** 1, 2 or 5 times a power of ten. */
function stepOf(top: number): number {
  const decade = 10 ** Math.floor(Math.log10(top / MOST_STEPS));
  return [1, 2, 5, 10].map((times) => times * decade).find((step) => top / step <= MOST_STEPS * (1 + 1e-9)) ?? top;
}

/** As the axis's own end is written. */
function labelOf(row: ChartRow, data: ChartData, value: number): string {
  const top = { ratePerS: value, latencyMs: { low: 0, high: value }, instances: value, share: value, usd: value };
  return row.top({ ...data, top });
}
