// The plot of a prediction: the reader's curve in ink, dashed; the run's in the colour of its quantity, once it is revealed.
import type { ReactNode } from "react";
import { cx } from "#ui";
import { placeInWords, ticksOf, type Axis } from "./axis.ts";
import { runColour } from "./colours.ts";
import type { CurvePoint, DrawnQuestion } from "./question.ts";
import { axisFigure } from "./words.ts";

interface CurvePlotProps {
  readonly question: DrawnQuestion;
  readonly max: number;
  readonly axis: Axis;
  readonly drawn: readonly number[] | null;
  readonly truth: readonly CurvePoint[] | null;
  /** What stands on the plot: the handles. */
  readonly children?: ReactNode;
}

/** The picture's own units; it is stretched to the size of its place. */
const SIDE = 1000;

export function CurvePlot({ question, max, axis, drawn, truth, children }: CurvePlotProps) {
  const x = (at: number) => (at * SIDE).toFixed(1);
  const y = (value: number) => ((1 - value / max) * SIDE).toFixed(1);
  const line = (points: readonly CurvePoint[]) => {
    let pen = "M";
    return points
      .map(({ at, value }) => {
        if (value === null) {
          pen = "M";
          return "";
        }
        const step = `${pen}${x(at)} ${y(value)}`;
        pen = "L";
        return step;
      })
      .join("");
  };
  const handles = drawn?.map((value, index) => ({ at: index / (drawn.length - 1), value }));
  const level = question.kind === "sweep" ? question.level : undefined;
  return (
    <div className="text-2xs text-ink-2 tabular-nums">
      <div aria-hidden="true">{axisFigure(question.quantity, max)}</div>
      <div className="relative h-44 border-y border-line">
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${SIDE} ${SIDE}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible fill-none"
        >
          <path d={`M0 ${SIDE / 2}H${SIDE}`} className="stroke-line" vectorEffect="non-scaling-stroke" />
          {truth && (
            <path
              data-curve="run"
              d={line(truth)}
              // It is drawn along its axis, past what the reader expected at each place.
              className={cx(
                runColour(question.quantity).stroke,
                "stroke-2 transition-[clip-path] duration-1000 ease-linear print:transition-none [clip-path:inset(-5%)] starting:[clip-path:inset(-5%_100%_-5%_-5%)]",
              )}
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
            />
          )}
          {handles && (
            <path
              data-curve="yours"
              d={line(handles)}
              className="stroke-ink stroke-2"
              strokeDasharray="5 4"
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
            />
          )}
        </svg>
        {level && (
          <p
            aria-hidden="true"
            className="pointer-events-none absolute inset-x-0 border-b border-dotted border-ink-2 pb-0.5 text-xs leading-none"
            style={{ bottom: `${(level.value / max) * 100}%` }}
          >
            {level.label}
          </p>
        )}
        {children}
      </div>
      <div className="flex justify-between pt-1.5" aria-hidden="true">
        {ticksOf(axis).map((at) => (
          <span key={at}>{placeInWords(axis, at)}</span>
        ))}
      </div>
    </div>
  );
}
