// Under a question on a slide: the way to ask the class, and what it says.
import { useContext, useSyncExternalStore } from "react";
import { t } from "#messages";
import { Button } from "#ui";
import { Histogram, NO_BETS, type BetQuestion } from "#teaching/bets";
import { LessonContext, useLearnerRecord, type Learner } from "#teaching/lesson";
import { isDrawn, type Question } from "#host/predict";
import type { LiveSlide } from "./deckContext.ts";

interface ClassBetsProps {
  readonly id: string;
  readonly question: Question;
  readonly live: LiveSlide;
}

export function ClassBets({ id, question, live }: ClassBetsProps) {
  const scope = useContext(LessonContext);
  if (!scope || isDrawn(question)) return null;
  return <Bets of={`${scope.lesson}/${id}`} question={question} live={live} learner={scope.learner} />;
}

interface BetsProps {
  readonly of: string;
  readonly question: BetQuestion;
  readonly live: LiveSlide;
  readonly learner: Learner;
}

function Bets({ of, question, live: { bets, onAsk }, learner }: BetsProps) {
  const tally = useSyncExternalStore(bets.subscribe, () => bets.get(of));
  const truth = useLearnerRecord(learner).answers[of]?.truth ?? null;
  return (
    <div className="mt-3 grid gap-3">
      <Button className="w-fit" onClick={onAsk}>
        {t("bets.ask")}
      </Button>
      {tally !== NO_BETS && <Histogram question={question} tally={tally} truth={truth} />}
    </div>
  );
}
