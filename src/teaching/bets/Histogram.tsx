// What a class says: a bar for each option or stretch. Once the run has answered, its bar is marked.
import { formatCount, t } from "#messages";
import type { Truth } from "#host/predict";
import { barOfTruth, barsOf, type BetQuestion } from "./answers.ts";
import { barCounts, type Tally } from "./tally.ts";

/** The bars begin to grow one after the other, as their options stand. */
const IN_ORDER_MS = 90;

interface HistogramProps {
  readonly question: BetQuestion;
  readonly tally: Tally;
  /** Null until the run has answered. */
  readonly truth: Truth | null;
}

export function Histogram({ question, tally, truth }: HistogramProps) {
  const bars = barsOf(question);
  const counts = barCounts(tally, question, bars.length);
  const total = counts.reduce((sum, each) => sum + each, 0);
  const highest = Math.max(1, ...counts);
  const right = truth && barOfTruth(question, truth);
  return (
    <figure className="rounded-xl border border-line-2 bg-panel px-4 pt-3 pb-2 text-base">
      <figcaption className="mb-2 flex justify-between gap-4">
        <span className="font-semibold">{t("bets.histogram")}</span>
        <span className="text-ink-2 tabular-nums">{t("bets.total", { n: formatCount(total) })}</span>
      </figcaption>
      <ol className="flex items-end gap-2">
        {bars.map((label, bar) => (
          <li key={label} className="flex min-w-0 flex-1 flex-col items-center text-center">
            <span className="font-semibold tabular-nums">{formatCount(counts[bar])}</span>
            <span aria-hidden="true" className="flex h-20 w-full max-w-28 items-end border-b border-ink-3">
              <span
                className="size-full origin-bottom bg-ink-2 transition-[scale] duration-500 starting:[scale:1_0]! motion-reduce:delay-0!"
                style={{ scale: `1 ${counts[bar] / highest}`, transitionDelay: `${bar * IN_ORDER_MS}ms` }}
              />
            </span>
            <span className="mt-1 text-sm leading-tight">{label}</span>
            {truth && (
              <span
                className={
                  right === bar ? "rounded bg-ink px-1.5 text-sm font-semibold text-paper" : "invisible text-sm"
                }
              >
                {t("bets.isRight")}
              </span>
            )}
          </li>
        ))}
      </ol>
    </figure>
  );
}
