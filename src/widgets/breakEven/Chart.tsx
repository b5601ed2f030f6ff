// Cost a month by load, both on axes of powers: a line for each side, the reader's guess, dots from runs, crossings and the reader's own load.
import type { ReactNode } from "react";
import { t } from "#messages";
import { cx } from "#ui";
import { powersOn, shareOn, type LogAxis } from "./axes.ts";
import { GUESS_LOOK, type Look } from "./look.ts";
import { rateTick, usdTick } from "./words.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ChartLine {
  readonly id: string;
  readonly label: string;
  readonly look: Look;
  readonly points: readonly Point[];
  readonly dots?: readonly Point[];
}

interface ChartProps {
  readonly label: string;
  readonly rates: LogAxis;
  readonly money: LogAxis;
  readonly lines: readonly ChartLine[];
  /** As shares of the height, evenly spaced. */
  readonly guess?: readonly number[] | null;
  readonly marks?: readonly Point[];
  readonly ownRatePerS?: number | null;
  /** Where there is little room. */
  readonly isLow?: boolean;
  /** What stands on the plot: the pad on which is drawn. */
  readonly children?: ReactNode;
}

const SIDE = 1000;

export function Chart({
  label,
  rates,
  money,
  lines,
  guess = null,
  marks = [],
  ownRatePerS = null,
  isLow = false,
  children,
}: ChartProps) {
  const at = ({ x, y }: Point) =>
    `${(shareOn(rates, x) * SIDE).toFixed(1)} ${((1 - shareOn(money, y)) * SIDE).toFixed(1)}`;
  const left = (x: number) => `${shareOn(rates, x) * 100}%`;
  const bottom = (y: number) => `${shareOn(money, y) * 100}%`;
  const drawn = guess?.map((share, index) => `${(index / (guess.length - 1)) * SIDE} ${(1 - share) * SIDE}`);
  const hasDots = lines.some(({ dots = [] }) => dots.length > 0);
  return (
    <figure aria-label={label} className="m-0 text-xs text-ink-2 tabular-nums">
      <ul className="mb-2 flex flex-wrap gap-x-5 gap-y-1">
        {lines.map(({ id, label: name, look }) => (
          <Key key={id} name={name} look={look} />
        ))}
        {drawn && <Key name={t("breakEven.yourGuess")} look={GUESS_LOOK} />}
        {hasDots && <li>{t("breakEven.byRun")}</li>}
        {isLow && (
          <li aria-hidden="true" className="ml-auto">
            {t("breakEven.money")}
          </li>
        )}
      </ul>
      {!isLow && (
        <p aria-hidden="true" className="mb-2.5">
          {t("breakEven.money")}
        </p>
      )}
      <div className={cx("grid grid-cols-[4.25rem_minmax(0,1fr)]", isLow && "mt-3")}>
        <div aria-hidden="true" className="relative">
          {powersOn(money).map((tick) => (
            <span
              key={tick}
              className="absolute right-2 translate-y-1/2 whitespace-nowrap"
              style={{ bottom: bottom(tick) }}
            >
              {usdTick(tick)}
            </span>
          ))}
        </div>
        <div className={cx("relative mr-4 border-b border-l border-line-2", isLow ? "h-34" : "h-72")}>
          <svg
            aria-hidden="true"
            viewBox={`0 0 ${SIDE} ${SIDE}`}
            preserveAspectRatio="none"
            className="absolute inset-0 size-full overflow-visible fill-none"
          >
            {powersOn(money).map((tick) => (
              <path
                key={tick}
                d={`M0 ${(1 - shareOn(money, tick)) * SIDE}H${SIDE}`}
                className="stroke-line"
                vectorEffect="non-scaling-stroke"
              />
            ))}
            {lines.map(({ id, look, points }) => (
              <path
                key={id}
                data-line={id}
                d={`M${points.map(at).join("L")}`}
                // It is drawn along its axis, past what the reader expected at each load.
                className={cx(
                  look.stroke,
                  "stroke-2 transition-[clip-path] duration-1000 ease-linear print:transition-none [clip-path:inset(-5%)] starting:[clip-path:inset(-5%_100%_-5%_-5%)]",
                )}
                strokeDasharray={look.dash}
                strokeLinejoin="round"
                vectorEffect="non-scaling-stroke"
              />
            ))}
            {drawn && (
              <path
                d={`M${drawn.join("L")}`}
                className={cx(GUESS_LOOK.stroke, "stroke-2")}
                strokeDasharray={GUESS_LOOK.dash}
                strokeLinejoin="round"
                vectorEffect="non-scaling-stroke"
              />
            )}
          </svg>
          {ownRatePerS !== null && (
            <span
              aria-hidden="true"
              className="pointer-events-none absolute inset-y-0 border-l border-dotted border-ink"
              style={{ left: left(ownRatePerS) }}
            >
              <span
                className={cx(
                  "absolute top-0 px-1 whitespace-nowrap",
                  shareOn(rates, ownRatePerS) > 0.7 ? "right-full" : "left-0",
                )}
              >
                {t("breakEven.yourLoad")}
              </span>
            </span>
          )}
          {lines.flatMap(({ id, look, dots = [] }) =>
            dots.map(({ x, y }) => (
              <svg
                key={`${id} ${x}`}
                aria-hidden="true"
                viewBox="0 0 8 8"
                className="pointer-events-none absolute size-2 -translate-x-1/2 translate-y-1/2"
                style={{ left: left(x), bottom: bottom(y) }}
              >
                <circle cx="4" cy="4" r="4" className={look.fill} />
              </svg>
            )),
          )}
          {marks.map(({ x, y }) => (
            <span
              key={`${x} ${y}`}
              aria-hidden="true"
              className="pointer-events-none absolute size-4 -translate-x-1/2 translate-y-1/2 rounded-full border-2 border-ink"
              style={{ left: left(x), bottom: bottom(y) }}
            />
          ))}
          {children}
        </div>
        <div />
        <div aria-hidden="true" className={cx("relative mr-4", isLow ? "h-7" : "h-6")}>
          {powersOn(rates).map((tick) => (
            <span
              key={tick}
              // Below the lowest sum, which stands beside the corner.
              className={cx("absolute -translate-x-1/2 whitespace-nowrap", isLow ? "top-2.5" : "top-1")}
              style={{ left: left(tick) }}
            >
              {rateTick(tick)}
            </span>
          ))}
        </div>
        <div />
        <p aria-hidden="true" className="mr-4 text-right">
          {t("breakEven.rates")}
        </p>
      </div>
    </figure>
  );
}

function Key({ name, look }: { readonly name: string; readonly look: Look }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg aria-hidden="true" viewBox="0 0 28 4" className="h-1 w-7 shrink-0">
        <path d="M0 2h28" strokeDasharray={look.dash} className={cx("stroke-3", look.stroke)} />
      </svg>
      {name}
    </li>
  );
}
