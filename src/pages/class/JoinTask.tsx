// One task of a class: where it is, how far this student is, and of a belief what they say of it now.
import { useId, type ReactNode } from "react";
import { Link } from "react-router";
import { t } from "#messages";
import { CHOICES, keep, saidOf, type NamedBelief } from "#teaching/belief";
import { keptOf, leastText, type NamedBrief } from "#teaching/brief";
import type { ClassTask } from "#teaching/class";
import type { Learner } from "#teaching/lesson";

interface JoinTaskProps {
  readonly task: ClassTask;
  /** Counted from 1. */
  readonly place: number;
  readonly learner: Learner;
}

export function JoinTask({ task, place, learner }: JoinTaskProps) {
  return (
    <li className="grid grid-cols-[2rem_1fr] gap-x-3 border-b border-line py-5">
      <span aria-hidden="true" className="pt-0.5 font-serif text-xl text-ink-3 tabular-nums">
        {place}
      </span>
      <div className="min-w-0">
        <p className="text-xs text-ink-2">{t(`classroom.kind.${task.kind}`)}</p>
        <h2 className="font-serif text-xl font-semibold text-balance">
          <Link to={task.to} className="inline-block py-0.5 underline underline-offset-4">
            {task.title}
          </Link>
        </h2>
        {task.kind === "belief" ? (
          <OfBelief belief={task.belief} learner={learner} />
        ) : (
          <OfBrief brief={task.brief} learner={learner} />
        )}
      </div>
    </li>
  );
}

function Line({ children }: { readonly children: ReactNode }) {
  return <p className="mt-1 text-base text-ink-2">{children}</p>;
}

function OfBelief({ belief, learner }: { readonly belief: NamedBelief; readonly learner: Learner }) {
  const name = useId();
  const said = saidOf(learner, belief);
  if (!said) return <Line>{t("classroom.notTried")}</Line>;
  const { first, choice, verdict } = said;
  const words = {
    first: t(`beliefs.choice.${first ?? choice}`),
    last: t(`beliefs.choice.${choice}`),
    verdict: t(`beliefs.was.${verdict}`),
  };
  return (
    <>
      <Line>{t(first === null || first === choice ? "classroom.youSaid" : "classroom.youSaidBoth", words)}</Line>
      <fieldset className="mt-2 min-w-0">
        <legend className="text-base">{t("classroom.now")}</legend>
        <div className="flex flex-wrap gap-x-5">
          {CHOICES.map((each) => (
            <label key={each} className="flex min-h-9 items-center gap-2 text-base">
              <input
                type="radio"
                name={name}
                className="size-4 accent-ink"
                checked={choice === each}
                onChange={() => keep(learner, belief, each, verdict)}
              />
              {t(`beliefs.choice.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

function OfBrief({ brief, learner }: { readonly brief: NamedBrief; readonly learner: Learner }) {
  const { best, tries } = keptOf(learner, brief);
  if (!best) return <Line>{t("classroom.notTried")}</Line>;
  if (!best.met.every(Boolean)) return <Line>{t("classroom.youTried", { tries })}</Line>;
  const value = leastText(brief, best.least);
  return <Line>{t("classroom.youMet", { name: brief.least.name, value, tries })}</Line>;
}
