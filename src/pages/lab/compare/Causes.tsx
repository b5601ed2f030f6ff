// Where a difference comes from: how requests ended in both runs, and what each component costs a month.
import { OUTCOMES, type Summary } from "#engine";
import { formatCount, formatUsd, t } from "#messages";
import { componentWord } from "#widgets/billWords";

interface CausesProps {
  readonly before: Summary;
  readonly after: Summary;
}

interface CauseRow {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly format: (value: number) => string;
}

export function Causes({ before, after }: CausesProps) {
  const rows = causesOf(before, after);
  return (
    <table className="w-full max-w-2xl text-sm tabular-nums">
      <caption className="mb-1 text-left text-xs text-ink-2">{t("labCompare.causeCaption")}</caption>
      <thead>
        <tr className="text-left text-xs text-ink-2">
          <th scope="col" className="font-normal">
            {t("labCompare.cause")}
          </th>
          <th scope="col" className="text-right font-normal">
            {t("labCompare.before")}
          </th>
          <th scope="col" className="text-right font-normal">
            {t("labCompare.after")}
          </th>
          <th scope="col" className="text-right font-normal">
            {t("labCompare.more")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, before: was, after: is, format }) => (
          <tr key={name} className="border-t border-line">
            <th scope="row" className="py-1 text-left font-normal">
              {name}
            </th>
            <td className="py-1 text-right">{format(was)}</td>
            <td className="py-1 text-right">{format(is)}</td>
            <td className="py-1 text-right font-semibold">{`${is > was ? "+" : ""}${format(is - was)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What differs, endings first; within both, the largest difference first. */
function causesOf(before: Summary, after: Summary): readonly CauseRow[] {
  const endings = OUTCOMES.map((outcome) => ({
    name: t(`outcomes.${outcome}`),
    before: before.requests.byOutcome[outcome],
    after: after.requests.byOutcome[outcome],
    format: formatCount,
  }));
  const [was, is] = [before.cost.monthByComponent, after.cost.monthByComponent];
  const costs = [...new Set([...Object.keys(was), ...Object.keys(is)])].map((component) => ({
    name: t("labCompare.costOf", { component: componentWord(component) }),
    before: was[component] ?? 0,
    after: is[component] ?? 0,
    format: formatUsd,
  }));
  return [endings, costs].flatMap((rows) =>
    rows
      .filter((row) => row.before !== row.after)
      .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before)),
  );
}
