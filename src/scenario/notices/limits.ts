// Holds a scenario against the provider's limits: one rule for all of them, since each limit says in the facts what it forbids.
import type { Bound, Limit, LimitName, Limits, RunFacts, Trace } from "#facts";
import type { Intervention } from "../intervention.ts";
import { pointerTo } from "../problem.ts";
import type { Scenario } from "../scenario.ts";
import type { State } from "../states/state.ts";
import { walk, type Step } from "../states/walk.ts";
import { figuresOf, functionsIn, numberOf, settingIn, subjectOf, type Figure, type Place } from "./figures.ts";
import { grouped, type Notice } from "./notice.ts";

interface Excess {
  readonly figure: Figure;
  readonly message: string;
}

/** The limits as they were at the time of the prices: an edition says which were others then. */
export function limitsThen(limits: Limits, facts: RunFacts | null): Limits {
  const then = Object.entries(facts?.prices.limits ?? {}).map(([name, fact]) => [
    name,
    { ...limits[name as LimitName], ...fact },
  ]);
  return { ...limits, ...Object.fromEntries(then) };
}

/** What goes beyond a limit: at the start told at the setting, later at the intervention that brings it about. */
export function limitNotices(scenario: Scenario, trace: Trace | null, limits: Limits): readonly Notice[] {
  const all = Object.values(limits);
  const subject = subjectOf(scenario, trace);
  const excessesIn = (state: State) => all.flatMap((limit) => excesses(limit, { ...subject, state }));
  const { initial, steps } = walk(scenario, trace);
  const told = new Map<string, Notice>();
  const tell = (pointer: string, message: string) => told.set(`${pointer} ${message}`, { pointer, message });
  for (const { figure, message } of excessesIn(initial)) tell(figure.at.reduce<string>(pointerTo, ""), message);
  for (const step of steps.filter(({ before, after }) => before !== after)) {
    const known = new Set(excessesIn(step.before).map(keyOf));
    for (const each of excessesIn(step.after)) if (!known.has(keyOf(each))) tell(pointerIn(step, each), each.message);
  }
  return [...told.values()];
}

function keyOf({ figure, message }: Excess): string {
  return `${figure.paths.join(" ")} ${message}`;
}

function pointerIn({ index, intervention }: Step, { figure }: Excess): string {
  const paths = pathsOf(intervention);
  const path =
    paths.find((one) => figure.paths.includes(one)) ?? paths.find((one) => one.startsWith(`${figure.at[0]}.`)) ?? null;
  const keys = path === null ? ["interventions", index] : ["interventions", index, "set", path];
  return keys.reduce<string>(pointerTo, "");
}

function pathsOf(intervention: Intervention): readonly string[] {
  return "set" in intervention ? Object.keys(intervention.set) : [];
}

function excesses(limit: Limit, place: Place): readonly Excess[] {
  return (limit.bounds ?? [])
    .filter((bound) => holds(bound, place))
    .flatMap((bound) => figuresOf(bound, place).flatMap((figure) => excess(limit, bound, figure, place)));
}

function holds({ where = {} }: Bound, place: Place): boolean {
  return Object.entries(where).every(([path, value]) => settingIn(place, path) === value);
}

/** Sums of decimals may miss a limit by less than this. */
const TOLERANCE = 1e-9;

function excess(limit: Limit, bound: Bound, figure: Figure, place: Place): readonly Excess[] {
  const allowed = allowedBy(limit, bound, figure, place);
  if (allowed === null) return [];
  const beyond = bound.at === "most" ? figure.value - allowed : allowed - figure.value;
  if (beyond <= TOLERANCE * allowed) return [];
  const says = bound.says.replaceAll("{limit}", withUnit(allowed, bound)).replaceAll("{value}", grouped(limit.value));
  return [{ figure, message: `${withUnit(figure.value, bound)} here; ${says} (${whereFrom(limit)})` }];
}

/** The limit for this figure; null where it rests on a component that is switched off. */
function allowedBy({ value }: Limit, { times, lessThan }: Bound, { owner }: Figure, place: Place): number | null {
  if (lessThan !== undefined) {
    const whole = otherSetting(lessThan, owner, place);
    return whole === null ? null : Math.max(0, whole - value);
  }
  if (times === undefined) return value;
  const factor = otherSetting(times, owner, place);
  return factor === null ? null : value * factor;
}

/** Of the figure's own function; where it has none, the largest among the functions. */
function otherSetting(path: string, owner: Figure["owner"], place: Place): number | null {
  const [section, key] = path.split(".");
  if (section === "function") {
    const numbers = (owner ? [owner] : functionsIn(place.state)).flatMap((each) => numberOf(each, key) ?? []);
    return numbers.length === 0 ? null : numbers.reduce((most, each) => Math.max(most, each));
  }
  const value = settingIn(place, path);
  return typeof value === "number" ? value : null;
}

const UNITS: readonly (readonly [ending: string, unit: string])[] = [
  ["PerS", " a second"],
  ["Kb", " KB"],
  ["Mb", " MB"],
  ["S", " s"],
];

function withUnit(value: number, { setting, figure }: Bound): string {
  const name: string = figure === undefined || figure === "total" ? setting : figure;
  const unit = UNITS.find(([ending]) => name.endsWith(ending))?.[1] ?? "";
  return grouped(value) + (name.endsWith("atePerS") && name === figure ? ` requests${unit}` : unit);
}

/** The first source, without its address, and the date. */
function whereFrom({ source, asOf }: Limit): string {
  return `${source.split(/ <|; /)[0]}, ${asOf}`;
}
