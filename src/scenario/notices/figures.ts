// What a limit is held against: the numbers that a scenario's settings come to at a moment.
import type { TriggerKind } from "#engine";
import type { Bound, Trace } from "#facts";
import type { DistributionKb, DistributionMs } from "../distribution.ts";
import type { Scenario } from "../scenario.ts";
import type { State, StateFunction } from "../states/state.ts";
import type { Workload } from "../workload.ts";

/** A number of the scenario, and the settings that it is read from. */
export interface Figure {
  /** Keys from the document's root. */
  readonly at: readonly (string | number)[];
  /** The paths by which an intervention may set it. */
  readonly paths: readonly string[];
  readonly value: number;
  /** Of the function it belongs to; null where it belongs to none. */
  readonly owner: StateFunction | null;
}

/** What stays the same while a scenario's states are looked at one after the other. */
export interface Subject {
  readonly scenario: Scenario;
  readonly trace: Trace | null;
  /** Place of each of `functions` by name. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** Requests a second of workloads that were looked at before. */
  readonly rates: Map<Workload, number>;
}

export interface Place extends Subject {
  readonly state: State;
}

export function subjectOf(scenario: Scenario, trace: Trace | null): Subject {
  const indexOf = new Map(scenario.functions.map(({ name }, index) => [name, index]));
  return { scenario, trace, indexOf, rates: new Map() };
}

/** The figures that this bound is about; none where the component is switched off, or where there is no number to hold against it. */
export function figuresOf({ setting, figure }: Bound, place: Place): readonly Figure[] {
  const [section, key = ""] = setting.split(".");
  switch (figure) {
    case "ratePerS":
      return [{ at: ["workload"], paths: ["workload"], value: highestRate(place), owner: null }];
    case "functionRatePerS":
      return heldFunctions(place).map((owner) => ({
        ...ofFunction(owner, key, place),
        value: highestRateOf(owner, place),
      }));
    case "total": {
      const all = functionsIn(place.state);
      const value = all.reduce((sum, each) => sum + (numberOf(each, key) ?? 0), 0);
      const most = all.reduce<StateFunction | null>(
        (one, each) => (one && (numberOf(one, key) ?? 0) >= (numberOf(each, key) ?? 0) ? one : each),
        null,
      );
      return most ? [{ ...ofFunction(most, key, place), value, owner: null }] : [];
    }
    case "largestS":
    case undefined: {
      const scale = figure === "largestS" ? 1e-3 : 1;
      if (section === "function") {
        return functionsIn(place.state).flatMap((owner) => {
          const value = numberOf(owner, key);
          return value === null ? [] : [{ ...ofFunction(owner, key, place), value: value * scale }];
        });
      }
      const value = settingIn(place, setting);
      return typeof value === "number"
        ? [{ at: setting.split("."), paths: [setting], value: value * scale, owner: null }]
        : [];
    }
  }
}

/** Sections that mean something with these triggers only; in others their defaults stand. */
const usedBy: Readonly<Record<string, readonly TriggerKind[] | undefined>> = {
  client: ["http", "upload", "queue"],
  async: ["upload", "schedule"],
  queue: ["queue"],
};

/** A setting outside the functions, by its path; a distribution as the most that is usual. Null where nothing uses it. */
export function settingIn({ scenario, state }: Place, path: string): number | string | null {
  if (path === "trigger") return scenario.trigger;
  if (path === "accountConcurrency") return state.accountConcurrency;
  const [section, key] = path.split(".");
  const settings = (state as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[section];
  const isUsed = usedBy[section]?.includes(scenario.trigger) ?? true;
  const isOff = settings.enabled === false || settings.callsPerRequest === 0;
  return isUsed && !isOff ? plain(settings[key]) : null;
}

/** A setting of one function. Null for a word, such as "measured". */
export function numberOf(owner: StateFunction, key: string): number | null {
  const value = plain((owner as unknown as Readonly<Record<string, unknown>>)[key]);
  return typeof value === "number" ? value : null;
}

export function functionsIn({ functions, next }: State): readonly StateFunction[] {
  return next === null ? functions : [...functions, ...next.functions];
}

function ofFunction(owner: StateFunction, key: string, { scenario, indexOf }: Subject): Omit<Figure, "value"> {
  const paths = [`function.${key}`, `functions.${owner.name}.${key}`];
  const index = indexOf.get(owner.name) ?? -1;
  const entry = scenario.functions[index] as unknown as Readonly<Record<string, unknown>> | undefined;
  const shared = (scenario.function as unknown as Readonly<Record<string, unknown>>)[key];
  // An entry that says what `function` says is no setting of its own.
  const isOwn = entry?.[key] !== undefined && JSON.stringify(entry[key]) !== JSON.stringify(shared);
  return { at: isOwn ? ["functions", index, key] : ["function", key], paths, owner };
}

function plain(value: unknown): number | string | null {
  if (typeof value === "number" || typeof value === "string") return value;
  return typeof value === "object" && value !== null && "kind" in value
    ? largest(value as Exclude<DistributionMs | DistributionKb, number>)
    : null;
}

/** Quantile 0.99 of an exponential distribution with mean 1: ln 100. */
const EXPONENTIAL_P99 = 4.605170185988092;

/** The largest value or, where there is none, the 99th percentile. */
function largest(distribution: Exclude<DistributionMs | DistributionKb, number>): number {
  const values = Object.entries(distribution)
    .filter(([name]) => /^(mean|p99|max|samples|values)(Ms|Kb)$/.test(name))
    .flatMap(([, value]) => value as number | readonly number[]);
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  return distribution.kind === "exponential" ? most * EXPONENTIAL_P99 : most;
}

/** Those held to fewer requests in flight than the account; one that is held to none takes no request at all. */
function heldFunctions({ state }: Place): readonly StateFunction[] {
  return state.functions.filter(
    ({ maxConcurrency }) => maxConcurrency > 0 && maxConcurrency < state.accountConcurrency,
  );
}

/** Requests a second of the whole workload when it is highest, as far as it is played. */
function highestRate({ scenario, state: { workload }, trace, rates }: Place): number {
  const rate = rates.get(workload) ?? rateOf(workload, scenario.durationS, trace);
  rates.set(workload, rate);
  return rate;
}

function highestRateOf(owner: StateFunction, place: Place): number {
  const { workload } = place.state;
  if (workload.kind !== "trace" || "countsPerMinute" in workload) return owner.share * highestRate(place);
  return perSecond(countsOf(workload, owner.name, place.trace), place.scenario.durationS);
}

function rateOf(workload: Workload, durationS: number, trace: Trace | null): number {
  switch (workload.kind) {
    case "constant":
    case "poisson":
      return workload.ratePerS;
    case "bursts":
      return Math.max(workload.baseRatePerS, workload.burstRatePerS);
    case "day":
      return workload.meanRatePerS * workload.peakToMean;
    case "trace":
      return perSecond("countsPerMinute" in workload ? workload.countsPerMinute : summed(workload, trace), durationS);
    case "arrivals":
      return mostInASecond(workload.timesS, durationS);
  }
}

type CountedByFunction = Exclude<
  Extract<Workload, { readonly kind: "trace" }>,
  { readonly countsPerMinute: readonly number[] }
>;

/** Counted calls by function, of the trace or as written. */
export function countLists(workload: CountedByFunction, trace: Trace | null): readonly (readonly number[])[] {
  if ("name" in workload) return (trace?.functions ?? []).map(({ countsPerMinute }) => countsPerMinute);
  return Object.values(workload.countsPerMinuteByFunction);
}

/** Of all functions together, minute by minute. */
function summed(workload: CountedByFunction, trace: Trace | null): readonly number[] {
  const sums: number[] = [];
  for (const counts of countLists(workload, trace))
    counts.forEach((count, minute) => {
      sums[minute] = (sums[minute] ?? 0) + count;
    });
  return sums;
}

function countsOf(workload: CountedByFunction, name: string, trace: Trace | null): readonly number[] {
  if ("name" in workload) return trace?.functions.find((each) => each.name === name)?.countsPerMinute ?? [];
  return Object.hasOwn(workload.countsPerMinuteByFunction, name) ? workload.countsPerMinuteByFunction[name] : [];
}

/** In the busiest minute that is played, spread evenly. */
function perSecond(counts: readonly number[], durationS: number): number {
  const played = counts.slice(0, Math.ceil(durationS / 60));
  return played.reduce((most, count) => Math.max(most, count), 0) / 60;
}

/** The most arrivals within any one second that is played. Lists mostly stand in order, and a long one takes a while to be sorted. */
function mostInASecond(timesS: readonly number[], durationS: number): number {
  const isInOrder = timesS.every((timeS, index) => index === 0 || timesS[index - 1] <= timeS);
  const inOrder = isInOrder ? timesS : timesS.toSorted((a, b) => a - b);
  let most = 0;
  for (let from = 0, index = 0; index < inOrder.length && inOrder[index] < durationS; index++) {
    while (inOrder[index] - inOrder[from] >= 1) from++;
    most = Math.max(most, index - from + 1);
  }
  return most;
}
