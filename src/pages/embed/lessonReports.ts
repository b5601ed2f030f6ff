// What a reader has answered in a lesson, task by task: for whoever keeps marks.
import type { LessonSettings, TaskReport } from "#embedding";
import type { Learner, Task } from "#teaching/lesson";
import {
  isAnswered,
  optionLabel,
  pointsOf,
  rightNumbers,
  verdictsOf,
  type KeptAnswer,
  type Question,
} from "#host/predict";

type LearnerRecord = ReturnType<Learner["getRecord"]>;
type Retries = NonNullable<LearnerRecord["retries"]>[string];

/** A report for each task that is answered, in the order of the tasks; what was only shown has none. */
export function reportsOf(
  lesson: string,
  tasks: readonly Task[],
  { answers, choices, retries }: LearnerRecord,
): readonly TaskReport[] {
  return tasks.flatMap((task): TaskReport[] => {
    const key = `${lesson}/${task.id}`;
    const kept = answers[key];
    if (task.question && kept && isAnswered(kept)) return [predictionReport(task, task.question, kept)];
    const choice = choices[key];
    return task.question || choice === undefined ? [] : [choiceReport(task, choice, retries?.[key])];
  });
}

/** The share of all points that there are, 0 to 1, by which answer to a task counts. @param of how many tasks there are */
export function scoresOf(of: number, reports: readonly TaskReport[]): LessonSettings["scores"] {
  const share = (pointsOfTask: (report: TaskReport) => number) =>
    of === 0 ? 0 : reports.reduce((sum, each) => sum + pointsOfTask(each), 0) / of;
  return {
    first: share(({ points }) => points),
    best: share(({ bestPoints }) => bestPoints),
    last: share(({ lastPoints }) => lastPoints),
  };
}

function choiceReport({ id, prompt, options = [], answer: is }: Task, first: number, later?: Retries): TaskReport {
  const correct = is ?? null;
  const answer = later?.option ?? first;
  const [points, lastPoints] = [first, answer].map((each) => (each === correct ? 1 : 0));
  const bestPoints = later?.right ? 1 : Math.max(points, lastPoints);
  const tries = 1 + (later?.tries ?? 0);
  return { id, prompt, form: "choice", options, answer, correct, right: [], tries, points, bestPoints, lastPoints };
}

function predictionReport({ id, prompt }: Task, question: Question, kept: KeptAnswer): TaskReport {
  const { answer, truth, tries } = kept;
  const { first, best, last } = verdictsOf(question, kept);
  const [points, bestPoints, lastPoints] = [first, best, last].map((each) => (each === null ? 0 : pointsOf(each)));
  const worth = { tries, points, bestPoints, lastPoints };
  const options = "options" in question ? question.options.map((_, option) => optionLabel(question, option)) : [];
  const given =
    answer === null ? null : answer.kind === "pick" ? answer.option : "value" in answer ? answer.value : answer.values;
  const said = { id, prompt, options, answer: given, right: [], ...worth };
  if ("option" in truth) return { ...said, form: "choice", correct: truth.option };
  if (truth.kind !== "number") return { ...said, form: "drawing", correct: null };
  const right = question.kind === "number" ? rightNumbers(question, truth.value) : [];
  return { ...said, form: "number", correct: truth.value, right };
}
