// One world: stacked levels over the time of the run, drawn once; the line of the moment is moved by whoever owns the clock.
import type { ReactNode, Ref } from "react";
import { cx } from "#ui";
import { areasOf } from "./areas.ts";

export interface Level {
  readonly label: string;
  readonly values: Float64Array;
  /** Fill of the area, and of its mark in the legend. */
  readonly fill: string;
  readonly mark: string;
}

interface LaneProps {
  readonly title: ReactNode;
  /** From the foot up. */
  readonly levels: readonly Level[];
  readonly highest: number;
  /** A limit, drawn across. */
  readonly limit?: number;
  readonly playhead: Ref<HTMLDivElement>;
  readonly now: Ref<HTMLParagraphElement>;
}

/** The picture's own units; it is stretched to the size of its place. */
const HEIGHT = 100;

export function Lane({ title, levels, highest, limit, playhead, now }: LaneProps) {
  return (
    <section>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm font-semibold">
        {title}
        <span aria-hidden="true" className="flex flex-wrap gap-x-3 text-xs font-normal text-ink-2">
          {levels.map(({ label, mark }) => (
            <span key={label} className="flex items-center gap-1.5">
              <span className={cx("size-2.5 rounded-xs", mark)} />
              {label}
            </span>
          ))}
        </span>
      </p>
      <div aria-hidden="true" className="relative mt-1.5 h-28 overflow-hidden border-y border-line">
        <svg
          viewBox={`0 0 ${levels[0].values.length} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full"
        >
          {areasOf(
            levels.map(({ values }) => values),
            highest,
            HEIGHT,
          ).map((d, index) => (
            <path key={levels[index].label} d={d} className={levels[index].fill} />
          ))}
        </svg>
        {limit !== undefined && (
          <div
            className="absolute inset-x-0 border-t border-dashed border-ink"
            style={{ bottom: `${(limit / highest) * 100}%` }}
          />
        )}
        <div ref={playhead} className="absolute inset-y-0 w-px bg-ink" />
      </div>
      <p ref={now} className="mt-1 min-h-[2lh] text-sm tabular-nums sm:min-h-[1lh]" />
    </section>
  );
}
