// What a sweep varies, as text: `function.memoryMb=128..3008`, `function.memoryMb=128..3008/12` or `function.memoryMb=128,512,1024`.

export interface Axis {
  /** A setting of the scenario: `workload.ratePerS`, `functions.<name>.memoryMb`, `zones`. */
  readonly path: string;
  /** In order, none twice. */
  readonly values: readonly number[];
}

export type ReadAxis =
  { readonly ok: true; readonly axis: Axis } | { readonly ok: false; readonly found: string; readonly allowed: string };

export const AXIS_FORM = "PATH=FROM..TO, PATH=FROM..TO/COUNT or PATH=VALUE,VALUE,…";
const USUAL_COUNT = 8;
/** More points of one setting are no clearer curve. */
const MOST_VALUES = 100;
const NUMBER = /^-?\d+(\.\d+)?(e-?\d+)?$/i;

/** Reads one; whether the setting exists and may have these values, `planSweep` says. */
export function readAxis(text: string): ReadAxis {
  const at = text.indexOf("=");
  if (at <= 0 || at === text.length - 1) return wrong(text === "" ? "nothing" : text, AXIS_FORM);
  const [path, given] = [text.slice(0, at), text.slice(at + 1)];
  const range = /^([^./,][^/,]*?)\.\.([^/,]+?)(?:\/(\d+))?$/.exec(given);
  if (range === null) {
    const values = given.split(",");
    if (!values.every((value) => NUMBER.test(value))) return wrong(given, AXIS_FORM);
    return listed(
      path,
      values.map((value) => Number(value)),
    );
  }
  const [, from, to, count = String(USUAL_COUNT)] = range;
  if (!NUMBER.test(from) || !NUMBER.test(to) || Number(from) >= Number(to))
    return wrong(given, "FROM..TO, two numbers, the smaller one first");
  if (Number(count) < 2 || Number(count) > MOST_VALUES) return wrong(`/${count}`, `2 to ${MOST_VALUES} values`);
  return { ok: true, axis: { path, values: spread(Number(from), Number(to), Number(count)) } };
}

/** `count` values from one number to another, both among them: by equal factors where the range is tenfold or more, else by equal steps. */
export function spread(from: number, to: number, count: number): readonly number[] {
  const byFactors = from > 0 && to / from >= 10;
  const between = Array.from({ length: count - 2 }, (_, index) => {
    const share = (index + 1) / (count - 1);
    const value = byFactors ? from * (to / from) ** share : from + (to - from) * share;
    return Number(value.toPrecision(3));
  });
  return distinct([from, ...between.filter((value) => value > from && value < to), to]);
}

function listed(path: string, values: readonly number[]): ReadAxis {
  if (values.length > MOST_VALUES) return wrong(`${values.length} values`, `at most ${MOST_VALUES} values`);
  return { ok: true, axis: { path, values: distinct(values) } };
}

/** In order, each once. */
export function distinct(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function wrong(found: string, allowed: string): ReadAxis {
  return { ok: false, found, allowed };
}
