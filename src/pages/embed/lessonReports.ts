// What a reader has answered in a lesson, task by task: for whoever keeps marks.
import type { TaskReport } from "#embedding";
import type { Learner, Task } from "#widgets/lesson";
import { isAnswered, optionLabel, pointsOf, type KeptAnswer, type Question } from "#widgets/predict";

/** A report for each task that is answered, in the order of the tasks; what was only shown has none. */
export function reportsOf(
  lesson: string,
  tasks: readonly Task[],
  { answers, choices }: ReturnType<Learner["getRecord"]>,
): readonly TaskReport[] {
  return tasks.flatMap((task): TaskReport[] => {
    const key = `${lesson}/${task.id}`;
    const kept = answers[key];
    if (task.question && kept && isAnswered(kept)) return [predictionReport(task, task.question, kept)];
    const choice = choices[key];
    return task.question || choice === undefined ? [] : [choiceReport(task, choice)];
  });
}

/** The share of all points that there are, 0 to 1. */
export function scoreOf(tasks: readonly Task[], reports: readonly TaskReport[]): number {
  const points = reports.reduce((sum, each) => sum + each.points, 0);
  return tasks.length === 0 ? 0 : points / tasks.length;
}

function choiceReport({ id, prompt, options = [], answer: right }: Task, answer: number): TaskReport {
  const correct = right ?? null;
  return { id, prompt, form: "choice", options, answer, correct, points: answer === correct ? 1 : 0 };
}

function predictionReport({ id, prompt }: Task, question: Question, { answer, truth, scored }: KeptAnswer): TaskReport {
  const points = scored === null ? 0 : pointsOf(scored);
  const options = "options" in question ? question.options.map((_, option) => optionLabel(question, option)) : [];
  const given =
    answer === null ? null : answer.kind === "pick" ? answer.option : "value" in answer ? answer.value : answer.values;
  if ("option" in truth) return { id, prompt, form: "choice", options, answer: given, correct: truth.option, points };
  if (truth.kind === "number")
    return { id, prompt, form: "number", options, answer: given, correct: truth.value, points };
  return { id, prompt, form: "drawing", options, answer: given, correct: null, points };
}
