// The common log format of web servers, and the combined one: the time of a request stands in square brackets.
import { isMistake, type Mistake, type ReadLine, type Row } from "./line.ts";
import { daysSince1970, timeOfDayMs, zoneMs } from "./time.ts";

const TIME = /\[(\d\d)\/([a-z]{3})\/(\d{4}):(\d\d):(\d\d):(\d\d)(\.\d+)? ([+-]\d{4})\]/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MS_PER_DAY = 86_400_000;

export const readAccessLine: ReadLine = (line) => {
  const found = TIME.exec(line);
  if (!found) return { found: line, expected: "accessTime" };
  const [whole, day, month, year, hour, minute, second, fraction, zone] = found;
  const days = daysSince1970(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day));
  const withinMs = timeOfDayMs(hour, minute, second, fraction);
  if (days === null || withinMs === null) return { found: whole, expected: "accessTime" };
  return { timeMs: days * MS_PER_DAY + withinMs - zoneMs(zone), unit: "accessLog", count: 1 };
};

/** True for a line that carries such a time. */
export function isAccessLine(line: string): boolean {
  const read: Row | Mistake | null = readAccessLine(line);
  return read !== null && !isMistake(read);
}
