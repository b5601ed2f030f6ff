// Moments as records write them, as milliseconds since 1970.
import type { TimeUnit } from "./line.ts";

export interface Moment {
  readonly timeMs: number;
  readonly unit: TimeUnit;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?)?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/i;
const CLOCK = /^(\d?\d):(\d\d)(?::(\d\d)(\.\d+)?)?$/;
const NUMBER = /^\d+(\.\d+)?$/;
const MS_PER_DAY = 86_400_000;

/** As seconds these are years from 1973 on, as milliseconds the same; what is smaller counts from a start. */
const FIRST_EPOCH_S = 1e8;
const FIRST_EPOCH_MS = 1e11;
const LAST_EPOCH_MS = 1e14;

/**
 * A moment, or null for what is none. A plain number is told by its size: from 100 000 000 on seconds since 1970, from
 * 100 000 000 000 on milliseconds; a smaller one counts from the start, in units of `smallMs` milliseconds. Without a zone it is UTC.
 */
export function readMoment(text: string, smallMs = 1000): Moment | null {
  if (NUMBER.test(text)) return momentOf(Number(text), smallMs);
  const iso = ISO.exec(text);
  if (iso) return isoMoment(iso);
  const clock = CLOCK.exec(text);
  if (!clock) return null;
  const timeMs = timeOfDayMs(clock[1], clock[2], clock[3], clock[4]);
  return timeMs === null ? null : { timeMs, unit: "clock" };
}

function momentOf(value: number, smallMs: number): Moment | null {
  if (value < FIRST_EPOCH_S) return { timeMs: value * smallMs, unit: "fromStart" };
  if (value < FIRST_EPOCH_MS) return { timeMs: value * 1000, unit: "epochS" };
  return value < LAST_EPOCH_MS ? { timeMs: value, unit: "epochMs" } : null;
}

function isoMoment(parts: RegExpExecArray): Moment | null {
  const [, year, month, day, hour = "0", minute = "0", second, fraction, zone] = parts;
  const days = daysSince1970(Number(year), Number(month), Number(day));
  const withinMs = timeOfDayMs(hour, minute, second, fraction);
  if (days === null || withinMs === null) return null;
  const timeMs = days * MS_PER_DAY + withinMs - zoneMs(zone);
  return { timeMs, unit: zone === undefined ? "isoWithoutZone" : "iso" };
}

/** Of a day; null for an hour, minute or second that no day has. A leap second is the first of the next minute. */
export function timeOfDayMs(hour: string, minute: string, second = "0", fraction = "0"): number | null {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  const wholeS = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return wholeS * 1000 + Number(fraction) * 1000;
}

/** What a clock of this zone, as "+0200" or "+02:00", is ahead of UTC. */
export function zoneMs(zone: string | undefined): number {
  if (zone === undefined || /^[a-z]/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return minutes * (zone.startsWith("-") ? -60_000 : 60_000);
}

/** Days of a year before each month, and of the whole year. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const DAYS_BEFORE_1970 = 719_162;

/** Whole days from 1 January 1970; null for a date that is none. */
export function daysSince1970(year: number, month: number, day: number): number | null {
  const leapDay = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 1 : 0;
  if (month < 1 || month > 12 || day < 1) return null;
  const before = BEFORE_MONTH[month - 1] + (month > 2 ? leapDay : 0);
  if (day > BEFORE_MONTH[month] + (month > 1 ? leapDay : 0) - before) return null;
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return past * 365 + leapDays + before + day - 1 - DAYS_BEFORE_1970;
}
