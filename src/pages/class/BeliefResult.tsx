// A belief before and after: how many chose what, what became of the conviction, and what the record says, which is run here.
import { Link } from "react-router";
import { formatCount, t } from "#messages";
import { cx } from "#ui";
import { CHOICES, runPair, type Choice, type Verdict } from "#teaching/belief";
import type { BeliefSummary } from "#teaching/class";
import { runScenario } from "#teaching/lesson";
import type { BeliefTask } from "./Results.tsx";
import { useComing } from "./useComing.ts";

interface BeliefResultProps {
  readonly task: BeliefTask;
  readonly summary: BeliefSummary;
}

const RIGHT: Readonly<Record<Verdict, Choice>> = { upheld: "true", contradicted: "false" };

export function BeliefResult({ task: { belief, id, title, to }, summary }: BeliefResultProps) {
  const coming = useComing(id, async (signal) => {
    const { verdict } = await runPair(belief, belief.here, runScenario, signal, () => {});
    return verdict;
  });
  const { before, after, devices, withoutBefore, fate, heldNow } = summary;
  const told = devices - withoutBefore;
  return (
    <section aria-labelledby={id} className="mt-10 break-inside-avoid">
      <h3 id={id} className="font-serif text-xl font-semibold text-balance">
        <Link to={to} className="hover:underline hover:underline-offset-4">
          {title}
        </Link>
      </h3>
      <p className="mt-1 text-base">{t(`classroom.fate.${fate}`, { before: before.true, of: told, after: heldNow })}</p>
      <p className="text-base text-ink-2">
        {coming.name === "running" && t("classroom.running")}
        {coming.name === "there" && t(`beliefs.verdict.${coming.value}`)}
        {coming.name === "failed" && t("classroom.runFailed", { reason: coming.reason })}
      </p>
      <table className="mt-3 w-full table-fixed text-left text-base">
        <caption className="sr-only">{t("classroom.beforeAfter")}</caption>
        <thead className="text-sm text-ink-2">
          <tr className="border-b border-line-2">
            <th scope="col" className="w-[32%] py-1.5 font-normal">
              {t("classroom.said")}
            </th>
            <th scope="col" className="py-1.5 pr-4 font-normal">
              {t("classroom.before")}
            </th>
            <th scope="col" className="py-1.5 font-normal">
              {t("classroom.after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {CHOICES.map((choice) => (
            <tr key={choice} className="border-b border-line">
              <th scope="row" className="py-2 pr-2 font-normal">
                {t(`beliefs.choice.${choice}`)}{" "}
                {coming.name === "there" && RIGHT[coming.value] === choice && (
                  <span className="rounded bg-ink px-1.5 text-sm font-semibold whitespace-nowrap text-paper max-sm:block max-sm:w-fit sm:ml-2">
                    {t("classroom.record")}
                  </span>
                )}
              </th>
              <td className="py-2 pr-4">
                <Bar n={before[choice]} of={told} className="bg-ink-3" />
              </td>
              <td className="py-2">
                <Bar n={after[choice]} of={devices} className="bg-ink" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {withoutBefore > 0 && (
        <p className="mt-1 text-sm text-ink-2">{t("classroom.withoutBefore", { n: withoutBefore })}</p>
      )}
    </section>
  );
}

interface BarProps {
  readonly n: number;
  readonly of: number;
  readonly className: string;
}

function Bar({ n, of, className }: BarProps) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden="true" className="h-3 min-w-0 flex-1 rounded-xs bg-line">
        <span
          className={cx("block h-full rounded-xs", n > 0 && "print:outline", className)}
          style={{ width: `${of > 0 ? (100 * n) / of : 0}%` }}
        />
      </span>
      <span className="min-w-6 text-right font-semibold tabular-nums">{formatCount(n)}</span>
    </span>
  );
}
