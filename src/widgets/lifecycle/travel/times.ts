// The run's clock as dates: a run has no date of its own, so its start is taken for midnight UTC on 1 January 2026.

const START_MS = Date.UTC(2026, 0, 1);
const HOUR_MS = 3_600_000;

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

/** @param us microseconds from the start of the run */
export function momentsOf(us: number): Moments {
  const epochMs = START_MS + Math.floor(us / 1000);
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
