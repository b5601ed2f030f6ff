// What a class says: every task in one table, then each by itself.
import { t } from "#messages";
import {
  summaryOfBelief,
  summaryOfBrief,
  type BeliefSummary,
  type BriefSummary,
  type ClassAnswers,
  type ClassTask,
} from "#teaching/class";
import { BeliefResult } from "./BeliefResult.tsx";
import { BriefResult } from "./BriefResult.tsx";

interface ResultsProps {
  readonly tasks: readonly ClassTask[];
  readonly answers: ClassAnswers;
}

export function Results({ tasks, answers }: ResultsProps) {
  const all = tasks.map((task) => resultOf(task, answers[task.id] ?? {}));
  if (all.every(({ summary }) => summary.devices === 0))
    return <p className="text-base text-ink-2">{t("classroom.noResults")}</p>;
  return (
    <>
      <table className="w-full text-left text-base">
        <caption className="sr-only">{t("classroom.overview")}</caption>
        <thead className="text-sm text-ink-2">
          <tr className="border-b border-line-2">
            <th scope="col" className="py-1.5 font-normal">
              {t("classroom.task")}
            </th>
            <th scope="col" className="px-3 py-1.5 text-right font-normal">
              {t("classroom.answers")}
            </th>
            <th scope="col" className="py-1.5 font-normal">
              {t("classroom.outcome")}
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((result) => (
            <tr key={result.task.id} className="border-b border-line align-top">
              <th scope="row" className="py-2 font-normal text-pretty">
                {result.task.title}
              </th>
              <td className="px-3 py-2 text-right tabular-nums">{result.summary.devices}</td>
              <td className="py-2 font-semibold">{outcomeInWords(result)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {all
        .filter(({ summary }) => summary.devices > 0)
        .map((result) =>
          result.kind === "belief" ? (
            <BeliefResult key={result.task.id} task={result.task} summary={result.summary} />
          ) : (
            <BriefResult key={result.task.id} task={result.task} summary={result.summary} />
          ),
        )}
    </>
  );
}

export type BeliefTask = Extract<ClassTask, { readonly kind: "belief" }>;
export type BriefTask = Extract<ClassTask, { readonly kind: "brief" }>;

type Result =
  | { readonly kind: "belief"; readonly task: BeliefTask; readonly summary: BeliefSummary }
  | { readonly kind: "brief"; readonly task: BriefTask; readonly summary: BriefSummary };

function resultOf(task: ClassTask, says: Readonly<Record<string, number>>): Result {
  return task.kind === "belief"
    ? { kind: "belief", task, summary: summaryOfBelief(says) }
    : { kind: "brief", task, summary: summaryOfBrief(task.brief, says) };
}

function outcomeInWords(result: Result): string {
  if (result.summary.devices === 0) return t("classroom.noneYet");
  if (result.kind === "belief") return t(`classroom.${result.summary.fate}`);
  return t("classroom.metShort", { met: result.summary.met, of: result.summary.devices });
}
