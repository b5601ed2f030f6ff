// A brief over the whole instrument: its goals by the run that is on show, what is changed beyond what it unlocks, and the way back to it.
import { useEffect, useState } from "react";
import type { RunResult } from "#host/predict";
import { sameValue, type Scenario } from "#scenario";
import { t } from "#messages";
import { Button, reasonOf } from "#ui";
import type { LinkComponent } from "#teaching/lesson";
import { scenarioFrom, startIndex, startOf } from "../combinations.ts";
import { readGoal } from "../goals.ts";
import { boundsInWords, valueInGoal } from "./goalWords.ts";
import { Mark } from "./Mark.tsx";
import { changesOutside } from "./outside.ts";
import type { Playable } from "./own.ts";
import { plainValue, settingName } from "./settingWords.ts";

interface StripProps {
  readonly playable: Playable;
  readonly scenario: Scenario;
  readonly result: RunResult;
  readonly Link: LinkComponent;
  readonly onLeave: () => void;
}

export function Strip({ playable: { brief }, scenario, result, Link, onLeave }: StripProps) {
  const [start, setStart] = useState<Scenario | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    startOf(brief).then(
      (found) => wanted && setStart(found),
      (error: unknown) => wanted && setFailure(reasonOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, [brief]);
  const outside = start ? changesOutside(brief, start, scenario) : [];
  const index = start && outside.length === 0 ? startIndex(brief, scenario) : -1;
  const isStart = start !== null && index !== -1 && sameValue(scenarioFrom(start, brief, index), start);
  const name = encodeURIComponent(brief.name);
  return (
    <section
      aria-label={t("briefs.strip", { title: brief.title })}
      className="border-b border-line bg-panel px-5 py-2.5 max-sm:px-3"
    >
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1.5">
        <h2 className="font-serif text-base font-semibold">{t("briefs.strip", { title: brief.title })}</h2>
        <ul aria-label={t("briefs.goals")} className="flex min-w-0 flex-wrap gap-x-6 gap-y-1 text-sm">
          {brief.goals.map((goal) => {
            const { value, met } = readGoal(goal, result);
            return (
              <li key={goal.says} className="flex items-baseline gap-1.5">
                <Mark met={met ? "met" : "notMet"} className="size-3.5 shrink-0 translate-y-0.5" />
                <span>
                  {goal.says}: <strong className="font-semibold tabular-nums">{valueInGoal(goal, value)}</strong>{" "}
                  <span className="text-xs text-ink-2">
                    {boundsInWords(goal)}, {t(met ? "briefs.metLow" : "briefs.notMetLow")}
                  </span>
                </span>
              </li>
            );
          })}
        </ul>
      </div>
      <div className="mt-1 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="min-w-0 text-xs text-pretty text-ink-2">
          {t("briefs.stripSeed", { seed: scenario.seed, n: brief.seeds })}
          {outside.length > 0 && (
            <>
              {" "}
              <strong className="font-semibold text-ink">
                {t("briefs.stripOutside", {
                  changes: outside
                    .map(({ path, after }) =>
                      t("briefs.stripPath", { name: settingName({ setting: path }), value: plainValue(path, after) }),
                    )
                    .join(", "),
                })}
              </strong>
            </>
          )}
          {failure}
        </p>
        <span className="flex flex-wrap items-baseline gap-3 text-sm">
          <Link
            to={index === -1 || isStart ? `/briefs/${name}` : `/briefs/${name}?at=${index}`}
            className="inline-block py-1 underline underline-offset-4"
          >
            {t(index === -1 || isStart ? "briefs.stripBack" : "briefs.stripPlay")}
          </Link>
          <Button size="small" onClick={onLeave}>
            {t("briefs.stripLeave")}
          </Button>
        </span>
      </div>
    </section>
  );
}
