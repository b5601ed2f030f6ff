// Readers of content files that are plain data: each looks at one value and tells what does not fit, with its place, what was found and what is
// allowed: "here.b.label: found nothing; allowed: a text of up to 600 characters".
import { isObject } from "#ui";
import { unitOf } from "#host/predict";
import { describe, presetNames, quoted } from "#scenario";
import { placeholdersOf } from "./braces.ts";

/** @param at the value's place in the file; "" is the whole of it */
export type Read = (value: unknown, at: string, problems: string[]) => void;

/** Each text is a sentence, or a few. */
const LONGEST = 600;

export const number: Read = (value, at, problems) => {
  if (typeof value !== "number" || !Number.isFinite(value)) report(problems, at, describe(value), "a number");
};

/** A quantity of the summary that is one number. */
export const quantity: Read = (value, at, problems) => {
  const name = typeof value === "string" ? value.replace(/^functions\.\*\./, "functions.f.") : "";
  if (unitOf(name) !== null && !name.startsWith("series.")) return;
  report(problems, at, describe(value), 'a figure of the summary, as "latencyMs.p99" or "coldStarts.share"');
};

/** A scenario's own reader says what is wrong inside of it, when it is run. */
export const scenario: Read = (value, at, problems) => {
  if (isObject(value)) return;
  if (typeof value === "string" && presetNames.includes(value)) return;
  report(problems, at, describe(value), `a scenario, or the name of one: ${presetNames.join(", ")}`);
};

export const change: Read = (value, at, problems) => {
  if (!isObject(value)) report(problems, at, describe(value), "new values by their path, in braces");
};

/** A figure with a bound; both may be given. @param required what else its object must have */
export function bounded(required: Readonly<Record<string, Read>>, optional: Readonly<Record<string, Read>> = {}): Read {
  const shape = object(required, { ...optional, atLeast: number, atMost: number });
  return (value, at, problems) => {
    const before = problems.length;
    shape(value, at, problems);
    if (problems.length > before || !isObject(value)) return;
    if (value.atLeast === undefined && value.atMost === undefined)
      report(problems, at, "no bound", '"atLeast", "atMost", or both');
  };
}

/** @param example of what may stand in braces, where the text takes figures: no digit is then written by hand */
export function text(example: string | null = null): Read {
  return (value, at, problems) => {
    if (typeof value !== "string" || value.trim() === "" || value.length > LONGEST) {
      report(problems, at, describe(value), `a text of up to ${LONGEST} characters`);
      return;
    }
    if (example === null) return;
    const typed = /(?<![\p{L}\d])\d(?:[\d.,]*\d)?/u.exec(value.replaceAll(/\{[^{}]*\}/g, ""));
    if (typed) report(problems, at, `the number ${typed[0]}`, `figures in braces, as ${example}`);
    if (placeholdersOf(value).includes("")) report(problems, at, "{}", "the name of a figure between the braces");
  };
}

function matching(pattern: RegExp, allowed: string): Read {
  return (value, at, problems) => {
    if (typeof value !== "string" || !pattern.test(value)) report(problems, at, describe(value), allowed);
  };
}

export const lessonAddress = matching(
  /^\/learn\/[\w-]+(#[\w-]+)?$/,
  'an address of a lesson, as "/learn/limitations#heading"',
);

export function oneOf(allowed: readonly string[]): Read {
  return (value, at, problems) => {
    if (!allowed.some((each) => each === value))
      report(problems, at, describe(value), `one of ${allowed.map(quoted).join(", ")}`);
  };
}

/** @param size how many there must be: just so many, or from so many to so many */
export function list(read: Read, size: number | readonly [number, number] = [0, Infinity]): Read {
  const [least, most] = typeof size === "number" ? [size, size] : size;
  const allowed =
    most === Infinity
      ? least > 0
        ? `a list of ${least} or more`
        : "a list"
      : `a list of ${least === most ? least : `${least} to ${most}`}`;
  return (value, at, problems) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) {
      report(problems, at, describe(value), allowed);
      return;
    }
    value.forEach((each: unknown, index) => read(each, `${at}.${index}`, problems));
  };
}

export function object(required: Readonly<Record<string, Read>>, optional: Readonly<Record<string, Read>> = {}): Read {
  const known = { ...required, ...optional };
  return (value, at, problems) => {
    if (!isObject(value)) {
      report(problems, at, describe(value), "an object in braces");
      return;
    }
    const inside = (key: string) => (at === "" ? key : `${at}.${key}`);
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(known, key))
        report(problems, inside(key), quoted(key), `one of ${Object.keys(known).map(quoted).join(", ")}`);
    }
    for (const [key, read] of Object.entries(known)) {
      if (value[key] !== undefined) read(value[key], inside(key), problems);
      else if (Object.hasOwn(required, key)) read(undefined, inside(key), problems);
    }
  };
}

export function report(problems: string[], at: string, found: string, allowed: string): void {
  problems.push(`${at === "" ? "(whole file)" : at}: found ${found}; allowed: ${allowed}`);
}
