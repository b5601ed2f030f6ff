// The first answer to a change whose run takes long: what came of its beginning, said to be that, until the whole is there. It lies over the
// page's foot, so that nothing moves as it comes and goes.
import "#messages/labCompare";
import { figuresOf, type Figure } from "#experiments";
import type { UnderWay } from "#player";
import { formatDuration, t } from "#messages";
import { figureText } from "./compare/figureWords.ts";

interface SampleNoteProps {
  readonly sample: NonNullable<UnderWay["sample"]>;
  /** Of the whole run: share of simulated time done. */
  readonly progress: number;
  readonly durationS: number;
  /** Another run is on show. */
  readonly hasBefore: boolean;
}

/** What a part of the time can say. A month's cost and the highest peak need all of it. */
const SHOWN = ["coldShare", "p50Ms", "p95Ms", "p99Ms", "failedShare"] as const satisfies readonly Figure[];

export function SampleNote({ sample: { summary, untilUs }, progress, durationS, hasBefore }: SampleNoteProps) {
  const figures = figuresOf(summary);
  return (
    <aside
      aria-label={t("labCompare.sample")}
      className="fixed inset-x-3 bottom-3 z-20 mx-auto max-w-xl rounded-lg border border-line-2 bg-panel px-4 py-3 text-sm shadow-lg"
    >
      <div role="status">
        <p className="font-semibold">
          {t("labCompare.sampleOf", {
            length: formatDuration(untilUs / 1e6),
            whole: formatDuration(durationS),
            n: summary.requests.total,
          })}
        </p>
        <dl className="my-1.5 flex flex-wrap gap-x-5 gap-y-1 tabular-nums">
          {SHOWN.map((figure) => (
            <div key={figure}>
              <dt className="text-xs text-ink-2">{t(`labCompare.${figure}`)}</dt>
              <dd className="font-semibold">{figureText(figure, figures[figure])}</dd>
            </div>
          ))}
        </dl>
        <p className="text-xs text-ink-2">
          {t("labCompare.sampleMeans")} {hasBefore && t("labCompare.sampleBefore")}
        </p>
      </div>
      <div
        role="progressbar"
        aria-label={t("labCompare.whole")}
        aria-valuenow={Math.round(progress * 100)}
        className="mt-2 h-1 overflow-hidden rounded-full bg-line"
      >
        <div className="h-full bg-ink" style={{ width: `${Math.round(progress * 100)}%` }} />
      </div>
    </aside>
  );
}
