// The words of a guide, as they appear on the page. Which attributes each takes is held where guides are compiled.
import type { ReactNode } from "react";
import { t } from "#messages";
import { LabLink, lessonWords, useLesson } from "#teaching/lesson";
import type { ScenarioChange } from "#host/predict";

interface Inner {
  readonly children?: ReactNode;
}

interface PartProps extends Inner {
  readonly title?: string;
  readonly at?: string;
  // Filled in when the guide is compiled.
  readonly from: string;
  readonly to: string;
  readonly heading?: string;
}

/** A row of the plan: which minutes, what is done. */
function Part({ title, at, from, to, heading, children }: PartProps) {
  return (
    <section className="guide-part">
      <p className="guide-minutes">{t("guide.minutes", { from, to })}</p>
      <div>
        <h3>{at ? <ToLesson at={at}>{title ?? heading}</ToLesson> : title}</h3>
        {children}
      </div>
    </section>
  );
}

/** A question, and below it what the teacher hopes to hear. */
function Ask({ question, children }: Inner & { readonly question: string }) {
  return (
    <section className="guide-ask">
      <h3>{question}</h3>
      {children}
    </section>
  );
}

interface BeliefProps extends Inner {
  readonly says: string;
  readonly at?: string;
  readonly scenario?: string;
  readonly change?: ScenarioChange;
  /** The name of a conviction in content/en/beliefs that is the same. */
  readonly test?: string;
  // Filled in when the guide is compiled.
  readonly heading?: string;
  readonly scenarioTitle?: string;
}

/** What a class may believe, what is wrong with it, and the ways to what shows it. */
function Belief({ says, at, scenario, change, test, heading, scenarioTitle, children }: BeliefProps) {
  const { Link } = useLesson();
  return (
    <section className="guide-belief">
      <h3>“{says}”</h3>
      {children}
      <p className="guide-shown">
        {t("guide.shownBy")}{" "}
        {at && (
          <>
            {t("guide.inLesson")} <ToLesson at={at}>{heading}</ToLesson>
          </>
        )}
        {at && scenario && " · "}
        {scenario && (
          <>
            {t("guide.inLab")}{" "}
            <LabLink scenario={scenario} change={change}>
              {scenarioTitle}
            </LabLink>
          </>
        )}
        {test && (
          <>
            {(at || scenario) && " · "}
            <Link to={`/beliefs/${test}`}>{t("guide.putToTest")}</Link>
          </>
        )}
      </p>
    </section>
  );
}

/** The lesson, at one of its headings. */
function ToLesson({ at, children }: Inner & { readonly at: string }) {
  const { lesson, Link } = useLesson();
  return <Link to={`/learn/${lesson}#${at}`}>{children}</Link>;
}

const { Term, Source, Quoted } = lessonWords;

/** What a guide may hold, word by word. In a guide the way to the Lab is a part of a sentence. */
export const guideWords = { Term, Source, Quoted, Lab: LabLink, Part, Ask, Belief };
