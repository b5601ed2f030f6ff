// What most people try first: what became of its goals, and why it does not do.
import { t } from "#messages";
import type { NamedBrief } from "../briefs.ts";
import { readGoal } from "../goals.ts";
import type { Par } from "../search.ts";
import { valueInGoal } from "./goalWords.ts";
import { MetWord } from "./Mark.tsx";
import { toldText, type Told } from "./useTold.ts";

interface WrongFixProps {
  readonly brief: NamedBrief;
  readonly par: Par;
  readonly told: Told;
  /** It is what the reader has just tried, so that its goals stand above. */
  readonly isShown: boolean;
}

export function WrongFix({ brief, par, told, isShown }: WrongFixProps) {
  const { says, why } = brief.wrongFix;
  const runs = told.name === "there" ? told.shown.runs : null;
  return (
    <div>
      <p className="text-base text-pretty">{t(isShown ? "briefs.wrongTried" : "briefs.wrongIs", { says })}</p>
      {!isShown && runs && (
        <ul className="mt-2 text-sm">
          {brief.goals.map((goal, place) => (
            <li
              key={goal.says}
              className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-1"
            >
              <span>{goal.says}</span>
              <span className="flex items-center gap-3 tabular-nums">
                {valueInGoal(goal, readGoal(goal, runs.wrong).value)}
                <MetWord met={par.wrong.met[place] ? "met" : "notMet"} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 font-serif text-prose text-pretty">{toldText(why, brief, told) ?? t("briefs.fetching")}</p>
    </div>
  );
}
