// Readers of objects: unknown keys are problems, missing ones take their default, and every key is read before giving up.
import { describe, inside, quoted, report, type Place } from "../problem.ts";
import type { Field } from "./fields.ts";

/** A reader for each key, in the order in which a complete object is written. */
export type Fields<T> = { readonly [Key in keyof T]-?: Field<Exclude<T[Key], undefined>> };

type Entries = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Reads an object key by key. `defaults` stand for missing keys and, so that the rest can still be checked, for wrong ones.
 * Undefined if a key without default is missing or wrong; undefined as input stands for an object without keys.
 */
export function readObject<T extends object>(
  value: unknown,
  place: Place,
  fields: Fields<T>,
  defaults: Partial<T>,
): T | undefined {
  if (value !== undefined && !isObject(value)) {
    return report(place, describe(value), `an object with ${keysOf(fields)}`) ?? complete(fields, defaults, {});
  }
  const given = value ?? {};
  reportUnknownKeys(given, place, fields);
  const read: Partial<T> = {};
  for (const key of Object.keys(fields) as (keyof T & string)[]) {
    if (!Object.hasOwn(given, key) || given[key] === undefined) {
      if (!(key in defaults)) report(inside(place, key), "nothing", fields[key].allowed);
      continue;
    }
    const found = fields[key].read(given[key], inside(place, key));
    if (found !== undefined) read[key] = found;
  }
  return complete(fields, defaults, read);
}

/** Reads the keys that are there, and only those. */
export function readPart<T extends object>(value: unknown, place: Place, fields: Fields<T>): Partial<T> {
  if (!isObject(value)) return report(place, describe(value), `an object with ${keysOf(fields)}`) ?? {};
  reportUnknownKeys(value, place, fields);
  const read: Partial<T> = {};
  for (const key of Object.keys(fields) as (keyof T & string)[]) {
    if (!Object.hasOwn(value, key) || value[key] === undefined) continue;
    const found = fields[key].read(value[key], inside(place, key));
    if (found !== undefined) read[key] = found;
  }
  return read;
}

/** An object that has no defaults: every key must be there. */
export function object<T extends object>(fields: Fields<T>): Field<T> {
  return {
    allowed: `an object with ${keysOf(fields)}`,
    read: (value, place) => readObject(value ?? null, place, fields, {}),
  };
}

export function reportUnknownKeys(value: Entries, place: Place, fields: object): void {
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(fields, key)) report(inside(place, key), `an unknown key, ${quoted(key)}`, keysOf(fields));
  }
}

export function keysOf(fields: object): string {
  return Object.keys(fields).join(", ");
}

/** Keys in the order of the fields; undefined unless all are there. */
function complete<T extends object>(fields: Fields<T>, defaults: Partial<T>, read: Partial<T>): T | undefined {
  const both = { ...defaults, ...read };
  const keys = Object.keys(fields) as (keyof T & string)[];
  if (!keys.every((key) => key in both)) return undefined;
  return Object.fromEntries(keys.map((key) => [key, both[key]])) as T;
}
