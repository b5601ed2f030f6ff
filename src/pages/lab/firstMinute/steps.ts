// The four steps of the first minute, and what the last one tells: plain data in, words out.
import { changesBetween, FIGURES, figuresOf, type Figures } from "#experiments";
import type { PlayerState } from "#player";
import type { Scenario } from "#scenario";
import { t } from "#messages";
import { changeText, textIn } from "../compare/figureWords.ts";

/** Each is done by the act itself, in whatever order; the first that is not is the one on show. */
export const STEPS = ["play", "request", "control", "result"] as const;
export type Step = (typeof STEPS)[number];

/** The run as it was opened. */
export interface Before {
  readonly scenario: Scenario;
  readonly figures: Figures;
}

/** More would not be read in a line. */
const MOST_FIGURES = 3;

/** What was changed since, and which figures differ most by it. */
export function whatChanged(before: Before, draft: Scenario, { run, scenario, status }: PlayerState): string {
  if (!run || status !== "ready" || scenario !== draft) return t("labFirst.running");
  const changes = changesBetween(before.scenario, scenario);
  if (changes.length === 0) return t("labFirst.asOpened");
  const change = changes.map(changeText).join(", ");
  const [was, is] = [before.figures, figuresOf(run.summary)];
  const figures = FIGURES.filter((figure) => textIn(was, figure) !== textIn(is, figure))
    .toSorted((a, b) => differenceOf(was[b], is[b]) - differenceOf(was[a], is[a]))
    .slice(0, MOST_FIGURES)
    .map((figure) =>
      t("labCompare.toldFigure", {
        figure: t(`labCompare.${figure}`),
        before: textIn(was, figure),
        after: textIn(is, figure),
      }),
    );
  return figures.length === 0
    ? t("labFirst.resultNone", { change })
    : t("labFirst.resultMore", { change, figures: figures.join(", ") });
}

/** How far apart two figures are, for what is told first: their ratio, either way. */
function differenceOf(was: number | null, is: number | null): number {
  const [less, more] = [was ?? 0, is ?? 0].toSorted((a, b) => a - b);
  return less <= 0 ? Infinity : more / less;
}
