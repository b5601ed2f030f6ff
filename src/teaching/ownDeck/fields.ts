// Readers of single values of a deck file: what was found where, and what is allowed there.
import { isObject } from "#ui";
import { t } from "#messages";
import { describe, quoted } from "#scenario";

/** Where in the file a reader stands, in words, and the list its findings go to. */
export interface Place {
  readonly where: string;
  readonly problems: string[];
}

export function report({ where, problems }: Place, found: string, allowed: string): undefined {
  problems.push(t("ownDeck.problem", { where, found, allowed }));
  return undefined;
}

export function inside({ where, problems }: Place, key: string): Place {
  return { where: where === "" ? key : t("ownDeck.keyOf", { where, key }), problems };
}

/** The value as an object of these keys alone; any other key is a problem: nothing is accepted and then ignored. */
export function readObject(
  value: unknown,
  place: Place,
  keys: readonly string[],
): Readonly<Record<string, unknown>> | undefined {
  if (!isObject(value)) return report(place, describe(value), t("ownDeck.allowed.object", { keys: keys.join(", ") }));
  for (const key of Object.keys(value))
    if (!keys.includes(key)) report(place, quoted(key), t("ownDeck.allowed.keys", { keys: keys.join(", ") }));
  return value;
}

export function readText(value: unknown, place: Place, most: number, least = 0): string | undefined {
  if (typeof value === "string" && value.length <= most && value.trim().length >= least) return value;
  const found = typeof value === "string" && value.length > most ? t("ownDeck.characters", { n: value.length }) : null;
  return report(
    place,
    found ?? describe(value),
    t(least > 0 ? "ownDeck.allowed.words" : "ownDeck.allowed.text", { most }),
  );
}

export function readNumber(value: unknown, place: Place, least: number, most: number): number | undefined {
  if (typeof value === "number" && value >= least && value <= most) return value;
  return report(place, describe(value), t("ownDeck.allowed.number", { least, most }));
}

export function readOneOf<Value extends string>(
  value: unknown,
  place: Place,
  allowed: readonly Value[],
): Value | undefined {
  return allowed.find((each) => each === value) ?? report(place, describe(value), allowed.join(", "));
}

export function readMatch(value: unknown, place: Place, form: RegExp, allowed: string): string | undefined {
  return typeof value === "string" && form.test(value) ? value : report(place, describe(value), allowed);
}

/** What is given of an object: keys that are left out, or were refused, have no entry. */
export function given<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;
}
