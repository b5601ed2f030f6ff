// The run's clock as dates: a run has no date of its own, so its start is taken for midnight UTC on 1 January 2026, unless an event
// was chosen that is due at another time.
import type { TravelFacts } from "./facts.ts";

const START_MS = Date.UTC(2026, 0, 1);
const HOUR_MS = 3_600_000;
const MINUTE_US = 60_000_000;

/** Every form of one moment that the shapes use. */
export interface Moments {
  /** 2026-01-01T00:00:00.000Z */
  readonly iso: string;
  readonly isoSeconds: string;
  readonly day: string;
  /** 01/Jan/2026:00:00:00 +0000 */
  readonly logTime: string;
  /** Thu, 01 Jan 2026 00:00:00 GMT */
  readonly httpDate: string;
  readonly epochMs: number;
  readonly epochS: number;
  /** The hour it falls into, for bills. */
  readonly hourFrom: string;
  readonly hourTo: string;
  /** 202601 */
  readonly month: string;
}

/** When the run of a request begins, milliseconds since 1970. */
export function startMsOf({ chosen, arrivalUs }: Pick<TravelFacts, "chosen" | "arrivalUs">): number {
  return chosen.dueMs === undefined ? START_MS : chosen.dueMs - Math.floor(arrivalUs / 1000);
}

/**
 * @param us microseconds from the start of the run
 * @param startMs when that is, milliseconds since 1970
 */
export function momentsOf(us: number, startMs = START_MS): Moments {
  const epochMs = startMs + Math.floor(us / 1000);
  const date = new Date(epochMs);
  const iso = date.toISOString();
  const [, dayOfMonth, monthName, year, clock] = date.toUTCString().split(" ");
  const hour = Math.floor(epochMs / HOUR_MS) * HOUR_MS;
  return {
    iso,
    isoSeconds: seconds(epochMs),
    day: iso.slice(0, 10),
    logTime: `${dayOfMonth}/${monthName}/${year}:${clock} +0000`,
    httpDate: date.toUTCString(),
    epochMs,
    epochS: Math.floor(epochMs / 1000),
    hourFrom: seconds(hour),
    hourTo: seconds(hour + HOUR_MS),
    month: iso.slice(0, 4) + iso.slice(5, 7),
  };
}

function seconds(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}

/** Minutes and hours of a cron expression by which something is due at this moment: each n minutes, or once a day. */
export function cronTimeOf(us: number, startMs: number, everyUs: number | null): string {
  const date = new Date(startMs + Math.floor(us / 1000));
  const everyMin = (everyUs ?? 0) / MINUTE_US;
  if (Number.isInteger(everyMin) && everyMin > 0 && 60 % everyMin === 0)
    return everyMin === 1 ? "* *" : everyMin === 60 ? `${date.getUTCMinutes()} *` : `*/${everyMin} *`;
  return `${date.getUTCMinutes()} ${date.getUTCHours()}`;
}
