// What the lines of a record have told so far, and what it comes to when they have all been read.
import { AT_A_TIME, MOST_MINUTES, LONGEST_DURATION_S } from "#scenario";
import type { Form } from "./forms.ts";
import { isMistake, type Mistake, type Problem, type ReadLine, type Row, type TimeUnit } from "./lines/line.ts";
import { Numbers } from "./numbers.ts";
import { filled, order, sorted } from "./order.ts";
import { MOST_READ, type Arrivals, type Reported, type Traffic } from "./traffic.ts";

const MOST_PROBLEMS = 10;
const LONGEST_FOUND = 80;
const MS_PER_MINUTE = 60_000;

interface Reports {
  readonly durationsMs: Numbers;
  readonly withInitMs: Numbers;
  billedMs: number;
}

export class Gathered {
  form: Form | null = null;
  #lines = 0;
  #passedOver = 0;
  #problems: Problem[] = [];
  #problemCount = 0;
  #unit: TimeUnit | null = null;
  #timesMs = new Numbers();
  #counts = new Numbers();
  /** NaN where a line has none. */
  #durationsMs = new Numbers();
  #otherDurationsMs = new Numbers();
  #initsMs = new Numbers();
  #memories = new Map<number, number>();
  #reports = new Map<number | null, Reports>();
  #tooMany = 0;

  passOver(): void {
    this.#lines++;
    this.#passedOver++;
  }

  mistake({ found, expected }: Mistake): void {
    this.#lines++;
    this.#problemCount++;
    if (this.#problems.length >= MOST_PROBLEMS) return;
    const shown = found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
    this.#problems.push({ line: this.#lines, found: shown, expected });
  }

  add(line: string, read: ReadLine): void {
    const row = read(line);
    if (row === null) this.passOver();
    else if (isMistake(row)) this.mistake(row);
    else if (row.unit !== null && !this.#goesWith(row.unit)) this.mistake({ found: line, expected: "sameTime" });
    else this.#keep(row);
  }

  /** A moment of the calendar and one that counts from a start cannot be held against each other. */
  #goesWith(unit: TimeUnit): boolean {
    this.#unit ??= unit;
    return originOf(unit) === originOf(this.#unit);
  }

  #keep(row: Row): void {
    const { timeMs, count, durationMs, initMs, memoryMb } = row;
    this.#lines++;
    if (this.#timesMs.length + this.#counts.length + this.#otherDurationsMs.length >= MOST_READ) {
      this.#tooMany++;
      return;
    }
    if (initMs !== undefined) this.#initsMs.push(initMs);
    if (memoryMb !== undefined) this.#memories.set(memoryMb, (this.#memories.get(memoryMb) ?? 0) + 1);
    if (this.form === "reports") this.#report(row);
    const counts = this.form === "counts" || this.form === "timesAndCounts";
    if (counts) this.#counts.push(count);
    if (timeMs !== null) this.#timesMs.push(timeMs);
    if (counts) return;
    if (timeMs !== null) this.#durationsMs.push(durationMs ?? Number.NaN);
    else if (durationMs !== undefined) this.#otherDurationsMs.push(durationMs);
  }

  #report({ durationMs = 0, initMs = 0, billedMs = Number.NaN, ...row }: Row): void {
    const memoryMb = row.memoryMb ?? null;
    let of = this.#reports.get(memoryMb);
    if (!of) this.#reports.set(memoryMb, (of = { durationsMs: new Numbers(), withInitMs: new Numbers(), billedMs: 0 }));
    of.durationsMs.push(durationMs);
    // Both have two decimals: their sum, too.
    of.withInitMs.push(Math.round((durationMs + initMs) * 1000) / 1000);
    of.billedMs += billedMs;
  }

  *traffic(): Generator<undefined, Traffic> {
    const memories = [...this.#memories].map(([memoryMb, requests]) => ({ memoryMb, requests }));
    const known = {
      form: this.form,
      lines: this.#lines,
      passedOver: this.#passedOver,
      problems: this.#problems,
      problemCount: this.#problemCount,
      unit: this.#unit,
      durationsMs: yield* this.#allDurationsMs(),
      initsMs: this.#initsMs.length > 0 ? yield* sorted(this.#initsMs.values()) : null,
      memories: memories.toSorted((a, b) => b.requests - a.requests || a.memoryMb - b.memoryMb),
    };
    const reported = yield* this.#allReported();
    if (this.form === "counts") return { ...known, reported, ...this.#minuteByMinute() };
    return this.form === "timesAndCounts"
      ? { ...known, reported, ...(yield* this.#countedMinutes()) }
      : { ...known, reported, ...(yield* this.#arrived()) };
  }

  *#allDurationsMs(): Generator<undefined, Float64Array | null> {
    const [dated, others] = [this.#durationsMs.values(), this.#otherDurationsMs.values()];
    const all = yield* filled(dated.length + others.length, (index) =>
      index < dated.length ? dated[index] : others[index - dated.length],
    );
    // Of one form, either every line has one or none.
    return all.length > 0 && !Number.isNaN(all[0]) ? yield* sorted(all) : null;
  }

  *#allReported(): Generator<undefined, Reported[]> {
    const all: Reported[] = [];
    for (const [memoryMb, { durationsMs, withInitMs, billedMs }] of this.#reports)
      all.push({
        memoryMb,
        durationsMs: yield* sorted(durationsMs.values()),
        withInitMs: yield* sorted(withInitMs.values()),
        billedMs: Number.isNaN(billedMs) ? null : billedMs,
      });
    const size = ({ memoryMb, durationsMs }: Reported) => [-durationsMs.length, memoryMb ?? 0];
    return all.toSorted((a, b) => size(a)[0] - size(b)[0] || size(a)[1] - size(b)[1]);
  }

  #minuteByMinute(): Timing {
    const countsPerMinute = [...this.#counts.values().subarray(0, MOST_MINUTES)];
    const tooLate = this.#counts.length - countsPerMinute.length;
    return counted(countsPerMinute, null, 1, { ...NONE, tooLate, tooMany: this.#tooMany });
  }

  /** A count that stands for several minutes is spread over them as evenly as whole requests can be. */
  *#countedMinutes(): Generator<undefined, Timing> {
    const times = this.#timesMs.values();
    const places = yield* order(times.length, (a, b) => times[a] - times[b]);
    const at = (index: number) => places?.[index] ?? index;
    const firstMs = times.length > 0 ? Math.floor(times[at(0)] / MS_PER_MINUTE) * MS_PER_MINUTE : 0;
    const perCount = minutesPerCount(yield* filled(times.length, (index) => times[at(index)]));
    const spread = Number.isInteger(perCount) ? perCount : 1;
    const countsPerMinute: number[] = [];
    let tooLate = 0;
    for (let index = 0; index < times.length; index++) {
      const minute = Math.floor((times[at(index)] - firstMs) / MS_PER_MINUTE);
      const count = this.#counts.values()[at(index)];
      if (minute + spread > MOST_MINUTES) tooLate++;
      else {
        while (countsPerMinute.length < minute + spread) countsPerMinute.push(0);
        for (let each = 0; each < spread; each++)
          countsPerMinute[minute + each] += Math.floor(count / spread) + (each < count % spread ? 1 : 0);
      }
    }
    const fromMs = hasOrigin(this.#unit) && times.length > 0 ? firstMs : null;
    return counted(countsPerMinute, fromMs, perCount, { ...NONE, tooLate, tooMany: this.#tooMany });
  }

  *#arrived(): Generator<undefined, Timing> {
    const times = this.#timesMs.values();
    const durations = this.#durationsMs.values();
    const dropped = { ...NONE, tooMany: this.#tooMany };
    if (times.length === 0) return { ...NOTHING, requests: this.#otherDurationsMs.length, dropped };
    const byDuration = (a: number, b: number) => (Number.isNaN(durations[a]) ? 0 : durations[a] - durations[b]);
    const places = yield* order(times.length, (a, b) => times[a] - times[b] || byDuration(a, b));
    const at = (index: number) => places?.[index] ?? index;
    const firstMs = times[at(0)];
    let kept = times.length;
    while (times[at(kept - 1)] - firstMs >= LONGEST_DURATION_S * 1000) kept--;
    const timesS = yield* filled(kept, (index) => microseconds((times[at(index)] - firstMs) / 1000));
    const hasDurations = !Number.isNaN(durations[0]);
    const arrivals: Arrivals = {
      timesS,
      durationsMs: hasDurations ? yield* filled(kept, (index) => durations[at(index)]) : null,
      isToTheSecond: isToTheSecond(timesS),
    };
    yield;
    return {
      fromMs: hasOrigin(this.#unit) ? firstMs : null,
      requests: kept,
      lengthS: timesS[kept - 1],
      arrivals,
      countsPerMinute: yield* minutesOf(timesS),
      minutesPerCount: 1,
      dropped: { ...dropped, tooLate: times.length - kept, withoutTime: this.#otherDurationsMs.length },
    };
  }
}

type Timing = Pick<
  Traffic,
  "fromMs" | "requests" | "lengthS" | "arrivals" | "countsPerMinute" | "minutesPerCount" | "dropped"
>;

const NONE = { tooLate: 0, tooMany: 0, withoutTime: 0 };
const NOTHING = { fromMs: null, lengthS: 0, arrivals: null, countsPerMinute: null, minutesPerCount: 1 };

function counted(
  countsPerMinute: readonly number[],
  fromMs: number | null,
  minutesPerCount: number,
  dropped: Traffic["dropped"],
): Timing {
  return {
    fromMs,
    requests: countsPerMinute.reduce((sum, count) => sum + count, 0),
    lengthS: countsPerMinute.length * 60,
    arrivals: null,
    countsPerMinute: countsPerMinute.length > 0 ? countsPerMinute : null,
    minutesPerCount,
    dropped,
  };
}

/** Periods for which tools count, other than minutes. */
const PERIODS_MIN = [5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440];

/**
 * How many minutes a count stands for: below 1 where several counts lie within a minute. Minutes in which nothing came are often left
 * out, so a longer period is believed only if it is a usual one and all gaps are whole numbers of it.
 */
function minutesPerCount(ascendingMs: Float64Array): number {
  const gapsMin = new Set<number>();
  for (let index = 1; index < ascendingMs.length; index++)
    gapsMin.add((ascendingMs[index] - ascendingMs[index - 1]) / MS_PER_MINUTE);
  gapsMin.delete(0);
  const least = [...gapsMin].reduce((one, other) => Math.min(one, other), Infinity);
  if (least < 1) return least;
  return PERIODS_MIN.includes(least) && [...gapsMin].every((gap) => gap % least === 0) ? least : 1;
}

function* minutesOf(timesS: Float64Array): Generator<undefined, readonly number[] | null> {
  const minutes = Math.floor(timesS[timesS.length - 1] / 60) + 1;
  if (minutes > MOST_MINUTES) return null;
  const counts = new Array<number>(minutes).fill(0);
  for (let index = 0; index < timesS.length; index++) {
    counts[Math.floor(timesS[index] / 60)]++;
    if (index % AT_A_TIME === 0) yield;
  }
  return counts;
}

function isToTheSecond(timesS: Float64Array): boolean {
  let shares = false;
  for (let index = 0; index < timesS.length; index++) {
    if (!Number.isInteger(timesS[index])) return false;
    shares ||= index > 0 && timesS[index] === timesS[index - 1];
  }
  return shares;
}

/** Times are kept to the microsecond, as a run counts them. */
function microseconds(timeS: number): number {
  return Math.round(timeS * 1e6) / 1e6;
}

function originOf(unit: TimeUnit): "calendar" | "day" | "start" {
  return unit === "fromStart" ? "start" : unit === "clock" ? "day" : "calendar";
}

function hasOrigin(unit: TimeUnit | null): boolean {
  return unit !== null && originOf(unit) === "calendar";
}
