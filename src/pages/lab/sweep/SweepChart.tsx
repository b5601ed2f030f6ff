// The curve of one figure over the values: its middle as a line, the seeds' spread as a band, each point a way into its run.

import { isCostInPart, type Figure, type PointResult } from "#experiments";
import { t } from "#messages";
import { cx } from "#ui";
import { figureText } from "../compare/figureWords.ts";
import { curvesOf, type Curve } from "./curve.ts";
import { atText } from "./words.ts";

interface SweepChartProps {
  readonly paths: readonly string[];
  readonly figure: Figure;
  readonly points: readonly PointResult[];
  readonly best: PointResult | null;
  readonly cheapest: PointResult | null;
  readonly onOpen: (point: PointResult) => void;
}

const DASHES = ["none", "7 4", "2 4", "10 3 2 3", "4 2"];

export function SweepChart({ paths, figure, points, best, cheapest, onOpen }: SweepChartProps) {
  const { curves, most, xTicks } = curvesOf(points, figure);
  return (
    <figure
      aria-label={t("labSweep.chart", { figure: t(`labCompare.${figure}`), path: paths[0] })}
      className="m-0 grid grid-cols-[4.5rem_minmax(0,1fr)] text-xs tabular-nums"
    >
      {paths.length > 1 && (
        <ul className="col-span-2 mb-3 flex flex-wrap gap-x-4 gap-y-1 pl-18">
          {curves.map(({ series }, index) => (
            <li key={series} className="flex items-center gap-1.5">
              <svg aria-hidden="true" viewBox="0 0 28 4" className="h-1 w-7">
                <path
                  d="M0 2h28"
                  strokeDasharray={DASHES[index % DASHES.length]}
                  className="stroke-warm-ink stroke-2"
                />
              </svg>
              {`${paths[1]} ${series}`}
            </li>
          ))}
        </ul>
      )}
      <div aria-hidden="true" className="relative text-right text-ink-2">
        {[0, 0.5, 1].map((share) => (
          <span
            key={share}
            className="absolute right-2 translate-y-1/2 whitespace-nowrap"
            style={{ bottom: `${share * 100}%` }}
          >
            {figureText(figure, share * most)}
          </span>
        ))}
      </div>
      <div className="relative mr-6 h-64 border-b border-l border-line-2">
        <svg
          aria-hidden="true"
          viewBox="0 0 1 1"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible"
        >
          {curves.map((curve, index) => (
            <g key={curve.series}>
              <path d={bandOf(curve)} className="fill-warm opacity-20" />
              <path
                d={lineOf(curve)}
                vectorEffect="non-scaling-stroke"
                strokeDasharray={DASHES[index % DASHES.length]}
                className="fill-none stroke-warm-ink stroke-2"
              />
            </g>
          ))}
        </svg>
        {curves.flatMap(({ points: each }) =>
          each.map(({ point, spread, x, y }) => (
            <button
              key={point.values.join(" ")}
              type="button"
              // The table has the same by keyboard.
              tabIndex={-1}
              title={`${atText(paths, point)}: ${figureText(figure, spread.middle, isCostInPart(point))}`}
              aria-label={t("labSweep.goTo", { at: atText(paths, point) })}
              onClick={() => onOpen(point)}
              className="group absolute flex size-6 -translate-x-1/2 translate-y-1/2 items-center justify-center"
              style={{ left: `${x * 100}%`, bottom: `${y * 100}%` }}
            >
              <span
                className={cx(
                  "rounded-full border-2 border-warm-ink group-hover:bg-warm-ink",
                  point === best || point === cheapest ? "size-4" : "size-2.5",
                  point === best ? "bg-warm-ink" : point === cheapest ? "bg-money" : "bg-panel",
                )}
              />
            </button>
          )),
        )}
      </div>
      <div />
      <div aria-hidden="true" className="relative mr-6 h-10 text-ink-2">
        {xTicks.map(({ value, x }) => (
          <span
            key={value}
            className="absolute top-1 -translate-x-1/2 whitespace-nowrap"
            style={{ left: `${x * 100}%` }}
          >
            {value}
          </span>
        ))}
        <span className="absolute inset-x-0 bottom-0 text-center">{paths[0]}</span>
      </div>
    </figure>
  );
}

function lineOf({ points }: Curve): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${1 - y}`).join("");
}

function bandOf({ points }: Curve): string {
  const there = points.map(({ x, high }) => `${x} ${1 - high}`);
  const back = points.map(({ x, low }) => `${x} ${1 - low}`).toReversed();
  return points.length === 0 ? "" : `M${[...there, ...back].join("L")}Z`;
}
