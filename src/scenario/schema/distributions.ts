// Readers of distributions: a number, or an object whose parameters carry the unit of the field in their names.
import type { DistributionKb, DistributionMs } from "../distribution.ts";
import { describe, inside, report, type Place, type Problem } from "../problem.ts";
import { list, number, oneOf, such, type Field } from "./fields.ts";
import { isObject, keysOf, readObject, type Fields } from "./objects.ts";

type Unit = "Ms" | "Kb";
type Parameters = Readonly<Record<string, number | readonly number[]>>;

const LONGEST_LIST = 100_000;

interface Kind {
  readonly fields: Readonly<Record<string, Field<number | readonly number[]>>>;
  /** A finding about the parameters together, or null. */
  check(parameters: Parameters): string | null;
}

function kindsOf(unit: Unit, max: number): Readonly<Record<string, Kind>> {
  const amount = number({ min: 0, max, unit: unit.toLowerCase() });
  const amounts = list(amount, 1, LONGEST_LIST);
  const [p50, p99, least, most, values] = [`p50${unit}`, `p99${unit}`, `min${unit}`, `max${unit}`, `values${unit}`];
  const inOrder = (parameters: Parameters, low: string, high: string) =>
    (parameters[low] as number) <= (parameters[high] as number) ? null : `${low} not above ${high}`;
  return {
    exponential: { fields: { [`mean${unit}`]: amount }, check: () => null },
    lognormal: {
      fields: { [p50]: number({ min: 0, max, above: true, unit: unit.toLowerCase() }), [p99]: amount },
      check: (parameters) => inOrder(parameters, p50, p99),
    },
    uniform: { fields: { [least]: amount, [most]: amount }, check: (parameters) => inOrder(parameters, least, most) },
    empirical: { fields: { [`samples${unit}`]: amounts }, check: () => null },
    percentiles: {
      fields: { percentiles: percentileList, [values]: such(amounts, isRising, "a list that never falls") },
      check: (parameters) =>
        lengthOf(parameters.percentiles) === lengthOf(parameters[values]) ? null : `as many ${values} as percentiles`,
    },
  };
}

const percentileList = such(
  list(number({ min: 0, max: 100 }), 2, LONGEST_LIST),
  (values) => isRising(values) && values[0] === 0 && values.at(-1) === 100,
  "a list from 0 to 100 that never falls",
);

export function isRising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || values[index - 1] <= value);
}

function lengthOf(value: number | readonly number[]): number {
  return typeof value === "number" ? 1 : value.length;
}

function distribution(unit: Unit, max: number): Field<unknown> {
  const kinds = kindsOf(unit, max);
  const constant = number({ min: 0, max, unit: unit.toLowerCase() });
  const forms = Object.entries(kinds).map(([kind, { fields }]) => `{"kind":"${kind}", ${keysOf(fields)}}`);
  const allowed = `${constant.allowed}, ${forms.slice(0, -1).join(", ")} or ${forms.at(-1)}`;
  return {
    allowed,
    read(value, place) {
      if (typeof value === "number") return constant.read(value, place);
      if (!isObject(value)) return report(place, describe(value), allowed);
      return readKind(unit === "Kb" ? inKilobytes(value) : value, place, kinds, unit);
    },
  };
}

function readKind(
  value: Readonly<Record<string, unknown>>,
  place: Place,
  kinds: Readonly<Record<string, Kind>>,
  unit: Unit,
): unknown {
  const name = oneOf(...Object.keys(kinds)).read(value.kind, inside(place, "kind"));
  if (name === undefined) return undefined;
  const form = kinds[name];
  const problems: Problem[] = [];
  const all: Fields<Record<string, unknown>> = { kind: oneOf(name), ...form.fields };
  const optional = name === "percentiles" && unit === "Ms" && value.followsSettings !== undefined;
  const read = readObject(value, { ...place, problems }, optional ? { ...all, followsSettings: oneOf(true) } : all, {});
  place.problems.push(...problems);
  if (read === undefined || problems.length > 0) return undefined;
  const finding = form.check(read as Parameters);
  return finding === null ? read : report(place, describe(value), finding);
}

function inKilobytes(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key.replace(/^(mean|p50|p99|min|max|samples|values)Ms$/, "$1Kb"),
      each,
    ]),
  );
}

/** A time from 0 to about eleven days. */
export const timeMs = distribution("Ms", 1e9) as Field<DistributionMs>;
/** A size; `meanMs` and the like, which other distributions use, are understood as kilobytes here. */
export const sizeKb = distribution("Kb", 1e6) as Field<DistributionKb>;
