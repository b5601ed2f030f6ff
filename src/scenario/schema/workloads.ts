// Readers of workloads, one table of keys for each kind.
import { traceNames } from "#facts";
import { describe, inside, report, type Place } from "../problem.ts";
import type { ArrivalsWorkload, RatedWorkload, Workload } from "../workload.ts";
import { list, number, oneOf, whole, type Field } from "./fields.ts";
import { isObject, readObject, type Fields } from "./objects.ts";
import { LATEST_S, rate, seconds } from "./sections.ts";

const SECONDS_PER_DAY = 86_400;
/** Minutes that a trace may count, and moments that a scenario may list. */
export const MOST_MINUTES = 100_000;
export const MOST_ARRIVALS = 1_000_000;
export const MOST_FUNCTIONS = 10_000;

const period = number({ min: 1e-6, max: 1e9, unit: "s" });
const counts = list(whole({ min: 0, max: 1e7 }), 1, MOST_MINUTES);

type Rates<Kind> = Omit<Extract<RatedWorkload, { readonly kind: Kind }>, "kind">;
const steady: Fields<Rates<"constant" | "poisson">> = { ratePerS: rate };
const bursts: Fields<Rates<"bursts">> = { baseRatePerS: rate, burstRatePerS: rate, everyS: period, lengthS: seconds };
const day: Fields<Rates<"day">> = { meanRatePerS: rate, peakToMean: number({ min: 1, max: 2 }), periodS: period };

/** What each kind with changeable rates holds, `kind` itself aside. */
export const ratedFields: Readonly<Record<RatedWorkload["kind"], Readonly<Record<string, Field<number>>>>> = {
  constant: steady,
  poisson: steady,
  bursts: { ...bursts },
  day: { ...day },
};

export const times = list(seconds, 0, MOST_ARRIVALS);
/** Clocks count from 1970: their times are told once, not one by one. */
const timesS: Field<readonly number[]> = {
  allowed: times.allowed,
  read(value, place) {
    const first = Array.isArray(value) && value.length <= MOST_ARRIVALS ? (value[0] as unknown) : null;
    if (typeof first !== "number" || first <= LATEST_S) return times.read(value, place);
    return report(
      place,
      `times from ${first} on`,
      `seconds from the start of the run, from 0 to ${LATEST_S}; from times since 1970, subtract the first`,
    );
  },
};
const arrivalsFields: Fields<Omit<ArrivalsWorkload, "kind" | "durationsMs">> = { timesS };
export const durationsMs = list(number({ min: 0, max: 1e9, unit: "ms" }), 0, MOST_ARRIVALS);

const kind = oneOf("constant", "poisson", "bursts", "day", "trace", "arrivals");
const allowed = `an object whose kind is ${kind.allowed}`;

/** A workload with its defaults; `functionNames` are those of the scenario's `functions`, for lists of counts without names. */
export function readWorkload(value: unknown, place: Place, functionNames: readonly string[]): Workload | undefined {
  if (!isObject(value)) return report(place, describe(value), allowed);
  const found = kind.read(value.kind, inside(place, "kind"));
  switch (found) {
    case undefined:
      return undefined;
    case "trace":
      return readTrace(value, place, functionNames);
    case "arrivals":
      return readArrivals(value, place);
    case "bursts":
      return readObject(value, place, { kind: oneOf(found), ...bursts }, {});
    case "day":
      return readObject<Extract<RatedWorkload, { readonly kind: "day" }>>(
        value,
        place,
        { kind: oneOf(found), ...day },
        { periodS: SECONDS_PER_DAY },
      );
    case "constant":
    case "poisson":
      return readObject(value, place, { kind: oneOf(found), ...steady }, {});
  }
}

function readArrivals(value: Readonly<Record<string, unknown>>, place: Place): Workload | undefined {
  const fields = { kind: oneOf("arrivals"), ...arrivalsFields };
  if (value.durationsMs === undefined)
    return readObject<ArrivalsWorkload>(value, place, fields as Fields<ArrivalsWorkload>, {});
  const read = readObject<Required<ArrivalsWorkload>>(value, place, { ...fields, durationsMs }, {});
  if (read && read.durationsMs.length !== read.timesS.length) {
    report(inside(place, "durationsMs"), describe(read.durationsMs), `as many as timesS (${read.timesS.length})`);
  }
  return read;
}

function readTrace(
  value: Readonly<Record<string, unknown>>,
  place: Place,
  functionNames: readonly string[],
): Workload | undefined {
  const sources = ["countsPerMinute", "countsPerMinuteByFunction", "name"].filter((key) => value[key] !== undefined);
  if (sources.length !== 1) {
    const found = sources.length === 0 ? "none of them" : sources.join(" and ");
    return report(place, found, "exactly one of countsPerMinute, countsPerMinuteByFunction, name");
  }
  const trace = oneOf("trace");
  switch (sources[0]) {
    case "countsPerMinute":
      return readObject(value, place, { kind: trace, countsPerMinute: counts }, {});
    case "name":
      return readObject(
        value,
        place,
        { kind: trace, name: oneOf(...traceNames), handlerTimes: oneOf("function", "trace") },
        { handlerTimes: "function" as const },
      );
    default:
      return readObject(value, place, { kind: trace, countsPerMinuteByFunction: countsByName(functionNames) }, {});
  }
}

/** An object from name to counts, or a list of counts in the order of the functions. */
function countsByName(functionNames: readonly string[]): Field<Readonly<Record<string, readonly number[]>>> {
  const many = list(counts, 1, MOST_FUNCTIONS);
  const form = "an object from function name to its counts, or a list of counts in the order of `functions`";
  return {
    allowed: form,
    read(value, place) {
      if (Array.isArray(value)) {
        const lists = many.read(value, place);
        if (lists === undefined) return undefined;
        const names = functionNames.length > 0 ? functionNames : lists.map((_, index) => `function-${index + 1}`);
        if (names.length !== lists.length)
          return report(place, describe(value), `one list for each of the ${names.length} functions`);
        return Object.fromEntries(names.map((name, index) => [name, lists[index]]));
      }
      if (!isObject(value) || Object.keys(value).length === 0) return report(place, describe(value), form);
      const entries = Object.entries(value).map(
        ([name, each]) => [name, counts.read(each, inside(place, name))] as const,
      );
      return entries.every(([, each]) => each !== undefined)
        ? (Object.fromEntries(entries) as Record<string, readonly number[]>)
        : undefined;
    },
  };
}
