// Initialisation by runtime: a table whose middle column draws each distribution on one logarithmic axis.
import type { Architecture, PackageKind } from "#facts";
import { formatMs, t } from "#messages";
import { initialisations, type RuntimeRow, type Spread } from "./figures.ts";
import { logAxis, shareAt, type Axis } from "./scale.ts";

interface RuntimesProps {
  readonly packed: PackageKind;
  readonly architecture: Architecture;
  readonly memoryMb: number;
}

export function Runtimes({ packed, architecture, memoryMb }: RuntimesProps) {
  const rows = initialisations(packed, architecture, memoryMb);
  const axis = logAxis(rows.flatMap(({ spread }) => [spread.least, spread.most]));
  return (
    <>
      <p className="text-pretty">{sentenceOf(rows)}</p>
      <Legend />
      <table className="w-full text-left text-sm tabular-nums">
        <caption className="sr-only">
          {t("coldStarts.runtimesTable", { n: Math.min(...rows.map(({ samples }) => samples)) })}
        </caption>
        <thead className="text-xs text-ink-2">
          <tr className="border-b border-line-2 align-bottom">
            <th scope="col" className="py-1 pr-3 font-medium">
              {t("coldStarts.runtime")}
            </th>
            <th scope="col" className="w-1/2 py-1 pr-3 font-medium max-sm:hidden">
              <span className="sr-only">{t("coldStarts.distribution")}</span>
              <Ticks axis={axis} />
            </th>
            {(["median", "nineOfTen", "worst"] as const).map((column) => (
              <th key={column} scope="col" className="py-1 pl-3 text-right font-medium">
                {t(`coldStarts.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, spread }) => (
            <tr key={id} className="border-b border-line">
              <th scope="row" className="py-1 pr-3 font-normal text-pretty">
                {name}
                <Strip spread={spread} axis={axis} className="sm:hidden" />
              </th>
              <td className="py-1 pr-3 max-sm:hidden">
                <Strip spread={spread} axis={axis} />
              </td>
              <td className="py-1 pl-3 text-right font-semibold whitespace-nowrap">{formatMs(spread.median)}</td>
              <td className="py-1 pl-3 text-right whitespace-nowrap">{formatMs(spread.p90)}</td>
              <td className="py-1 pl-3 text-right whitespace-nowrap">{formatMs(spread.p99)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function sentenceOf(rows: readonly RuntimeRow[]): string {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  const slow = rows.toSorted((a, b) => b.spread.p99 - a.spread.p99)[0];
  return t("coldStarts.runtimesSay", {
    first: first.name,
    firstMs: formatMs(first.spread.median),
    last: last.name,
    lastMs: formatMs(last.spread.median),
    slow: slow.name,
    slowMs: formatMs(slow.spread.p99),
  });
}

interface StripProps {
  readonly spread: Spread;
  readonly axis: Axis;
  readonly className?: string;
}

function Strip({ spread, axis, className }: StripProps) {
  const at = (ms: number) => shareAt(axis, ms) * 100;
  const bar = (from: number, to: number, halfHeight: number, opacity: string) => (
    <rect
      x={at(from)}
      width={at(to) - at(from)}
      y={10 - halfHeight}
      height={halfHeight * 2}
      className={`fill-cold-ink ${opacity}`}
    />
  );
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 20"
      preserveAspectRatio="none"
      className={`h-5 w-full min-w-20 ${className ?? ""}`}
    >
      {bar(spread.least, spread.most, 0.6, "opacity-60")}
      {bar(spread.p10, spread.p90, 4, "opacity-30")}
      {bar(spread.p25, spread.p75, 7, "opacity-50")}
      <path d={`M${at(spread.median)} 1v18`} vectorEffect="non-scaling-stroke" className="stroke-ink stroke-2" />
    </svg>
  );
}

function Ticks({ axis }: { readonly axis: Axis }) {
  return (
    <span aria-hidden="true" className="relative block h-4">
      {axis.ticks.map((tick, index) => (
        <span
          key={tick}
          className="absolute -translate-x-1/2 whitespace-nowrap first:translate-x-0 last:-translate-x-full"
          style={{ left: `${shareAt(axis, tick) * 100}%` }}
        >
          {index === axis.ticks.length - 1 ? formatMs(tick) : tick}
        </span>
      ))}
    </span>
  );
}

const LEGEND = [
  ["all", "h-0.5 opacity-60"],
  ["most", "h-2 opacity-30"],
  ["half", "h-3.5 opacity-50"],
] as const;

function Legend() {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-2">
      {LEGEND.map(([part, look]) => (
        <li key={part} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={`w-6 bg-cold-ink ${look}`} />
          {t(`coldStarts.legend.${part}`)}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="h-4 w-0.5 bg-ink" />
        {t("coldStarts.legend.median")}
      </li>
    </ul>
  );
}
