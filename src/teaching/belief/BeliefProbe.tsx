// A conviction put to the test: the reader chooses, two runs answer, and a third and fourth show where the answer turns.
import { useId, useState } from "react";
import { t } from "#messages";
import { cx } from "#ui";
import { Published, useLearnerRecord, type Learner, type LinkComponent } from "#teaching/lesson";
import { CHOICES, type Choice } from "./belief.ts";
import type { NamedBelief } from "./beliefs.ts";
import { keep, saidOf } from "./kept.ts";
import { PairRun } from "./PairRun.tsx";
import { isRight, type Verdict } from "./verdict.ts";
import { usePair } from "./usePair.ts";

export interface BeliefProbeProps {
  readonly belief: NamedBelief;
  readonly learner: Learner;
  readonly Link: LinkComponent;
  /** Where there is room for its first runs alone. */
  readonly isShort?: boolean;
}

export function BeliefProbe({ belief, learner, Link, isShort = false }: BeliefProbeProps) {
  useLearnerRecord(learner);
  const said = saidOf(learner, belief);
  const [choice, setChoice] = useState<Choice | null>(said?.choice ?? null);
  // What the runs of this visit answered, and to which choice.
  const [answered, setAnswered] = useState<{ readonly choice: Choice; readonly verdict: Verdict } | null>(null);
  const [spoken, setSpoken] = useState("");
  const here = usePair(belief, belief.here, ({ verdict }) => {
    if (!choice) return;
    keep(learner, belief, choice, verdict);
    setAnswered({ choice, verdict });
    setSpoken(`${t(`beliefs.verdict.${verdict}`)} ${answerInWords(choice, verdict)}`);
  });
  const turns = usePair(belief, belief.turns, ({ verdict }) => setSpoken(t(`beliefs.verdict.${verdict}`)));
  const busy = here.state.name === "running";
  return (
    <div data-belief={here.state.name}>
      <Choices chosen={choice} disabled={busy} onChoose={setChoice} />
      {said && here.state.name === "idle" && (
        <p className="mt-2 text-sm text-ink-2">
          {t("beliefs.before", {
            choice: t(`beliefs.choice.${said.choice}`),
            verdict: t(`beliefs.was.${said.verdict}`),
          })}
        </p>
      )}
      <div className="mt-4">
        <PairRun
          belief={belief}
          pair={belief.here}
          runs={here}
          label={t(here.state.name === "there" ? "beliefs.runAgain" : "beliefs.run")}
          primary={here.state.name !== "there"}
          waitsFor={choice ? null : t("beliefs.chooseFirst")}
          Link={Link}
        >
          <h2 className="font-serif text-xl font-semibold">{belief.figure.name}</h2>
          {answered && <p className="mt-1 text-base">{answerInWords(answered.choice, answered.verdict)}</p>}
        </PairRun>
      </div>
      {answered && !isShort && (
        <>
          <section className="mt-8 border-t border-line pt-5">
            <h2 className="font-serif text-xl font-semibold">{t(`beliefs.turns.${answered.verdict}`)}</h2>
            <p className="mt-1 mb-3 text-base text-pretty">{belief.turns.setting}.</p>
            <PairRun
              belief={belief}
              pair={belief.turns}
              runs={turns}
              label={t("beliefs.runTurns")}
              primary={turns.state.name !== "there"}
              waitsFor={null}
              Link={Link}
            >
              <p className="text-sm font-semibold">{belief.figure.name}</p>
            </PairRun>
          </section>
          <Published ids={belief.sources} />
          <p className="mt-6 text-base">
            <Link to={belief.lesson} className="inline-block py-1 underline underline-offset-4">
              {t("beliefs.toLesson")}
            </Link>
          </p>
        </>
      )}
      <p role="status" className="sr-only">
        {spoken}
      </p>
    </div>
  );
}

interface ChoicesProps {
  readonly chosen: Choice | null;
  readonly disabled: boolean;
  readonly onChoose: (choice: Choice) => void;
}

function Choices({ chosen, disabled, onChoose }: ChoicesProps) {
  const name = useId();
  return (
    <fieldset disabled={disabled} className="min-w-0">
      <legend className="mb-2 text-base">{t("beliefs.ask")}</legend>
      <div className="flex flex-wrap gap-2">
        {CHOICES.map((choice) => (
          <label
            key={choice}
            className={cx(
              "flex min-h-9 items-center gap-2 rounded-lg border bg-panel px-3.5 py-1.5 text-base",
              "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink",
              chosen === choice ? "border-ink font-semibold" : "border-line-2 hover:border-ink-3",
            )}
          >
            <input
              type="radio"
              name={name}
              className="accent-ink outline-none"
              checked={chosen === choice}
              onChange={() => onChoose(choice)}
            />
            {t(`beliefs.choice.${choice}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function answerInWords(choice: Choice, verdict: Verdict): string {
  const said = t(`beliefs.choice.${choice}`);
  if (choice === "depends") return t("beliefs.saidDepends", { said });
  return t(isRight(choice, verdict) ? "beliefs.saidRight" : "beliefs.saidWrong", { said });
}
