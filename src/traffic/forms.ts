// Which form a record has: told by the first lines, unless the reader says it.
import { isAccessLine, readAccessLine } from "./lines/accessLog.ts";
import type { ReadLine } from "./lines/line.ts";
import { isReportLine, readReportLine } from "./lines/report.ts";
import { cellsOf, headOf, tableReader, type Columns } from "./lines/table.ts";
import { readMoment } from "./lines/time.ts";

/** Counts a minute, the same beside times, times, times with durations, the log of a web server, the log of a function on AWS. */
export const FORMS = ["counts", "timesAndCounts", "times", "timesAndDurations", "accessLog", "reports"] as const;
export type Form = (typeof FORMS)[number];

export interface Recognised {
  readonly form: Form;
  readonly hasHead: boolean;
  readonly read: ReadLine;
}

const MINUTE_MS = 60_000;
/** Of a table; a log may say much else first. */
const MOST_LOOKED_AT = 200;
const WHOLE = /^\d+$/;
const NUMBER = /^\d+(\.\d+)?$/;

/** @param lines the first that are not blank. Null: none of the forms. */
export function recognise(lines: readonly string[], asked: Form | null): Recognised | null {
  if (asked === "reports" || (asked === null && lines.some(isReportLine)))
    return { form: "reports", hasHead: false, read: readReportLine };
  if (asked === "accessLog" || (asked === null && lines.some(isAccessLine)))
    return { form: "accessLog", hasHead: false, read: readAccessLine };
  if (lines.length === 0) return null;
  const head = headOf(lines[0]);
  const body = lines.slice(head ? 1 : 0, MOST_LOOKED_AT).map(cellsOf);
  const columns = columnsOf(asked, head, body);
  return columns && { form: formOf(columns), hasHead: head !== null, read: tableReader(columns) };
}

function formOf({ time, count, duration }: Columns): Form {
  if (count !== null) return time === null ? "counts" : "timesAndCounts";
  return duration === null ? "times" : "timesAndDurations";
}

function columnsOf(asked: Form | null, head: Columns | null, body: readonly (readonly string[])[]): Columns | null {
  const form = asked ?? (head && namedForm(head, body)) ?? guess(body, head?.time ?? 0);
  const time = head?.time ?? 0;
  // Where the head does not say it, what counts or lasts stands beside the time.
  const beside = time === 0 ? 1 : 0;
  const none = { time: null, count: null, duration: null, durationToMs: head?.durationToMs ?? 1 };
  switch (form) {
    case "counts":
      return { ...none, count: head?.count ?? 0 };
    case "timesAndCounts":
      return { ...none, time, count: head?.count ?? beside };
    case "times":
      return { ...none, time };
    case "timesAndDurations":
      return { ...none, time, duration: head?.duration ?? beside };
    default:
      return null;
  }
}

/** The form that the names of a head tell; null where they do not. */
function namedForm({ time, count, duration }: Columns, body: readonly (readonly string[])[]): Form | null {
  if (duration !== null && time !== null) return "timesAndDurations";
  if (count !== null) return time === null ? "counts" : "timesAndCounts";
  return time !== null && body.every((cells) => cells.length === 1) ? "times" : null;
}

/** What most lines are like. */
function guess(body: readonly (readonly string[])[], time: number): Form | null {
  const beside = time === 0 ? 1 : 0;
  const most = (holds: (cells: readonly string[]) => boolean) => body.filter(holds).length * 2 > body.length;
  const isDated = (cells: readonly string[]) => {
    const moment = readMoment(cells[time] ?? "");
    return moment !== null && moment.unit !== "fromStart";
  };
  const isCounted = (cells: readonly string[]) => WHOLE.test(cells[beside] ?? "");
  if (most(isDated)) {
    if (!most((cells) => NUMBER.test(cells[beside] ?? ""))) return "times";
    const onMinutes = body.filter(isDated).every((cells) => (readMoment(cells[time])?.timeMs ?? 0) % MINUTE_MS === 0);
    return onMinutes && most(isCounted) ? "timesAndCounts" : "timesAndDurations";
  }
  if (!most((cells) => NUMBER.test(cells[time] ?? ""))) return null;
  if (!most((cells) => NUMBER.test(cells[beside] ?? ""))) return "counts";
  // Minute by minute, or seconds from the start with how long each took.
  return most((cells) => WHOLE.test(cells[time]) && isCounted(cells)) ? "timesAndCounts" : "timesAndDurations";
}
