// Lines and bands over one axis, drawn as wide as there is room. What they say in figures stands in the table below.
import type { ReactNode } from "react";
import { cx } from "#ui";
import { shareAt, type Axis } from "./scale.ts";

export interface Line {
  readonly id: string;
  readonly label: string;
  readonly tone: "cold" | "warm" | "plain";
  readonly isDashed?: boolean;
  readonly hasDots?: boolean;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** A band around it. */
  readonly band?: readonly { readonly x: number; readonly low: number; readonly high: number }[];
}

interface PlotProps {
  readonly label: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly Line[];
  readonly xText: (value: number) => string;
  readonly yText: (value: number) => string;
  readonly children?: ReactNode;
}

const STROKES = { cold: "stroke-cold-ink", warm: "stroke-warm-ink", plain: "stroke-ink-3" };
const FILLS = { cold: "fill-cold-ink", warm: "fill-warm-ink", plain: "fill-ink-3" };

export function Plot({ label, x, y, lines, xText, yText, children }: PlotProps) {
  const at = (point: { readonly x: number; readonly y: number }) =>
    `${shareAt(x, point.x) * 100} ${100 - shareAt(y, point.y) * 100}`;
  return (
    <figure aria-label={label} className="m-0">
      <ul className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-xs">
        {lines.map(({ id, label: name, tone, isDashed }) => (
          <li key={id} className="flex items-center gap-1.5">
            <svg aria-hidden="true" viewBox="0 0 28 4" className="h-1 w-7 shrink-0">
              <path d="M0 2h28" strokeDasharray={isDashed ? "5 4" : "none"} className={cx("stroke-3", STROKES[tone])} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="grid grid-cols-[3.75rem_minmax(0,1fr)] text-xs text-ink-2 tabular-nums">
        <div className="relative">
          {y.ticks.map((tick) => (
            <span
              key={tick}
              className="absolute right-2 translate-y-1/2 whitespace-nowrap"
              style={{ bottom: `${shareAt(y, tick) * 100}%` }}
            >
              {yText(tick)}
            </span>
          ))}
        </div>
        <div className="relative mt-2 mr-6 h-56 border-b border-l border-line-2">
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-visible">
            {y.ticks.map((tick) => (
              <path
                key={tick}
                d={`M0 ${100 - shareAt(y, tick) * 100}H100`}
                vectorEffect="non-scaling-stroke"
                className="stroke-line"
              />
            ))}
            {lines.map(({ id, tone, isDashed, points, band = [] }) => (
              <g key={id}>
                {band.length > 0 && (
                  <path
                    d={`M${[...band.map((each) => at({ x: each.x, y: each.high })), ...band.toReversed().map((each) => at({ x: each.x, y: each.low }))].join("L")}Z`}
                    className={cx("opacity-20", FILLS[tone])}
                  />
                )}
                <path
                  d={`M${points.map(at).join("L")}`}
                  vectorEffect="non-scaling-stroke"
                  strokeDasharray={isDashed ? "5 4" : "none"}
                  className={cx("fill-none stroke-2", STROKES[tone])}
                />
              </g>
            ))}
          </svg>
          {lines
            .filter(({ hasDots }) => hasDots)
            .flatMap(({ id, tone, points }) =>
              points.map((point) => (
                <svg
                  key={`${id} ${point.x}`}
                  viewBox="0 0 8 8"
                  className="absolute size-2 -translate-x-1/2 translate-y-1/2"
                  style={{ left: `${shareAt(x, point.x) * 100}%`, bottom: `${shareAt(y, point.y) * 100}%` }}
                >
                  <circle cx="4" cy="4" r="4" className={FILLS[tone]} />
                </svg>
              )),
            )}
        </div>
        <div />
        <div className="relative mr-6 h-6">
          {x.ticks.map((tick) => (
            <span
              key={tick}
              className="absolute top-1 -translate-x-1/2 whitespace-nowrap"
              style={{ left: `${shareAt(x, tick) * 100}%` }}
            >
              {xText(tick)}
            </span>
          ))}
        </div>
      </div>
      {children}
    </figure>
  );
}
