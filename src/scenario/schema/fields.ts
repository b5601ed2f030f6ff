// Readers of single values: each takes anything, returns what it may be used as, or reports what is wrong and what is allowed.
import { AT_A_TIME, atOnce } from "../inSlices.ts";
import { describe, inside, report, type Place, type Problem } from "../problem.ts";

export interface Field<T> {
  /** What may stand here, in words. */
  readonly allowed: string;
  /** The value read; undefined after at least one problem was reported. */
  read(value: unknown, place: Place): T | undefined;
  /** Whether `read` has nothing to report of this value: asked of the items of long lists, whose places take longer to write than to read. */
  readonly fits?: (value: unknown) => boolean;
}

export interface Range {
  readonly min: number;
  readonly max: number;
  /** `min` itself is not allowed. */
  readonly above?: boolean;
  readonly unit?: string;
}

export function number(range: Range): Field<number> {
  return numeric("a number", range, Number.isFinite);
}

export function whole(range: Range): Field<number> {
  return numeric("a whole number", range, Number.isSafeInteger);
}

function numeric(noun: string, range: Range, accepts: (value: number) => boolean): Field<number> {
  const from = range.above ? `above ${range.min} up to` : `from ${range.min} to`;
  const allowed = `${noun} ${from} ${range.max}${range.unit ? ` (${range.unit})` : ""}`;
  const fits = (value: unknown): value is number =>
    typeof value === "number" &&
    accepts(value) &&
    value <= range.max &&
    (range.above ? value > range.min : value >= range.min);
  return {
    allowed,
    fits,
    // Adding 0 turns -0 into 0.
    read: (value, place) => (fits(value) ? value + 0 : report(place, describe(value), allowed)),
  };
}

export const flag: Field<boolean> = {
  allowed: "true or false",
  read: (value, place) => (typeof value === "boolean" ? value : report(place, describe(value), "true or false")),
};

export function text(longest: number, shortest = 0): Field<string> {
  const allowed = `a text of ${shortest} to ${longest} characters, without control characters`;
  return {
    allowed,
    read(value, place) {
      const fits =
        typeof value === "string" && value.length >= shortest && value.length <= longest && !/\p{Cc}/u.test(value);
      return fits ? value : report(place, describe(value), allowed);
    },
  };
}

/** One of these values, no other. */
export function oneOf<const T extends string | number | boolean>(...values: readonly T[]): Field<T> {
  const allowed = values.map((each) => JSON.stringify(each)).join(" or ");
  return {
    allowed,
    read(value, place) {
      const found = values.find((each) => each === value);
      return found === undefined ? report(place, describe(value), allowed) : found;
    },
  };
}

/** This very value (a word or null), or what the field reads. */
export function orElse<W extends string | null, T>(word: W, field: Field<T>): Field<W | T> {
  const allowed = `${JSON.stringify(word)} or ${field.allowed}`;
  return {
    allowed,
    read(value, place) {
      if (value === word) return word;
      const found: Problem[] = [];
      const read = field.read(value, { pointer: place.pointer, problems: found });
      // Findings about the value itself name everything that is allowed here; those about its parts stay as they are.
      for (const each of found) {
        if (each.pointer === place.pointer && each.allowed === field.allowed) report(place, each.found, allowed);
        else place.problems.push(each);
      }
      return read;
    },
  };
}

export interface ListField<T> extends Field<readonly T[]> {
  /** The same as `read`, yielding between slices of a few milliseconds. */
  readonly readInSlices: (value: unknown, place: Place) => Generator<undefined, readonly T[] | undefined>;
}

export function list<T>(item: Field<T>, shortest: number, longest: number): ListField<T> {
  const allowed = `a list of ${shortest} to ${longest}, each ${item.allowed}`;
  /** What this field has made: with a change elsewhere it comes again, and stays the same list, which is soon compared. */
  const made = new WeakSet<readonly unknown[]>();
  function* readInSlices(value: unknown, place: Place): Generator<undefined, readonly T[] | undefined> {
    if (Array.isArray(value) && made.has(value)) return value as readonly T[];
    if (!Array.isArray(value) || value.length < shortest || value.length > longest) {
      return report(place, describe(value), allowed);
    }
    const items: T[] = [];
    for (let index = 0; index < value.length; index++) {
      const each: unknown = value[index];
      const read = item.read(each, item.fits?.(each) ? place : inside(place, index));
      if (read !== undefined) items.push(read);
      if (index % AT_A_TIME === AT_A_TIME - 1) yield;
    }
    if (items.length < value.length) return undefined;
    made.add(items);
    return items;
  }
  return { allowed, readInSlices, read: (value, place) => atOnce(readInSlices(value, place)) };
}

/** A field with a further condition on the value it reads. */
export function such<T>(field: Field<T>, condition: (value: T) => boolean, allowed: string): Field<T> {
  return {
    allowed,
    read(value, place) {
      const read = field.read(value, place);
      if (read === undefined) return undefined;
      return condition(read) ? read : report(place, describe(value), allowed);
    },
  };
}
