// The goals of a brief as meters: the figure of the run that is shown, what it was at first, its bound, and whether it is met with every seed.
import { t } from "#messages";
import type { Brief, Goal } from "../brief.ts";
import type { GoalOutcome, Outcome } from "../outcome.ts";
import { boundsInWords, justMisses, valueInGoal } from "./goalWords.ts";
import { metOf, MetWord } from "./Mark.tsx";
import { Meter } from "./Meter.tsx";

interface GoalsProps {
  readonly brief: Pick<Brief, "goals">;
  readonly now: Outcome;
  /** Of the brief as it stands; null where that is what is shown. */
  readonly before: Outcome | null;
}

export function Goals({ brief, now, before }: GoalsProps) {
  return (
    <ul aria-label={t("briefs.goals")} className="flex flex-col">
      {brief.goals.map((goal, place) => (
        <GoalRow
          key={goal.says}
          goal={goal}
          now={now.goals[place]}
          before={before && before.goals[place].readings[0].value}
        />
      ))}
    </ul>
  );
}

interface GoalRowProps {
  readonly goal: Goal;
  readonly now: GoalOutcome;
  readonly before: number | null;
}

function GoalRow({ goal, now, before }: GoalRowProps) {
  const [first] = now.readings;
  return (
    <li className="border-t border-line py-2.5 first:border-t-0">
      <p className="flex items-baseline justify-between gap-4">
        <span className="min-w-0 text-base text-pretty">{goal.says}</span>
        <strong className="flex shrink-0 translate-y-0.5 text-sm font-semibold">
          <MetWord met={metOf(now)} />
        </strong>
      </p>
      <div className="mt-1 grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4">
        <Meter goal={goal} now={first.value} before={before} />
        <span className="min-w-20 text-right text-lg font-semibold tabular-nums">{valueInGoal(goal, first.value)}</span>
      </div>
      <p className="mt-0.5 flex flex-wrap gap-x-3 text-xs text-ink-2 tabular-nums">
        <span>{boundsInWords(goal)}</span>
        {justMisses(goal, first) && <span>{t("briefs.justMisses")}</span>}
        {first.value === null && <span>{t("briefs.noFigure")}</span>}
        {before !== null && <span>{t("briefs.atFirst", { value: valueInGoal(goal, before) })}</span>}
        <Range goal={goal} outcome={now} />
      </p>
    </li>
  );
}

/** What the other seeds come to, where they come to something else. */
function Range({ goal, outcome }: { readonly goal: Goal; readonly outcome: GoalOutcome }) {
  const { readings } = outcome;
  const found = readings.map(({ value }) => value).filter((value) => value !== null);
  const isLuck = metOf(outcome) === "luck";
  if (found.length < 2) return null;
  const [from, to] = [Math.min(...found), Math.max(...found)].map((value) => valueInGoal(goal, value));
  if (from === to && !isLuck) return null;
  return (
    <span>
      {t("briefs.seedsRange", { from, to, n: readings.length })}
      {isLuck && `, ${t("briefs.metOn", { n: readings.filter(({ met }) => met).length, of: readings.length })}`}
    </span>
  );
}
