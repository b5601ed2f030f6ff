// The session's runs in a table: what was changed, what came of it; any of them can be shown again, and one pinned to hold all others against.

import { FIGURES, figuresOf } from "#experiments";
import { t } from "#messages";
import { sameValue } from "#scenario";
import { Button, cx, Scrolled, VisuallyHidden } from "#ui";
import { Causes } from "./Causes.tsx";
import { changeText, differenceText, figureText, isWorse, textIn } from "./figureWords.ts";
import { LatencyCauses } from "./LatencyCauses.tsx";
import { baselineOf, type History, type Step } from "./history.ts";

interface ComparePanelProps {
  readonly history: History;
  readonly onGo: (step: number) => void;
  readonly onPin: (step: number | null) => void;
}

export function ComparePanel({ history, onGo, onPin }: ComparePanelProps) {
  const { steps, at, pinned } = history;
  const baseline = baselineOf(history);
  const here = steps[at];
  return (
    <section aria-label={t("labCompare.title")} className="flex flex-col gap-4">
      <Scrolled label={t("labCompare.caption")}>
        <table className="w-full text-sm tabular-nums">
          <caption className="mb-1 text-left text-xs text-ink-2">
            {t(pinned === null ? "labCompare.against" : "labCompare.againstPinned")}
          </caption>
          <thead>
            <tr className="text-xs text-ink-2">
              <th scope="col" className="pr-3 text-left font-normal">
                {t("labCompare.run")}
              </th>
              <th scope="col" className="pr-3 text-left font-normal">
                {t("labCompare.changed")}
              </th>
              {FIGURES.map((figure) => (
                <th key={figure} scope="col" className="px-2 text-right font-normal whitespace-nowrap">
                  {t(`labCompare.${figure}`)}
                </th>
              ))}
              <th scope="col" className="font-normal">
                <VisuallyHidden>{t("labCompare.choices")}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map((_, index) => (
              <StepRow key={index} history={history} index={index} onGo={onGo} onPin={onPin} />
            ))}
          </tbody>
        </table>
      </Scrolled>
      {steps.length === 1 && <p className="text-sm text-ink-2">{t("labCompare.none")}</p>}
      {baseline?.summary && here.summary && baseline !== here && (
        <>
          <p className="text-sm text-ink-2">
            {t(hasSameDraws(baseline, here) ? "labCompare.sameDraws" : "labCompare.otherDraws")}
          </p>
          <Causes before={baseline.summary} after={here.summary} />
          <Times before={baseline} after={here} />
        </>
      )}
    </section>
  );
}

/** Where the time went, once it is known of both. */
function Times({ before, after }: { readonly before: Step; readonly after: Step }) {
  if (!before.parts || !after.parts) return <p className="text-sm text-ink-2">{t("labCompare.measuring")}</p>;
  const partly = [before, after].find(({ summary }) => summary && summary.requests.recorded < summary.requests.total);
  return (
    <>
      <LatencyCauses before={before.parts} after={after.parts} />
      {partly?.summary && (
        <p className="text-sm text-ink-2">{t("labCompare.recorded", { n: partly.summary.requests.recorded })}</p>
      )}
    </>
  );
}

/** Nothing that says when requests come, or how often anything is drawn, was changed. */
function hasSameDraws({ scenario: a }: Step, { scenario: b }: Step): boolean {
  return a.seed === b.seed && a.durationS === b.durationS && sameValue(a.workload, b.workload);
}

interface StepRowProps extends ComparePanelProps {
  readonly index: number;
}

function StepRow({ history, index, onGo, onPin }: StepRowProps) {
  const step = history.steps[index];
  const isShown = index === history.at;
  const isPinned = index === history.pinned;
  const baseline = baselineOf({ ...history, at: index });
  const figures = step.summary && figuresOf(step.summary);
  const before = baseline?.summary ? figuresOf(baseline.summary) : null;
  const n = index + 1;
  return (
    <tr
      aria-current={isShown || undefined}
      className={cx("border-t border-line", isShown && "shadow-[inset_3px_0_var(--ink)]")}
    >
      <th scope="row" className="py-1 pr-3 pl-2 text-left align-top font-semibold">
        {n}
      </th>
      <td className="max-w-80 py-1 pr-3 align-top break-words">
        {step.changes.length === 0
          ? t(step.scenario === history.opened ? "labCompare.opened" : "labCompare.heldAgainst")
          : step.changes.map(changeText).join(", ")}
      </td>
      {FIGURES.map((figure) => {
        const [value, was] = [figures?.[figure] ?? null, before?.[figure] ?? null];
        return (
          <td key={figure} className="px-2 py-1 text-right align-top whitespace-nowrap">
            {figures ? textIn(figures, figure) : figureText(figure, null)}
            <span className={cx("block text-xs font-semibold", isWorse(was, value) ? "text-failed" : "text-money")}>
              {figures && differenceText(was, value)}
            </span>
          </td>
        );
      })}
      <td className="py-1 pl-3 align-top">
        <span className="flex justify-end gap-1.5">
          {isShown ? (
            <span className="self-center text-xs text-ink-2">{t("labCompare.shown")}</span>
          ) : (
            <Button size="small" aria-label={t("labCompare.go", { n })} onClick={() => onGo(index)}>
              {t("labCompare.show")}
            </Button>
          )}
          <Button
            size="small"
            aria-pressed={isPinned}
            aria-label={t("labCompare.pin", { n })}
            onClick={() => onPin(isPinned ? null : index)}
          >
            {t(isPinned ? "labCompare.pinned" : "labCompare.pinIt")}
          </Button>
        </span>
      </td>
    </tr>
  );
}
