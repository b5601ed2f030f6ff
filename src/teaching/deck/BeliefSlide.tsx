// A belief on a slide: in the talk it is put to the test there and then; where nothing runs, it is the sentence and the question.
import { t } from "#messages";
import { BeliefProbe, beliefs } from "#teaching/belief";
import { useLesson } from "#teaching/lesson";
import { SlideCode } from "./SlideCode.tsx";

interface BeliefSlideProps {
  readonly name: string;
  /** Whether it is put to the test here: what the slide is told, so that this needs nothing of the deck. */
  readonly isTested: boolean;
}

export function BeliefSlide({ name, isTested }: BeliefSlideProps) {
  const { learner, Link } = useLesson();
  const belief = beliefs.find((each) => each.name === name);
  if (!belief) return null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-8">
      <div className="min-w-0">
        <p className="mb-4 font-serif text-2xl font-semibold text-balance">“{belief.says}”</p>
        {isTested ? <BeliefProbe belief={belief} learner={learner} Link={Link} isShort /> : <p>{t("beliefs.ask")}</p>}
      </div>
      <SlideCode to={`/beliefs/${name}`} words={t("beliefs.slide")} />
    </div>
  );
}
