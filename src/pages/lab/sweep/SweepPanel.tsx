// A question about a whole curve: what to vary, over which values, with how many seeds; how long it will take before it starts.
import "#messages/labSweep";
import { useMemo, useState } from "react";
import type { Run } from "#engine";
import { FIGURES, planSweep, readAxis, type Axis, type Figure, type Goal, type PlannedSweep } from "#experiments";
import { formatMs, t } from "#messages";
import type { Scenario } from "#scenario";
import { Button, Field, Select } from "#ui";
import { Refusal } from "../Refusal.tsx";
import { ASKED_OF, presetOf, rangeAround, settingPaths, SWEEP_PRESETS, type Varied } from "./settings.ts";
import { SweepResult } from "./SweepResult.tsx";
import { asCounted, unitOf } from "./units.ts";
import { useSweep } from "./useSweep.ts";

interface SweepPanelProps {
  readonly scenario: Scenario;
  readonly run: Run;
  /** What that run took, in milliseconds: a sweep's runs take about as long. */
  readonly tookMs: number | null;
  readonly onOpen: (scenario: Scenario) => void;
}

const NOTHING = "";
const NO_GOAL = "none";

export function SweepPanel({ scenario, run, tookMs, onOpen }: SweepPanelProps) {
  const [varied, setVaried] = useState<Varied>({ path: "function.memoryMb", values: "128..3008" });
  const [variedToo, setVariedToo] = useState<Varied | null>(null);
  const [seeds, setSeeds] = useState("5");
  const [figure, setFigure] = useState<Figure>("p95Ms");
  const [goalMost, setGoalMost] = useState("");
  const [goalFigure, setGoalFigure] = useState<Figure | typeof NO_GOAL>(NO_GOAL);
  const { sweeping, lanes, start, cancel } = useSweep();
  const planned = useMemo(() => plan(scenario, varied, variedToo, seeds), [scenario, varied, variedToo, seeds]);
  const paths = settingPaths(scenario);
  const vary = (path: string): Varied => ({ path, values: rangeAround(scenario, path) });
  const goal: Goal | null =
    goalFigure === NO_GOAL || goalMost.trim() === "" || !Number.isFinite(Number(goalMost))
      ? null
      : { figure: goalFigure, most: asCounted(goalFigure, Number(goalMost)) };
  const isUnderWay = sweeping?.ended === "no";
  return (
    <section aria-label={t("labSweep.title")} className="flex flex-col gap-3 text-sm">
      <p className="text-ink-2">{t("labSweep.about")}</p>
      <div role="group" aria-label={t("labSweep.presets")} className="flex flex-wrap items-center gap-1.5">
        {SWEEP_PRESETS.map((preset) => {
          const found = presetOf(preset, scenario, run.summary);
          return (
            <Button
              key={preset}
              size="small"
              disabled={found === null}
              onClick={() => {
                if (found) setVaried(found);
                setVariedToo(null);
                setFigure(ASKED_OF[preset]);
              }}
            >
              {t(`labSweep.preset.${preset}`)}
            </Button>
          );
        })}
      </div>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <Select
          className={BELOW}
          label={t("labSweep.vary")}
          options={paths.map((value) => ({ value, label: value }))}
          value={varied.path}
          onChange={(path) => setVaried(vary(path))}
        />
        <Field
          labelAt="above"
          label={t("labSweep.values")}
          value={varied.values}
          onChange={(values) => setVaried({ ...varied, values })}
          width="w-44"
          hint={t("labSweep.valuesHint")}
        />
        <Select
          className={BELOW}
          label={t("labSweep.varyToo")}
          options={[
            { value: NOTHING, label: t("labSweep.nothing") },
            ...paths.filter((path) => path !== varied.path).map((value) => ({ value, label: value })),
          ]}
          value={variedToo?.path ?? NOTHING}
          onChange={(path) => setVariedToo(path === NOTHING ? null : { ...vary(path), values: fewOf(scenario, path) })}
        />
        {variedToo && (
          <Field
            labelAt="above"
            label={t("labSweep.valuesToo")}
            value={variedToo.values}
            onChange={(values) => setVariedToo({ ...variedToo, values })}
            width="w-44"
          />
        )}
        <Field labelAt="above" label={t("labSweep.seeds")} value={seeds} onChange={setSeeds} width="w-14" />
        <Select
          className={BELOW}
          label={t("labSweep.goalFigure")}
          options={[
            { value: NO_GOAL, label: t("labSweep.noGoal") },
            ...FIGURES.map((value) => ({ value, label: t(`labCompare.${value}`) })),
          ]}
          value={goalFigure}
          onChange={setGoalFigure}
        />
        {goalFigure !== NO_GOAL && (
          <Field
            labelAt="above"
            label={t("labSweep.goalMost", { unit: unitOf(goalFigure) })}
            value={goalMost}
            onChange={setGoalMost}
            width="w-24"
          />
        )}
      </div>
      {!planned.ok && <Refusal lines={planned.problems.slice(0, MOST_PROBLEMS)} />}
      <div className="flex flex-wrap items-center gap-3">
        {isUnderWay ? (
          <Button onClick={cancel}>{t("labSweep.cancel")}</Button>
        ) : (
          <Button variant="primary" disabled={!planned.ok} onClick={() => planned.ok && start(planned.plan)}>
            {t("labSweep.run", { n: planned.ok ? planned.plan.runs : 0 })}
          </Button>
        )}
        {planned.ok && tookMs !== null && !isUnderWay && (
          <p className="text-ink-2">
            {t("labSweep.estimate", {
              time: formatMs((planned.plan.runs * tookMs) / lanes),
              each: formatMs(tookMs),
            })}
          </p>
        )}
      </div>
      {sweeping && <SweepResult sweeping={sweeping} figure={figure} onFigure={setFigure} goal={goal} onOpen={onOpen} />}
    </section>
  );
}

const BELOW =
  "flex-col items-start! gap-0.5! [&_label]:text-xs [&_label]:text-ink-2 [&_select]:-ml-1.5 [&_select]:text-left";
const MOST_PROBLEMS = 5;

/** Three values make three curves that can be told apart. */
function fewOf(scenario: Scenario, path: string): string {
  return `${rangeAround(scenario, path)}/3`;
}

function plan(scenario: Scenario, varied: Varied, variedToo: Varied | null, seeds: string): PlannedSweep {
  const problems: string[] = [];
  const axes = [varied, ...(variedToo ? [variedToo] : [])].flatMap(({ path, values }): readonly Axis[] => {
    const read = readAxis(`${path}=${values.replaceAll(" ", "")}`);
    if (read.ok) return [read.axis];
    problems.push(`${path}: ${t("lab.problem", { found: read.found, allowed: t("labSweep.valuesHint") })}`);
    return [];
  });
  return problems.length > 0 ? { ok: false, problems } : planSweep(scenario, axes, Number(seeds.trim() || Number.NaN));
}
