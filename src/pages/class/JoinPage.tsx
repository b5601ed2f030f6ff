// A class, for a student: the tasks, the way to each and back, and the line to send.
import { useEffect, useMemo } from "react";
import { Link, useLocation } from "react-router";
import { t } from "#messages";
import { buttonClass, Message, readQuery } from "#ui";
import { beliefAnswerOf, briefAnswerOf, queryOf, readChosen, type ClassTask } from "#teaching/class";
import { thisLearner, useLearnerRecord, type Learner } from "#teaching/lesson";
import { enterClass } from "#teaching/wayBack";
import { JoinTask } from "./JoinTask.tsx";
import { Yours } from "./Yours.tsx";

export function JoinPage() {
  const { search } = useLocation();
  const { tasks, unknown } = useMemo(() => readChosen(readQuery(search)), [search]);
  const query = queryOf(tasks);
  const learner = thisLearner();
  useLearnerRecord(learner);
  useEffect(() => {
    if (query !== "") enterClass(query);
  }, [query]);
  const done = tasks.filter((task) => isTried(learner, task)).length;
  return (
    <div className="mx-auto w-full max-w-[44rem] px-5 py-10 sm:py-14">
      <h1 className="font-serif text-4xl font-semibold tracking-tight text-balance sm:text-5xl">
        {t("classroom.joinHeadline")}
      </h1>
      {unknown.length > 0 && (
        <Message kind="error" title={t("classroom.unknown")} className="mt-6">
          <p className="wrap-anywhere">{t("classroom.unknownText", { ids: unknown.join(", ") })}</p>
        </Message>
      )}
      {tasks.length === 0 ? (
        <Empty />
      ) : (
        <>
          <p className="mt-4 max-w-[36rem] font-serif text-xl/[1.5] text-pretty text-ink-2">
            {t("classroom.joinLead")}
          </p>
          {!learner.isKept() && <p className="mt-3 text-base">{t("classroom.forgetful")}</p>}
          <p className="mt-6 text-sm text-ink-2 tabular-nums">{t("classroom.done", { done, of: tasks.length })}</p>
          <ol className="mt-2 border-t border-line">
            {tasks.map((task, place) => (
              <JoinTask key={task.id} task={task} place={place + 1} learner={learner} />
            ))}
          </ol>
          <Yours tasks={tasks} learner={learner} />
        </>
      )}
    </div>
  );
}

function isTried(learner: Learner, task: ClassTask): boolean {
  return (task.kind === "belief" ? beliefAnswerOf(learner, task.belief) : briefAnswerOf(learner, task.brief)) !== null;
}

function Empty() {
  return (
    <>
      <p className="mt-6 font-semibold">{t("classroom.joinEmpty")}</p>
      <p className="mt-1 text-base">{t("classroom.joinEmptyText")}</p>
      <p className="mt-4 flex flex-wrap gap-2">
        <Link to="/beliefs" className={buttonClass({})}>
          {t("classroom.allBeliefs")}
        </Link>
        <Link to="/briefs" className={buttonClass({})}>
          {t("classroom.allBriefs")}
        </Link>
      </p>
    </>
  );
}
