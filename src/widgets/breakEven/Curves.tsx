// The chart and its text: first the servers' line and the reader's guess over it, then every line, the crossings and what runs say of them.
import { useMemo } from "react";
import { t } from "#messages";
import { Button, cx } from "#ui";
import { CurvePad } from "#host/predict";
import { valueOn } from "./axes.ts";
import { Chart } from "./Chart.tsx";
import { CostTable } from "./CostTable.tsx";
import { guessedCrossing, NO_GUESS, type Guess } from "./guess.ts";
import { LOOKS } from "./look.ts";
import { SIDES } from "./monthly.ts";
import { rowsOf } from "./rows.ts";
import { isDrawn } from "./runs.ts";
import { crossingSaid, guessSaid } from "./said.ts";
import type { Settings } from "./settings.ts";
import { Told } from "./Told.tsx";
import { pointsOf, type Comparison } from "./useComparison.ts";
import { useRuns } from "./useRuns.ts";
import { rateInWords, usdInWords } from "./words.ts";

interface CurvesProps {
  readonly settings: Settings;
  readonly comparison: Comparison;
  readonly guess: Guess | null;
  readonly isShown: boolean;
  /** On paper nothing is run. */
  readonly runs: boolean;
  /** The lines and where they cross, and no more: on a slide. */
  readonly isShort?: boolean;
  readonly onGuess: (guess: Guess) => void;
  readonly onShow: (isShown: boolean) => void;
}

export function Curves({ settings, comparison, guess, isShown, runs, isShort = false, onGuess, onShow }: CurvesProps) {
  const { form, rates, money, last, tasks } = comparison;
  const { found, failure } = useRuns(isShown && runs ? tasks : null);
  const points = useMemo(
    () => Object.fromEntries(SIDES.map((side) => [side, pointsOf(comparison, side)])),
    [comparison],
  );
  const dots = (side: "functions" | "servers") =>
    tasks.flatMap(({ of, ratePerS }, index) => {
      const run = found[index];
      if (of !== "curve" || !run) return [];
      return [{ x: ratePerS, y: side === "functions" ? run.functionsUsd : run.fleetUsd }];
    });
  const sides = isShown ? SIDES : (["servers"] as const);
  const lines = sides
    .filter((side) => points[side].length > 0)
    .map((side) => ({
      id: side,
      label: t(`breakEven.side.${side}`),
      look: LOOKS[side],
      points: points[side],
      ...(side !== "containers" && isShown && { dots: dots(side) }),
    }));
  const truth = last.find(({ against }) => against === "servers")?.ratePerS ?? null;
  const yours = guess && guessedCrossing(guess, rates, money, (rate) => form.usd("servers", rate));
  const said = isShown
    ? [
        ...(guess ? [guessSaid(yours, truth)] : []),
        ...(isShort ? crossingSaid(settings, form, "servers", comparison.crossings.servers).sentences.slice(0, 1) : []),
      ]
    : [];
  return (
    <div className={cx("flex flex-col", isShort ? "gap-2" : "gap-4")}>
      {!isShown && (
        <p className="text-pretty">{t(points.servers.length > 0 ? "breakEven.ask" : "breakEven.askAlone")}</p>
      )}
      <Chart
        label={t("breakEven.chart", { sides: lines.map(({ label }) => label).join(", ") })}
        rates={rates}
        money={money}
        lines={lines}
        guess={isShown ? guess : (guess ?? NO_GUESS)}
        marks={isShown ? last.map(({ ratePerS, usd }) => ({ x: ratePerS, y: usd })) : []}
        isLow={isShort}
        ownRatePerS={!isShort && isShown && isDrawn(settings) ? settings.ratePerS : null}
      >
        {!isShown && (
          <CurvePad
            values={guess ?? NO_GUESS}
            max={1}
            placeAt={(at) => rateInWords(valueOn(rates, at))}
            valueInWords={(share) => usdInWords(valueOn(money, share))}
            onChange={onGuess}
          />
        )}
      </Chart>
      <div className={isShort ? "flex items-center gap-4" : "contents"}>
        <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2">
          {/* One and the same throughout, so that the focus stays where it is. */}
          <Button
            variant={isShown ? "plain" : "primary"}
            aria-disabled={!isShown && guess === null}
            className="aria-disabled:cursor-not-allowed aria-disabled:opacity-45"
            onClick={() => (isShown || guess !== null) && onShow(!isShown)}
          >
            {t(isShown ? "breakEven.again" : "breakEven.show")}
          </Button>
          {!isShown && (
            <Button variant="quiet" onClick={() => onShow(true)}>
              {t("breakEven.justShow")}
            </Button>
          )}
          {!isShown && guess === null && <p className="text-xs text-ink-2">{t("breakEven.drawFirst")}</p>}
        </div>
        <p role="status" className="font-semibold text-pretty empty:hidden">
          {said.join(" ")}
        </p>
      </div>
      {isShown && !isShort && (
        <>
          <Told settings={settings} comparison={comparison} found={found} runs={runs} failure={failure} />
          <CostTable rows={rowsOf(form, tasks, found, last)} />
        </>
      )}
    </div>
  );
}
