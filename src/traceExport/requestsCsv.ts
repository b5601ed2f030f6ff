// A row for each recorded request as CSV: the columns of the record, in its order. Times are microseconds; what never came is empty.
import { OUTCOMES, STAGES, type RequestColumns } from "#engine";

const PAGES = ["", "cache", "origin"];
const TOKENS = ["", "verified", "cached", "missing", "expired", "forged", "wrongScope"];
/** The rows of one piece of the file. */
export const ROWS_PER_PIECE = 1024;

type Column = Exclude<keyof RequestColumns, "rows">;
/** Every column, and the words for its codes; null: it holds numbers. */
const columns: Readonly<Record<Column, readonly string[] | null>> = {
  arrivalUs: null,
  pageEndUs: null,
  sentUs: null,
  gatewayUs: null,
  securityUs: null,
  invokedUs: null,
  initUs: null,
  handlerUs: null,
  databaseUs: null,
  handlerEndUs: null,
  answeredUs: null,
  endUs: null,
  functionIndex: null,
  instance: null,
  user: null,
  outcome: OUTCOMES,
  endedAt: STAGES,
  cold: null,
  page: PAGES,
  token: TOKENS,
  version: null,
  attempts: null,
  databaseAttempts: null,
  billedUs: null,
  costUsd: null,
};
const names = Object.keys(columns) as readonly Column[];

/** The file in pieces, the header first. */
export function* requestsCsv(requests: RequestColumns): Generator<string> {
  yield `${names.join(",")}\n`;
  for (let from = 0; from < requests.rows; from += ROWS_PER_PIECE) {
    const to = Math.min(requests.rows, from + ROWS_PER_PIECE);
    let text = "";
    for (let row = from; row < to; row++) text += `${names.map((column) => cell(requests, column, row)).join(",")}\n`;
    yield text;
  }
}

function cell(requests: RequestColumns, column: Column, row: number): string {
  const value = requests[column][row];
  const words = columns[column];
  if (words) return words[value] ?? "";
  return value === -1 ? "" : String(value);
}
