// The one time scale of a waterfall. Long stretches in which a request only waits for its next try are shortened and said so, and so are
// those in which one thing goes on and on: beside a pause of a minute, or a call that hangs for thirty seconds, all else would be a hairline.
import type { RequestTrace, Span, SpanKind } from "#engine";

/** In these nothing runs for the request. */
const PAUSES = new Set<SpanKind>(["clientBackoff", "retryDelay", "queueWait", "databaseBackoff"]);
/** A pause is shortened when it is longer than this share of all that is not a pause, and is drawn as long as that. */
const SHORTENED_TO = 0.12;
/** The longest stretches of work are shortened when each lasts longer than this many times all the others together. */
const TIMES_THE_REST = 5;
/** At most so many of them; together they are drawn as long as the rest. */
const MOST_LONG = 4;
/** Shares of the width are kept this far apart when ticks are labelled. */
const STEPS = [1, 2, 5];
const MOST_TICKS = 5;

interface Stretch {
  readonly startUs: number;
  readonly endUs: number;
}

export interface Break extends Stretch {
  /** As long as it is drawn. */
  readonly drawnUs: number;
  /** Nothing runs for the request. */
  readonly pause: boolean;
}

export interface Tick {
  readonly timeUs: number;
  /** 0 to 1. */
  readonly share: number;
}

export interface TimeScale {
  readonly fromUs: number;
  readonly toUs: number;
  /** Stretches that are drawn shorter than they are, in order. */
  readonly breaks: readonly Break[];
  /** Where a time stands, from 0 (start) to 1 (end). */
  readonly shareOf: (timeUs: number) => number;
  /** Round times, counted from the start; after a break, its end. */
  readonly ticks: readonly Tick[];
}

/** A scale over the whole trace, its long pauses and its longest stretches of work shortened. */
export function timeScaleOf({
  arrivalUs,
  lastUs,
  spans,
}: Pick<RequestTrace, "arrivalUs" | "lastUs" | "spans">): TimeScale {
  const idle = idleStretches(spans, arrivalUs, lastUs);
  const long = longStretches(spans, arrivalUs, lastUs, idle);
  const workUs = lastUs - arrivalUs - total(idle) - total(long) + long.reduce((sum, { drawnUs }) => sum + drawnUs, 0);
  const shortUs = workUs * SHORTENED_TO;
  const pauses = shortUs > 0 ? idle.filter(({ startUs, endUs }) => endUs - startUs > shortUs) : [];
  const breaks = [...long, ...pauses.map((each) => ({ ...each, drawnUs: shortUs, pause: true }))];
  return scaleWith(
    arrivalUs,
    lastUs,
    breaks.toSorted((one, other) => one.startUs - other.startUs),
  );
}

function total(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { startUs, endUs }) => sum + endUs - startUs, 0);
}

/** Stretches of work within which nothing begins or ends, far longer than all else together. */
function longStretches(spans: readonly Span[], fromUs: number, toUs: number, idle: readonly Stretch[]): Break[] {
  const times = new Set([fromUs, toUs, ...spans.flatMap(({ startUs, endUs }) => [startUs, endUs])]);
  const bounds = [...times].filter((timeUs) => timeUs >= fromUs && timeUs <= toUs).toSorted((a, b) => a - b);
  const work = bounds
    .slice(1)
    .map((endUs, place) => ({ startUs: bounds[place], endUs }))
    .filter(({ startUs }) => !idle.some((each) => each.startUs <= startUs && startUs < each.endUs));
  const byLength = work.toSorted((a, b) => b.endUs - b.startUs - (a.endUs - a.startUs));
  const workUs = total(work);
  for (let count = 1; count <= Math.min(MOST_LONG, byLength.length - 1); count++) {
    const long = byLength.slice(0, count);
    const restUs = workUs - total(long);
    const { startUs, endUs } = long[count - 1];
    if (restUs > 0 && endUs - startUs > TIMES_THE_REST * restUs)
      return long.map((each) => ({ ...each, drawnUs: restUs / count, pause: false }));
  }
  return [];
}

/** A scale from one time to another, true throughout: what two waterfalls side by side share. */
export function linearScale(fromUs: number, toUs: number): TimeScale {
  return scaleWith(fromUs, toUs, []);
}

/** Where nothing but pauses goes on. */
function idleStretches(spans: readonly Span[], fromUs: number, toUs: number): Stretch[] {
  const active = spans.filter(({ kind, startUs, endUs }) => endUs > startUs && !PAUSES.has(kind));
  const idle: Stretch[] = [];
  let busyUntilUs = fromUs;
  for (const { startUs, endUs } of active.toSorted((a, b) => a.startUs - b.startUs)) {
    if (startUs > busyUntilUs) idle.push({ startUs: busyUntilUs, endUs: startUs });
    busyUntilUs = Math.max(busyUntilUs, endUs);
  }
  if (toUs > busyUntilUs) idle.push({ startUs: busyUntilUs, endUs: toUs });
  return idle;
}

function scaleWith(fromUs: number, toUs: number, breaks: readonly Break[]): TimeScale {
  const shortenedUs = total(breaks) - breaks.reduce((sum, { drawnUs }) => sum + drawnUs, 0);
  const allDrawnUs = toUs - fromUs - shortenedUs;
  const shareOf = (timeUs: number): number => {
    if (!(allDrawnUs > 0)) return 0;
    let drawn = timeUs - fromUs;
    for (const { startUs, endUs, drawnUs } of breaks) {
      if (timeUs <= startUs) break;
      const lengthUs = endUs - startUs;
      drawn -= ((Math.min(timeUs, endUs) - startUs) / lengthUs) * (lengthUs - drawnUs);
    }
    return Math.max(0, Math.min(1, drawn / allDrawnUs));
  };
  return { fromUs, toUs, breaks, shareOf, ticks: ticksOf(fromUs, toUs, allDrawnUs, breaks, shareOf) };
}

function ticksOf(
  fromUs: number,
  toUs: number,
  drawnUs: number,
  breaks: readonly Break[],
  shareOf: (timeUs: number) => number,
): Tick[] {
  if (!(drawnUs > 0)) return [];
  const stepUs = roundStep(drawnUs / MOST_TICKS);
  const stretches = [fromUs, ...breaks.map(({ endUs }) => endUs)].map((startUs, place) => ({
    startUs,
    endUs: breaks[place]?.startUs ?? toUs,
  }));
  const times = stretches.flatMap(({ startUs, endUs }) => {
    const inside: number[] = [];
    for (let timeUs = startUs; timeUs <= endUs; timeUs += stepUs) inside.push(timeUs);
    return inside;
  });
  return times.map((timeUs) => ({ timeUs, share: shareOf(timeUs) }));
}

/** The smallest of 1, 2, 5, 10, 20 … that is not less. */
function roundStep(leastUs: number): number {
  let power = 1;
  while (power * 10 <= leastUs) power *= 10;
  const step = STEPS.find((each) => each * power >= leastUs) ?? 10;
  return Math.max(1, step * power);
}
