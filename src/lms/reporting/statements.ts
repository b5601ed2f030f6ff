// What is said of an answer to a record store: an xAPI interaction (xAPI 1.0.3, part 2, appendix C).
import type { Statement } from "@rusticisoftware/cmi5";
import type { TaskReport } from "#embedding";
import { letterOf, rightOptionsOf } from "./platform.ts";

export const verbs = {
  answered: { id: "http://adlnet.gov/expapi/verbs/answered", display: { en: "answered" } },
  scored: { id: "http://adlnet.gov/expapi/verbs/scored", display: { en: "scored" } },
};

/** The statement, with what was asked and answered. */
export function answeredIn(statement: Statement, task: TaskReport): Statement {
  const { id, prompt, form, options, answer, right, lastPoints } = task;
  const rightOptions = form === "choice" ? rightOptionsOf(task) : [];
  const word = (value: number) => (form === "choice" ? letterOf(value) : String(value));
  const definition = {
    type: "http://adlnet.gov/expapi/activities/cmi.interaction",
    description: { en: prompt },
    interactionType: form === "choice" ? "choice" : form === "number" ? "numeric" : "other",
    ...(form === "choice" && {
      choices: options.map((option, place) => ({ id: letterOf(place), description: { en: option } })),
    }),
    ...(rightOptions.length > 0 && { correctResponsesPattern: rightOptions.map(word) }),
    ...(form !== "choice" && right.length > 0 && { correctResponsesPattern: [`${right[0]}[:]${right.at(-1)}`] }),
  };
  const given = answer !== null && { response: typeof answer === "number" ? word(answer) : answer.join(" ") };
  return {
    ...statement,
    verb: verbs.answered,
    object: { id: `${statement.object.id}/${id}`, definition },
    result: { ...statement.result, ...given, success: lastPoints === 1, score: { scaled: lastPoints } },
  };
}
