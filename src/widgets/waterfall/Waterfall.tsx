// The waterfall of one request: a row for each span, on one time scale. The rows are a list of buttons, one tab stop for all;
// each says in its name all that it shows. Where there is no width, bars stand below their names.
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { RequestTrace } from "#engine";
import { formatMicroUsd, formatMs, t } from "#messages";
import { cx } from "#ui";
import { Axis } from "./Axis.tsx";
import { Bar } from "./Bar.tsx";
import { Legend } from "./Legend.tsx";
import { rowsOf } from "./rowsOf.ts";
import { linearScale, timeScaleOf } from "./timeScale.ts";
import "./waterfall.css";

export interface WaterfallProps {
  readonly trace: RequestTrace;
  /** Index of the span that is marked as the current one; null for none. */
  readonly current: number | null;
  /** Bars and figures after this span stay hidden, and names do not say how it went; null shows all. */
  readonly reached: number | null;
  readonly onPick: (index: number) => void;
  /** Time at the left and right edges, microseconds of the run, for two side by side; no pause is shortened then. */
  readonly fromUs?: number;
  readonly toUs?: number;
  /** What it is the waterfall of. */
  readonly label: string;
  /** Left out where there is no room for it, as on a slide. */
  readonly legend?: boolean;
  readonly className?: string;
}

const MOVES: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(last, index + 1),
  ArrowUp: (index) => Math.max(0, index - 1),
  Home: () => 0,
  End: (_, last) => last,
};

export function Waterfall({
  trace,
  current,
  reached,
  onPick,
  fromUs,
  toUs,
  label,
  legend = true,
  className,
}: WaterfallProps) {
  const list = useRef<HTMLOListElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const scale = useMemo(
    () =>
      fromUs === undefined && toUs === undefined
        ? timeScaleOf(trace)
        : linearScale(fromUs ?? trace.arrivalUs, toUs ?? trace.lastUs),
    [trace, fromUs, toUs],
  );
  const rows = useMemo(() => rowsOf(trace, scale), [trace, scale]);
  const last = rows.length - 1;
  const stop = Math.min(focused ?? current ?? 0, last);
  const whole = reached === null || reached >= last;
  const toldShare = whole && trace.toldUs !== null && trace.lastUs > trace.toldUs ? scale.shareOf(trace.toldUs) : null;

  function onKeyDown(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (!move || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const next = move(stop, last);
    setFocused(next);
    list.current?.querySelectorAll<HTMLElement>("button")[next]?.focus();
  }

  return (
    <div className={cx("waterfall", className)}>
      <Axis scale={scale} />
      <ol ref={list} aria-label={label}>
        {rows.map((row, index) => {
          const hidden = reached !== null && index > reached;
          return (
            <li key={index}>
              <button
                type="button"
                tabIndex={index === stop ? 0 : -1}
                aria-label={hidden ? row.saysHidden : row.says}
                aria-current={index === current ? "step" : undefined}
                className="waterfall-row"
                onKeyDown={onKeyDown}
                onFocus={() => setFocused(index)}
                onClick={() => onPick(index)}
              >
                <span className="waterfall-number">{index + 1}</span>
                <span className={cx("waterfall-name", hidden && "text-ink-2")}>
                  <span className="font-semibold">{row.name}</span>{" "}
                  {!hidden && <span className="text-ink-2">{row.detail}</span>}
                </span>
                <Bar row={row} scale={scale} hidden={hidden} toldShare={toldShare} />
                <span className="waterfall-figure" data-of="time">
                  {!hidden && row.time}
                </span>
                <span className="waterfall-figure" data-of="cost">
                  {!hidden && row.cost}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {whole && (
        <p className="waterfall-row waterfall-total">
          <span className="waterfall-name">{t("waterfall.total")}</span>{" "}
          <span className="waterfall-figure" data-of="time">
            {formatMs((trace.endUs - trace.arrivalUs) / 1000)}
          </span>{" "}
          <span className="waterfall-figure" data-of="cost">
            {formatMicroUsd(trace.costUsd)}
          </span>
        </p>
      )}
      {legend && (
        <Legend
          rows={whole ? rows : rows.slice(0, (reached ?? last) + 1)}
          paused={scale.breaks.some(({ pause }) => pause)}
          broken={scale.breaks.some(({ pause }) => !pause)}
          told={toldShare !== null}
          trigger={trace.trigger}
        />
      )}
    </div>
  );
}
