// A row for each recorded request as CSV: the columns of the record, in its order. Times are microseconds; what never came is empty.
import { OUTCOMES, STAGES, type RequestColumns } from "#engine";

const PAGES = ["", "cache", "origin"];
const TOKENS = ["", "verified", "cached", "missing", "expired", "forged", "wrongScope"];
/** The rows of one piece of the file. */
export const ROWS_PER_PIECE = 1024;

type Column = Exclude<keyof RequestColumns, "rows">;
const columns: readonly Column[] = [
  "arrivalUs",
  "pageEndUs",
  "sentUs",
  "gatewayUs",
  "securityUs",
  "invokedUs",
  "initUs",
  "handlerUs",
  "databaseUs",
  "handlerEndUs",
  "answeredUs",
  "endUs",
  "functionIndex",
  "instance",
  "user",
  "outcome",
  "endedAt",
  "cold",
  "page",
  "token",
  "version",
  "attempts",
  "databaseAttempts",
  "billedUs",
  "costUsd",
];
/** Columns of codes are written as words. */
const words: Partial<Record<Column, readonly string[]>> = {
  outcome: OUTCOMES,
  endedAt: STAGES,
  page: PAGES,
  token: TOKENS,
};

/** The file in pieces, the header first. */
export function* requestsCsv(requests: RequestColumns): Generator<string> {
  yield `${columns.join(",")}\n`;
  for (let from = 0; from < requests.rows; from += ROWS_PER_PIECE) {
    const to = Math.min(requests.rows, from + ROWS_PER_PIECE);
    let text = "";
    for (let row = from; row < to; row++) text += `${columns.map((column) => cell(requests, column, row)).join(",")}\n`;
    yield text;
  }
}

function cell(requests: RequestColumns, column: Column, row: number): string {
  const value = requests[column][row];
  const known = words[column];
  if (known) return known[value] ?? "";
  return value === -1 ? "" : String(value);
}
