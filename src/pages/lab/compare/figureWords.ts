// Figures of a run in words: with their units, and how one differs from another.
import { FIGURES, type Change, type Figure, type Figures } from "#experiments";
import { formatCount, formatMs, formatPercent, formatSum, t } from "#messages";
import { describe } from "#scenario";

const FORMAT: Readonly<Record<Figure, (value: number) => string>> = {
  coldShare: formatPercent,
  p50Ms: formatMs,
  p95Ms: formatMs,
  p99Ms: formatMs,
  failedShare: formatPercent,
  costMonthUsd: (usd) => formatSum(usd),
  instancesPeak: formatCount,
};

/** With its unit; an en dash where a run has none. @param inPart something that a month's cost holds has no known price */
export function figureText(figure: Figure, value: number | null, inPart = false): string {
  if (figure === "costMonthUsd" && inPart && value !== null) return formatSum(value, [figure]);
  return FORMAT[figure](value ?? Number.NaN);
}

/** One of a run's figures; a month of whose parts one has no price costs that much at least. */
export function textIn(figures: Figures, figure: Figure): string {
  return figureText(figure, figures[figure], figures.costInPart);
}

/** "+12 %", "−0.4 %": how much one is more than the other; null where there is nothing to divide by, or nothing differs. */
export function differenceText(before: number | null, after: number | null): string | null {
  if (before === null || after === null || before === 0 || before === after) return null;
  const share = after / before - 1;
  return share > 0 ? `+${formatPercent(share)}` : formatPercent(share);
}

/** Less is better, of every figure. */
export function isWorse(before: number | null, after: number | null): boolean {
  return before !== null && after !== null && after > before;
}

export function changeText({ path, before, after }: Change): string {
  const isLong = [before, after].some((value) => typeof value === "object" && value !== null);
  return isLong
    ? t("labCompare.setAnew", { path })
    : t("labCompare.change", { path, before: describe(before), after: describe(after) });
}

/** What differs, in one sentence for whoever does not see the strip. */
export function toldText(changes: readonly Change[], before: Figures, after: Figures): string {
  const figures = FIGURES.filter((figure) => before[figure] !== after[figure]).map((figure) =>
    t("labCompare.toldFigure", {
      figure: t(`labCompare.${figure}`),
      before: textIn(before, figure),
      after: textIn(after, figure),
    }),
  );
  return t("labCompare.told", {
    change: changes.map(changeText).join(", "),
    figures: figures.length === 0 ? t("labCompare.same") : figures.join(", "),
  });
}
