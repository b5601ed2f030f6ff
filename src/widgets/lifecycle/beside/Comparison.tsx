// Two lifecycles on one clock: their waterfalls on one scale, and a table of what differs, in milliseconds and dollars.
import { useId } from "react";
import { formatMicroUsd, formatMs, t } from "#messages";
import { cx } from "#ui";
import { Waterfall } from "#widgets/waterfall";
import type { Lifecycle } from "../steps/context.ts";
import { differences, type Difference } from "./differences.ts";

export interface ComparisonProps {
  readonly first: Lifecycle;
  readonly second: Lifecycle;
  readonly firstName: string;
  readonly secondName: string;
}

export function Comparison({ first, second, firstName, secondName }: ComparisonProps) {
  const id = useId();
  const lengthUs = Math.max(...[first, second].map(({ trace }) => trace.lastUs - trace.arrivalUs));
  const both = [
    { name: firstName, trace: first.trace },
    { name: secondName, trace: second.trace },
  ];
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <h3 id={id} className="font-serif text-lg font-semibold">
        {t("beside.of", { first: firstName, second: secondName })}
      </h3>
      {both.map(({ name, trace }) => (
        <figure key={name} className="min-w-0 rounded-xl border border-line bg-panel py-2 sm:pr-3">
          <figcaption className="px-4 pt-1 text-sm font-semibold">{name}</figcaption>
          <Waterfall
            trace={trace}
            current={null}
            reached={null}
            onPick={() => {}}
            fromUs={trace.arrivalUs}
            toUs={trace.arrivalUs + lengthUs}
            label={t("beside.waterfall", { name })}
          />
        </figure>
      ))}
      <DifferenceTable rows={differences(first, second)} firstName={firstName} secondName={secondName} />
    </section>
  );
}

interface DifferenceTableProps {
  readonly rows: readonly Difference[];
  readonly firstName: string;
  readonly secondName: string;
}

function DifferenceTable({ rows, firstName, secondName }: DifferenceTableProps) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{t("beside.table")}</caption>
      <thead>
        <tr className="text-left text-xs text-ink-2">
          <th className="py-1 font-medium">{t("beside.part")}</th>
          <th className="py-1 text-right font-medium">{firstName}</th>
          <th className="py-1 text-right font-medium">{secondName}</th>
          <th className="py-1 text-right font-medium">{t("beside.difference")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const differs = row.first !== row.second;
          return (
            <tr key={row.name} className={cx("border-t border-line", isTotal(row) && "font-semibold")}>
              <th scope="row" className="py-1 pr-3 text-left font-[inherit]">
                {t(`beside.${row.name}`)}
              </th>
              <td className="py-1 pl-3 text-right">{figureOf(row, row.first)}</td>
              <td className="py-1 pl-3 text-right">{figureOf(row, row.second)}</td>
              <td className={cx("py-1 pl-3 text-right whitespace-nowrap", differs ? "font-semibold" : "text-ink-3")}>
                {differenceOf(row)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const isTotal = ({ name }: Difference): boolean => name === "told" || name === "done" || name === "cost";

function figureOf({ unit }: Difference, value: number | null): string {
  if (value === null) return t("beside.nobody");
  return unit === "us" ? formatMs(value / 1000) : formatMicroUsd(value);
}

function differenceOf(row: Difference): string {
  const { first, second } = row;
  if (first === null || second === null) return "";
  if (first === second) return t("beside.same");
  const size = figureOf(row, Math.abs(second - first));
  return t(second > first ? "beside.more" : "beside.less", { size });
}
