// The one time scale of a waterfall. Long stretches in which a request only waits for its next try are shortened and said so:
// beside a pause of a minute, everything else would be a hairline.
import type { RequestTrace, Span, SpanKind } from "#engine";

/** In these nothing runs for the request. */
const PAUSES = new Set<SpanKind>(["clientBackoff", "retryDelay", "queueWait", "databaseBackoff"]);
/** A pause is shortened when it is longer than this share of all that is not a pause, and is drawn as long as that. */
const SHORTENED_TO = 0.12;
/** Shares of the width are kept this far apart when ticks are labelled. */
const STEPS = [1, 2, 5];
const MOST_TICKS = 5;

export interface Pause {
  readonly startUs: number;
  readonly endUs: number;
}

export interface Tick {
  readonly timeUs: number;
  /** 0 to 1. */
  readonly share: number;
}

export interface TimeScale {
  readonly fromUs: number;
  readonly toUs: number;
  /** Stretches that are drawn shorter than they are. */
  readonly pauses: readonly Pause[];
  /** Where a time stands, from 0 (start) to 1 (end). */
  readonly shareOf: (timeUs: number) => number;
  /** Round times, counted from the start; after a pause, its end. */
  readonly ticks: readonly Tick[];
}

/** A scale over the whole trace, its long pauses shortened. */
export function timeScaleOf({
  arrivalUs,
  lastUs,
  spans,
}: Pick<RequestTrace, "arrivalUs" | "lastUs" | "spans">): TimeScale {
  const gaps = idleStretches(spans, arrivalUs, lastUs);
  const idleUs = gaps.reduce((sum, { startUs, endUs }) => sum + endUs - startUs, 0);
  const shortUs = (lastUs - arrivalUs - idleUs) * SHORTENED_TO;
  const pauses = shortUs > 0 ? gaps.filter(({ startUs, endUs }) => endUs - startUs > shortUs) : [];
  return scaleWith(arrivalUs, lastUs, pauses, shortUs);
}

/** A scale from one time to another, true throughout: what two waterfalls side by side share. */
export function linearScale(fromUs: number, toUs: number): TimeScale {
  return scaleWith(fromUs, toUs, [], 0);
}

/** Where nothing but pauses goes on. */
function idleStretches(spans: readonly Span[], fromUs: number, toUs: number): Pause[] {
  const active = spans.filter(({ kind, startUs, endUs }) => endUs > startUs && !PAUSES.has(kind));
  const idle: Pause[] = [];
  let busyUntilUs = fromUs;
  for (const { startUs, endUs } of active.toSorted((a, b) => a.startUs - b.startUs)) {
    if (startUs > busyUntilUs) idle.push({ startUs: busyUntilUs, endUs: startUs });
    busyUntilUs = Math.max(busyUntilUs, endUs);
  }
  if (toUs > busyUntilUs) idle.push({ startUs: busyUntilUs, endUs: toUs });
  return idle;
}

function scaleWith(fromUs: number, toUs: number, pauses: readonly Pause[], shortUs: number): TimeScale {
  const shortenedUs = pauses.reduce((sum, { startUs, endUs }) => sum + endUs - startUs - shortUs, 0);
  const drawnUs = toUs - fromUs - shortenedUs;
  const shareOf = (timeUs: number): number => {
    if (!(drawnUs > 0)) return 0;
    let drawn = timeUs - fromUs;
    for (const { startUs, endUs } of pauses) {
      if (timeUs <= startUs) break;
      const lengthUs = endUs - startUs;
      drawn -= ((Math.min(timeUs, endUs) - startUs) / lengthUs) * (lengthUs - shortUs);
    }
    return Math.max(0, Math.min(1, drawn / drawnUs));
  };
  return { fromUs, toUs, pauses, shareOf, ticks: ticksOf(fromUs, toUs, drawnUs, pauses, shareOf) };
}

function ticksOf(
  fromUs: number,
  toUs: number,
  drawnUs: number,
  pauses: readonly Pause[],
  shareOf: (timeUs: number) => number,
): Tick[] {
  if (!(drawnUs > 0)) return [];
  const stepUs = roundStep(drawnUs / MOST_TICKS);
  const stretches = [fromUs, ...pauses.map(({ endUs }) => endUs)].map((startUs, place) => ({
    startUs,
    endUs: pauses[place]?.startUs ?? toUs,
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
