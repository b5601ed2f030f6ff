// The comparison as a table for other tools: a row for each load, crossings among them.
import type { Row } from "./rows.ts";

/** Comma-separated, as RFC 4180 has it; a figure that is not there is empty. */
export function breakEvenCsv(rows: readonly Row[]): string {
  const head = [
    "ratePerS",
    "functionsUsd",
    "containersUsd",
    "serversUsd",
    "functionsUsdByRun",
    "serversUsdByRun",
    "crossing",
  ];
  const lines = rows.map((row) => [
    row.ratePerS,
    row.usd.functions ?? "",
    row.usd.containers ?? "",
    row.usd.servers ?? "",
    row.found?.functionsUsd ?? "",
    row.serversUsdByRun ?? "",
    row.crossing ?? "",
  ]);
  return [head, ...lines].map((line) => `${line.join(",")}\r\n`).join("");
}
