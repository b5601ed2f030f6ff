// The tables themselves: one a chart, a row for each stretch of the run.
import "#messages/chartExtras";
import { useMemo } from "react";
import { formatClock, formatCount, formatMs, formatNumber, formatPercent, formatUsd, t } from "#messages";
import { cx } from "#ui";
import { stretches, type Stretch } from "./data/chartTables.ts";
import type { ChartTablesProps } from "./ChartTables.tsx";
import { OVERLAY } from "./overlay.ts";
import type { ChartRow } from "./rows.ts";
import { clockSeconds } from "./sentence.ts";

interface Column {
  readonly head: string;
  readonly cell: (stretch: Stretch) => string;
  /** Of the whole run, where it is a sum. */
  readonly sum?: (stretch: Stretch) => number;
}

const count = (head: string, of: (stretch: Stretch) => number): Column => ({
  head,
  cell: (each) => formatCount(of(each)),
  sum: of,
});

const TABLES: Readonly<Record<ChartRow["id"], { readonly caption: string; readonly columns: readonly Column[] }>> = {
  requests: {
    caption: t("chartExtras.table.requests"),
    columns: [
      count(t("chartExtras.head.all"), (each) => each.requests),
      count(t("chartExtras.head.warm"), (each) => each.warm),
      count(t("chartExtras.head.cold"), (each) => each.cold),
      count(t("chartExtras.head.failed"), (each) => each.failed),
    ],
  },
  latency: {
    caption: t("chartExtras.table.latency"),
    columns: [
      { head: t("chartExtras.head.p50"), cell: (each) => formatMs(each.p50Ms) },
      { head: t("chartExtras.head.p99"), cell: (each) => formatMs(each.p99Ms) },
    ],
  },
  instances: {
    caption: t("chartExtras.table.instances"),
    columns: [
      { head: t("chartExtras.head.all"), cell: (each) => formatNumber(each.starting + each.busy + each.idle) },
      { head: t("chartExtras.head.starting"), cell: (each) => formatNumber(each.starting) },
      { head: t("chartExtras.head.busy"), cell: (each) => formatNumber(each.busy) },
      { head: t("chartExtras.head.idle"), cell: (each) => formatNumber(each.idle) },
    ],
  },
  coldShare: {
    caption: t("chartExtras.table.coldShare"),
    columns: [
      count(t("chartExtras.head.served"), (each) => each.served),
      { head: t("chartExtras.head.share"), cell: (each) => formatPercent(each.coldShare) },
    ],
  },
  cost: {
    caption: t("chartExtras.table.cost"),
    columns: [
      { head: t("chartExtras.head.functions"), cell: (each) => formatUsd(each.costUsd) },
      { head: t("chartExtras.head.server"), cell: (each) => formatUsd(each.serverUsd) },
    ],
  },
};

/** Shorter stretches are told apart by milliseconds. */
const SHORT_US = 2e6;

export function Tables({ run, data, rows: charts }: ChartTablesProps) {
  const rows = useMemo(() => stretches(run, data), [run, data]);
  return (
    <div
      className={cx(OVERLAY, "flex flex-wrap items-start gap-x-10 gap-y-5")}
      role="region"
      aria-label={t("chartExtras.tables")}
      // What scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {charts.map(({ id }) => (
        <Table key={id} id={id} rows={rows} whole={data.series === run.series} />
      ))}
    </div>
  );
}

interface TableProps extends Pick<ChartRow, "id"> {
  readonly rows: readonly Stretch[];
  /** Whether these are all there are in the run. */
  readonly whole: boolean;
}

function Table({ id, rows, whole }: TableProps) {
  const { caption, columns } = TABLES[id];
  const clock = rows[0].toUs - rows[0].fromUs < SHORT_US ? formatClock : clockSeconds;
  const summed = columns.some((column) => column.sum);
  return (
    <table data-table={id} className="text-xs tabular-nums">
      <caption className="max-w-72 pb-1.5 text-left font-semibold">{caption}</caption>
      <thead className="text-ink-2">
        <tr>
          <th scope="col" className="border-b border-line-2 py-1 pr-4 text-left font-medium">
            {t("chartExtras.stretch")}
          </th>
          {columns.map(({ head }) => (
            <th key={head} scope="col" className="border-b border-line-2 py-1 pl-4 text-right font-medium">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.fromUs} className="border-b border-line">
            <th scope="row" className="py-0.5 pr-4 text-left font-normal text-ink-2">
              {clock(Math.round(row.fromUs))}
            </th>
            {columns.map(({ head, cell }) => (
              <td key={head} className="py-0.5 pl-4 text-right whitespace-nowrap">
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {summed && (
        <tfoot className="font-semibold">
          <tr>
            <th scope="row" className="py-1 pr-4 text-left">
              {t(whole ? "chartExtras.wholeRun" : "chartExtras.allShown")}
            </th>
            {columns.map(({ head, sum }) => (
              <td key={head} className="py-1 pl-4 text-right">
                {sum && formatCount(rows.reduce((total, row) => total + sum(row), 0))}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
