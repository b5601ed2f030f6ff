// The line that AWS Lambda writes into a function's log at the end of each invocation, with its times and its memory. Tabs stand between
// the fields; what copies a log makes spaces or "\t" of them. Init Duration stands only where the invocation started its instance.
// Form: docs.aws.amazon.com/lambda/latest/dg/services-cloudwatchlogs.html (its example of a log event);
// fields: docs.aws.amazon.com/lambda/latest/dg/dotnet-logging.html ("REPORT line data fields");
// "Status" and "Error Type" at the end: github.com/nishidemasami/contactform-api/issues/29, of 2026-08-19. All read on 2026-11-30.
import type { ReadLine } from "./line.ts";
import { readMoment } from "./time.ts";

const START = /\bREPORT RequestId:/;
const GAP = String.raw`(?:\s|\\t)+`;
const TIMES = new RegExp(String.raw`\bREPORT RequestId:${GAP}[\w-]+?${GAP}Duration:${GAP}(\d+(?:\.\d+)?)${GAP}ms`);
const BILLED = new RegExp(String.raw`Billed Duration:${GAP}(\d+(?:\.\d+)?)${GAP}ms`);
const INIT = new RegExp(String.raw`Init Duration:${GAP}(\d+(?:\.\d+)?)${GAP}ms`);
const MEMORY = new RegExp(String.raw`Memory Size:${GAP}(\d+)${GAP}MB`);
/** What exports and tools put before the line: CSV, the time alone, or a log event as JSON. */
const LEADING =
  /^["']?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?|\d+(?:\.\d+)?)(?=["'\s,;])|"timestamp":\s*(\d+)/i;

/** The log has other lines: of the function itself, of starts and ends. They tell nothing here. */
export const readReportLine: ReadLine = (line) => {
  const at = line.search(START);
  if (at < 0) return null;
  const times = TIMES.exec(line);
  if (!times) return { found: line.slice(at), expected: "report" };
  const durationMs = Number(times[1]);
  const init = INIT.exec(line);
  const memory = MEMORY.exec(line);
  const billed = BILLED.exec(line);
  const initMs = init ? Number(init[1]) : undefined;
  const leading = LEADING.exec(line.slice(0, at));
  const moment = leading ? readMoment(leading[1] ?? leading[2]) : null;
  const isDated = moment !== null && moment.unit !== "fromStart";
  return {
    // Written when the invocation ends: it began with its initialisation, if any, and its handler before that.
    timeMs: isDated ? moment.timeMs - durationMs - (initMs ?? 0) : null,
    unit: isDated ? moment.unit : null,
    count: 1,
    durationMs,
    ...(initMs === undefined ? {} : { initMs }),
    ...(billed ? { billedMs: Number(billed[1]) } : {}),
    ...(memory ? { memoryMb: Number(memory[1]) } : {}),
  };
};

export function isReportLine(line: string): boolean {
  return START.test(line);
}
