// What was tried: what each attempt changed, which goals it met with all seeds, what it came to, and the way back to it.
import { t } from "#messages";
import { Button, VisuallyHidden } from "#ui";
import type { NamedBrief } from "../briefs.ts";
import { valuesAt } from "../combinations.ts";
import type { KeptBrief } from "../kept.ts";
import { leastText } from "./inWords.ts";
import { Mark } from "./Mark.tsx";
import { changesInWords } from "./settingWords.ts";

interface AttemptsTableProps {
  readonly brief: NamedBrief;
  readonly kept: KeptBrief;
  /** The combination that the brief begins with. */
  readonly begin: number;
  /** The one that is shown. */
  readonly shown: number;
  readonly onShow: (index: number) => void;
}

export function AttemptsTable({ brief, kept, begin, shown, onShow }: AttemptsTableProps) {
  const { attempts, tries } = kept;
  if (attempts.length === 0) return null;
  const numbered = attempts.map((attempt, place) => ({ attempt, n: tries - attempts.length + place + 1 })).toReversed();
  return (
    <section className="mt-10 print:hidden">
      <h2 className="font-serif text-xl font-semibold">{t("briefs.attempts")}</h2>
      {tries > attempts.length && (
        <p className="text-xs text-ink-2">{t("briefs.lastOnly", { n: attempts.length, of: tries })}</p>
      )}
      <table className="mt-2 w-full text-sm tabular-nums">
        <thead className="text-left text-xs text-ink-2">
          <tr className="border-b border-line">
            <th scope="col" className="w-8 py-1.5 font-normal">
              <span aria-hidden="true">#</span>
              <VisuallyHidden>{t("briefs.attempt")}</VisuallyHidden>
            </th>
            <th scope="col" className="py-1.5 font-normal">
              {t("briefs.changed")}
            </th>
            <th scope="col" className="px-2 py-1.5 font-normal">
              {t("briefs.goalsMet")}
            </th>
            <th scope="col" className="px-2 py-1.5 text-right font-normal max-sm:hidden">
              {brief.least.name}
            </th>
            <th scope="col" className="w-16 py-1.5">
              <VisuallyHidden>{t("briefs.show")}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {numbered.map(({ attempt, n }) => (
            <tr key={n} className="border-b border-line align-top">
              <th scope="row" className="py-2 text-left font-semibold">
                {n}
              </th>
              <td className="py-2 text-pretty">
                {changedBy(brief, begin, attempt.at)}
                <span className="block text-xs text-ink-2 sm:hidden">{leastText(brief, attempt.least)}</span>
              </td>
              <td className="px-2 py-2 whitespace-nowrap">
                {t("briefs.goalsMetOf", { n: attempt.met.filter(Boolean).length, of: attempt.met.length })}
                <span className="ml-2 inline-flex gap-0.5 align-[-0.15em] max-sm:hidden">
                  {attempt.met.map((met, goal) => (
                    <Mark key={brief.goals[goal]?.says ?? goal} met={met ? "met" : "notMet"} className="size-3.5" />
                  ))}
                </span>
              </td>
              <td className="px-2 py-2 text-right font-semibold max-sm:hidden">{leastText(brief, attempt.least)}</td>
              <td className="py-1 text-right">
                {attempt.at === shown ? (
                  <span className="inline-block py-1 text-xs text-ink-2">{t("briefs.isShown")}</span>
                ) : (
                  <Button size="small" aria-label={t("briefs.showAttempt", { n })} onClick={() => onShow(attempt.at)}>
                    {t("briefs.show")}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function changedBy(brief: NamedBrief, begin: number, at: number): string {
  const changes = changesInWords(brief, valuesAt(brief, begin), valuesAt(brief, at));
  return changes.length === 0 ? t("briefs.noChange") : changes.join(", ");
}
