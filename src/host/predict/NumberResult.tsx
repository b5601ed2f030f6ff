// Two figures on one scale: the reader's above the line, hollow; the run's below it, filled; between them what the reader was off by.
import { t } from "#messages";
import { cx } from "#ui";
import { runColour } from "./colours.ts";
import type { NumberQuestion } from "./question.ts";
import { scaleOf, shareOf } from "./scale.ts";
import { figure } from "./words.ts";

interface NumberResultProps {
  readonly question: NumberQuestion;
  readonly yours: number | null;
  readonly truth: number;
}

export function NumberResult({ question, yours, truth }: NumberResultProps) {
  const asked = scaleOf(question);
  // What the run says may lie beyond what could be answered.
  const scale = { ...asked, min: Math.min(asked.min, truth), max: Math.max(asked.max, truth) };
  const { quantity } = question;
  return (
    <div aria-hidden="true" className="text-sm tabular-nums">
      {yours !== null && (
        <Label share={shareOf(scale, yours)}>{t("predict.youAre", { value: figure(quantity, yours) })}</Label>
      )}
      <div className="relative mx-2 h-6">
        <div className="absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 rounded-full bg-line" />
        {yours !== null && (
          <Gap from={shareOf(scale, yours)} to={shareOf(scale, truth)} className={runColour(quantity).dot} />
        )}
        {yours !== null && <Dot share={shareOf(scale, yours)} className="size-4.5 border-2 border-ink bg-panel" />}
        <Dot share={shareOf(scale, truth)} className={cx("size-3", runColour(quantity).dot)} />
      </div>
      <Label share={shareOf(scale, truth)} strong>
        {t("predict.runIs", { value: figure(quantity, truth) })}
      </Label>
      <div className="mt-1 flex justify-between text-2xs text-ink-2">
        <span>{figure(quantity, scale.min)}</span>
        <span>{figure(quantity, scale.max)}</span>
      </div>
    </div>
  );
}

/** What lies between the two: it grows from the reader's figure to the run's. */
function Gap({ from, to, className }: { readonly from: number; readonly to: number; readonly className: string }) {
  const style = { left: `${Math.min(from, to) * 100}%`, width: `${Math.abs(to - from) * 100}%` };
  return (
    <span
      className={cx(
        "absolute top-1/2 h-1.5 -translate-y-1/2 transition-[scale] duration-700 starting:scale-x-0",
        from <= to ? "origin-left" : "origin-right",
        className,
      )}
      style={style}
    />
  );
}

function Dot({ share, className }: { readonly share: number; readonly className: string }) {
  return (
    <span
      className={cx("absolute top-1/2 -translate-1/2 rounded-full", className)}
      style={{ left: `${share * 100}%` }}
    />
  );
}

/** Stands over its dot, but never beyond either end. */
function Label(props: { readonly share: number; readonly strong?: boolean; readonly children: string }) {
  return (
    <div className="flex whitespace-nowrap">
      <span style={{ flexGrow: props.share }} />
      <span className={cx("px-0.5", props.strong && "font-semibold")}>{props.children}</span>
      <span style={{ flexGrow: 1 - props.share }} />
    </div>
  );
}
