// A question to remember by: choose, and read why. The first choice is kept, and the last.
import { useId, type ReactNode } from "react";
import { t } from "#messages";
import { cx } from "#ui";
import { useLearnerRecord, useLesson } from "./lessonContext.ts";

export interface QuestionProps {
  readonly id: string;
  readonly prompt: string;
  readonly options: readonly string[];
  /** The right one's place, from 0. */
  readonly answer: number;
  /** Why. */
  readonly children?: ReactNode;
}

export function Question({ id, prompt, options, answer, children }: QuestionProps) {
  const { lesson, learner, counts } = useLesson();
  const key = `${lesson}/${id}`;
  const { choices, retries } = useLearnerRecord(learner);
  const shown = retries?.[key]?.option ?? choices[key] ?? null;
  const name = useId();
  const mayChooseAgain = shown !== null && shown !== answer && (counts === "best" || counts === "last");
  return (
    <section className="lesson-question" data-question={shown === null ? "open" : "answered"}>
      <fieldset className="min-w-0">
        <legend className="mb-2 font-semibold text-pretty">{prompt}</legend>
        <div className="flex flex-col gap-1.5">
          {options.map((option, place) => (
            <label
              key={option}
              className={cx(
                "flex items-baseline gap-2.5 rounded-md border px-3 py-2 text-base text-pretty",
                "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink",
                shown === place ? "border-ink" : "border-line-2 hover:border-ink-3",
              )}
            >
              <input
                type="radio"
                name={name}
                className="translate-y-0.5 accent-ink outline-none"
                checked={shown === place}
                onChange={() => learner.choose(key, place, place === answer)}
              />
              <span>{option}</span>
              {shown !== null && (place === answer || place === shown) && (
                <span className="ml-auto text-xs font-semibold whitespace-nowrap">
                  {place === answer ? t("learn.question.right") : t("learn.question.wrong")}
                </span>
              )}
            </label>
          ))}
        </div>
      </fieldset>
      <div role="status">
        {shown !== null && <div className="lesson-told mt-3">{children}</div>}
        {mayChooseAgain && <p className="mt-2 text-sm text-ink-2">{t(`learn.question.again.${counts}`)}</p>}
      </div>
    </section>
  );
}
