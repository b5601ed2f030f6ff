// What the charts draw as CSV: a row for each bin, a column for each figure, its unit in its name. Plain numbers; empty where there is none.
import { csvOf } from "#ui";
import type { ChartData } from "../data/chartData.ts";
import { costAt } from "../data/costs.ts";
import type { ChartRow } from "../rows.ts";
import type { HistogramData } from "./histogram.ts";
import type { RunLines } from "./lines.ts";

type Column = readonly [name: string, of: (bin: number) => number];

/** @param before of the other run, in the same bins; null where its lines are not shown */
export function chartsCsv(data: ChartData, ids: readonly ChartRow["id"][], before: RunLines | null): string {
  const { startUs, series } = data;
  const columns: Column[] = [
    ["from_s", (bin) => (startUs + bin * series.binUs) / 1e6],
    ["to_s", (bin) => (startUs + (bin + 1) * series.binUs) / 1e6],
    ...ids.flatMap((id) => columnsOf(id, data, before)),
  ];
  return fileOf(columns, series.bins);
}

/** The bars of the histogram. */
export function histogramCsv({ edgesMs, warm, cold }: HistogramData): string {
  const columns: Column[] = [
    ["from_ms", (bar) => edgesMs[bar]],
    ["to_ms", (bar) => edgesMs[bar + 1]],
    ["warm", (bar) => warm.counts[bar]],
    ["cold", (bar) => cold.counts[bar]],
  ];
  return fileOf(columns, warm.counts.length);
}

function fileOf(columns: readonly Column[], rows: number): string {
  return csvOf(
    columns.map(([name]) => name),
    Array.from({ length: rows }, (_, row) => columns.map(([, of]) => of(row))),
  );
}

function columnsOf(id: ChartRow["id"], data: ChartData, before: RunLines | null): readonly Column[] {
  const { series, rates, shares, costs, startUs } = data;
  const of = (name: string, values: Float64Array): Column => [name, (bin) => values[bin]];
  const was = (name: string, values: Float64Array | undefined): readonly Column[] =>
    values ? [of(`before_${name}`, values)] : [];
  const endUs = (bin: number) => (bin + 1) * series.binUs;
  switch (id) {
    case "requests":
      return [
        of("warm_per_s", rates.warm),
        of("cold_per_s", rates.cold),
        of("failed_per_s", rates.failed),
        ...was("requests_per_s", before?.ratePerS),
      ];
    case "latency":
      return [
        of("p50_ms", series.latencyP50Ms),
        of("p99_ms", series.latencyP99Ms),
        ...was("p50_ms", before?.p50Ms),
        ...was("p99_ms", before?.p99Ms),
      ];
    case "instances":
      return [
        of("starting", series.starting),
        of("busy", series.busy),
        of("idle", series.idle),
        ...was("instances", before?.instances),
      ];
    case "coldShare":
      return [of("cold_share_so_far", shares.soFar), ...was("cold_share_so_far", before?.coldSoFar)];
    case "cost":
      return [
        ["cost_usd", (bin) => costAt(costs, series.binUs, endUs(bin))],
        ["server_usd", (bin) => costs.serverUsdPerUs * (startUs + endUs(bin))],
        ...was("cost_usd", before?.costUsd),
      ];
  }
}
