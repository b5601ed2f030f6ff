// A brief as a class met it: by how many, with which combinations, and what each of them comes to, which is run here.
import { Link } from "react-router";
import { formatPercent, t } from "#messages";
import { Scrolled } from "#ui";
import { leastText, outcomeAt, parOf, startIndex, startOf, type NamedBrief } from "#teaching/brief";
import type { BriefSummary } from "#teaching/class";
import { runScenario } from "#teaching/lesson";
import { changesAt } from "./briefWords.ts";
import type { BriefTask } from "./Results.tsx";
import { useComing } from "./useComing.ts";

interface BriefResultProps {
  readonly task: BriefTask;
  readonly summary: BriefSummary;
}

/** A combination that somebody sent, and what it came to here. */
interface Solution {
  readonly at: number;
  readonly devices: number;
  /** What it changes of the start, in words. */
  readonly changes: string;
  /** Null where a goal is not met: the code was sent from another version of the brief. */
  readonly least: number | null;
}

export function BriefResult({ task: { brief, id, title, to }, summary }: BriefResultProps) {
  const { devices, met, combinations } = summary;
  const asked = combinations.map(({ at }) => at).toSorted((one, other) => one - other);
  const coming = useComing(`${id} ${asked.join(" ")}`, (signal) => outcomesOf(brief, asked, signal));
  return (
    <section aria-labelledby={id} className="mt-10">
      <h3 id={id} className="font-serif text-xl font-semibold text-balance">
        <Link to={to} className="hover:underline hover:underline-offset-4">
          {title}
        </Link>
      </h3>
      <p className="mt-1 text-base">
        {met === 0 ? t("classroom.metNobody", { of: devices }) : t("classroom.met", { met, of: devices })}
      </p>
      {coming.name === "running" && <p className="text-base text-ink-2">{t("classroom.running")}</p>}
      {coming.name === "failed" && (
        <p className="text-base text-ink-2">{t("classroom.runFailed", { reason: coming.reason })}</p>
      )}
      {coming.name === "there" && met > 0 && (
        <Solutions
          brief={brief}
          solutions={combinations.map((each) => ({ ...each, ...(coming.value.get(each.at) ?? NOTHING) }))}
        />
      )}
    </section>
  );
}

const NOTHING = { changes: "", least: null };

interface SolutionsProps {
  readonly brief: NamedBrief;
  /** The most frequent first. */
  readonly solutions: readonly Solution[];
}

function Solutions({ brief, solutions }: SolutionsProps) {
  const par = parOf(brief.name);
  const standing = solutions.filter(({ least }) => least !== null);
  const cheapest = Math.min(...standing.map(({ least }) => least ?? Infinity));
  const marks = ({ least, devices }: Solution): readonly string[] => [
    ...(least === cheapest ? [t("classroom.cheapest")] : []),
    ...(devices > 1 && devices === solutions[0].devices ? [t("classroom.frequent")] : []),
  ];
  return (
    <>
      {par && (
        <p className="text-base text-ink-2">
          {t("classroom.par", { name: brief.least.name, par: leastText(brief, par.least) })}
        </p>
      )}
      <Scrolled label={t("classroom.solutions")}>
        <table className="mt-3 w-full text-left text-base">
          <caption className="sr-only">{t("classroom.solutions")}</caption>
          <thead className="text-sm text-ink-2">
            <tr className="border-b border-line-2 align-bottom">
              <th scope="col" className="py-1.5 font-normal">
                {t("classroom.settings")}
              </th>
              <th scope="col" className="px-3 py-1.5 text-right font-normal">
                {t("classroom.devicesHead")}
              </th>
              <th scope="col" className="py-1.5 text-right font-normal">
                {brief.least.name}
              </th>
            </tr>
          </thead>
          <tbody>
            {solutions.map((solution) => (
              <tr key={solution.at} className="border-b border-line align-top tabular-nums">
                <th scope="row" className="py-2 font-normal text-pretty">
                  <Link to={`/briefs/${brief.name}?at=${solution.at}`} className="underline underline-offset-4">
                    {solution.changes}
                  </Link>
                  {marks(solution).map((mark) => (
                    <span
                      key={mark}
                      className="ml-2 rounded border border-line-2 px-1.5 text-sm whitespace-nowrap text-ink-2"
                    >
                      {mark}
                    </span>
                  ))}
                </th>
                <td className="px-3 py-2 text-right font-semibold">{solution.devices}</td>
                <td className="py-2 text-right">
                  {solution.least === null ? t("classroom.notHere") : leastText(brief, solution.least)}
                  <span className="block text-sm text-ink-2">{besidePar(solution.least, par?.least ?? null)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </>
  );
}

function besidePar(least: number | null, par: number | null): string | null {
  if (least === null || par === null) return null;
  if (least <= par) return t("classroom.atPar");
  return par > 0 ? t("classroom.overPar", { share: formatPercent(least / par - 1) }) : null;
}

/** What each combination changes and comes to; null for what it comes to where it does not meet every goal with every seed. */
async function outcomesOf(
  brief: NamedBrief,
  asked: readonly number[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, Pick<Solution, "changes" | "least">>> {
  const start = await startOf(brief);
  const from = startIndex(brief, start);
  const found = new Map<number, Pick<Solution, "changes" | "least">>();
  for (const at of asked) {
    const { met, least } = await outcomeAt(brief, start, at, runScenario, signal);
    found.set(at, { changes: changesAt(brief, from, at), least: met ? least : null });
  }
  return found;
}
