// What a sweep has found so far: how far it is, the curve, the best points in a sentence, and the same as a table and a file.

import {
  cheapestWithin,
  FIGURES,
  isCostInPart,
  leastOf,
  limitOf,
  sweepCsv,
  type Figure,
  type Goal,
  type PointResult,
} from "#experiments";
import { formatDuration, t } from "#messages";
import type { Scenario } from "#scenario";
import { Button, saveFile, Select } from "#ui";
import { figureText } from "../compare/figureWords.ts";
import { SweepChart } from "./SweepChart.tsx";
import { SweepTable } from "./SweepTable.tsx";
import type { Sweeping } from "./useSweep.ts";
import { atText } from "./words.ts";

interface SweepResultProps {
  readonly sweeping: Sweeping;
  readonly figure: Figure;
  readonly onFigure: (figure: Figure) => void;
  readonly goal: Goal | null;
  readonly onOpen: (scenario: Scenario) => void;
}

export function SweepResult({ sweeping, figure, onFigure, goal, onOpen }: SweepResultProps) {
  const { plan, points, ended } = sweeping;
  const found = points.filter((point) => point !== null);
  const paths = plan.axes.map(({ path }) => path);
  const best = leastOf(found, figure);
  const cheapest = goal && cheapestWithin(found, goal);
  // The run with the scenario's own seed, so that what is opened is what one control would have made.
  const open = (point: PointResult) => onOpen(plan.points[points.indexOf(point)].scenarios[0]);
  return (
    <>
      <Progress sweeping={sweeping} />
      {found.length > 0 && (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <Select
              label={t("labSweep.figure")}
              options={FIGURES.map((value) => ({ value, label: t(`labCompare.${value}`) }))}
              value={figure}
              onChange={onFigure}
            />
            <Button
              size="small"
              disabled={ended === "no"}
              onClick={() => saveFile("sweep.csv", sweepCsv(plan, found), "text/csv")}
            >
              {t("labSweep.csv")}
            </Button>
          </div>
          <SweepChart paths={paths} figure={figure} points={found} best={best} cheapest={cheapest} onOpen={open} />
          <p>
            {best?.spread[figure] &&
              t("labSweep.least", {
                value: figureText(figure, best.spread[figure].middle, isCostInPart(best)),
                at: atText(paths, best),
              })}{" "}
            {figure === "failedShare" && paths.length === 1 && ended === "done" && limitText(found, paths)}{" "}
            {goal && goalText(goal, cheapest, paths)}
          </p>
          <SweepTable paths={paths} figure={figure} points={found} onOpen={open} />
        </>
      )}
    </>
  );
}

/** More than this share of failed requests, and a system has given in. */
const GIVEN_IN = { figure: "failedShare", most: 0.01 } as const;

function limitText(points: readonly PointResult[], paths: readonly string[]): string {
  const most = figureText("failedShare", GIVEN_IN.most);
  const limit = limitOf(points, GIVEN_IN);
  if (!limit) return t("labSweep.holds", { most });
  const from = atText(paths, limit.from);
  const value = figureText("failedShare", limit.from.spread.failedShare?.high ?? null);
  return limit.upTo
    ? t("labSweep.givesIn", { upTo: atText(paths, limit.upTo), most, from, value })
    : t("labSweep.givesInAtOnce", { from, value });
}

function goalText(goal: Goal, cheapest: PointResult | null, paths: readonly string[]): string {
  const words = { figure: t(`labCompare.${goal.figure}`), most: figureText(goal.figure, goal.most) };
  if (!cheapest) return t("labSweep.noneKeeps", words);
  const cost = figureText("costMonthUsd", cheapest.spread.costMonthUsd?.middle ?? null, isCostInPart(cheapest));
  return t("labSweep.cheapest", { ...words, at: atText(paths, cheapest), cost });
}

function Progress({ sweeping: { plan, done, tookMs, ended } }: { readonly sweeping: Sweeping }) {
  if (ended === "no") {
    const leftS = done === 0 ? null : ((tookMs / done) * (plan.runs - done)) / 1000;
    return (
      <div className="flex items-center gap-3">
        <progress
          aria-label={t("labSweep.progress", { done, n: plan.runs })}
          value={done / plan.runs}
          className="h-1.5 w-64 max-w-full accent-ink"
        />
        <span className="tabular-nums">{t("labSweep.progress", { done, n: plan.runs })}</span>
        {leftS !== null && (
          <span className="text-ink-2 tabular-nums">
            {t("labSweep.left", { time: formatDuration(Math.max(1, Math.round(leftS))) })}
          </span>
        )}
      </div>
    );
  }
  return (
    <p role="status">
      {ended === "done" && t("labSweep.finished", { n: plan.runs })}
      {ended === "cancelled" && t("labSweep.cancelled", { done, n: plan.runs })}
      {typeof ended === "object" && t("labSweep.failed", { detail: ended.failed })}
    </p>
  );
}
