// Reads the file of a conviction. What does not fit its shape is told with its place in the file, what was found, and what is allowed.
import { describe, presetNames, quoted } from "#scenario";
import { isObject } from "#ui";
import { unitOf } from "#host/predict";
import { RATIOS, type Belief } from "./belief.ts";
import { placeholdersOf } from "./texts.ts";

export type BeliefRead =
  | { readonly kind: "ok"; readonly belief: Belief }
  /** One line for each problem: "here.b.label: found nothing; allowed: a text". */
  | { readonly kind: "invalid"; readonly problems: readonly string[] };

type Read = (value: unknown, at: string, problems: string[]) => void;

/** Each text is a sentence or a part of one. */
const LONGEST = 600;
const SENTENCES = { here: 3, turns: 1 };

/** Reads any value. Never throws. What only a run can tell, the content check finds: scenarios that fail, figures that they lack. */
export function parseBelief(value: unknown): BeliefRead {
  const problems: string[] = [];
  object({
    order: number,
    says: text(),
    figure: object({ name: text(), quantity }, { of: quantity }),
    claim: readClaim,
    here: object(pair(SENTENCES.here)),
    turns: object({ setting: text(), ...pair(SENTENCES.turns) }),
    lesson: matching(/^\/learn\/[\w-]+(#[\w-]+)?$/, 'an address of a lesson, as "/learn/limitations#heading"'),
    sources: list(text()),
  })(value, "", problems);
  if (problems.length > 0) return { kind: "invalid", problems };
  return { kind: "ok", belief: value as Belief };
}

function pair(sentences: number): Readonly<Record<string, Read>> {
  const side = object({ label: text(true) }, { scenario: scenario, change, quantity });
  return { scenario, a: side, b: side, why: list(text(true), sentences) };
}

const readClaim: Read = (value, at, problems) => {
  const before = problems.length;
  object({ says: text(), of: oneOf(RATIOS) }, { atLeast: number, atMost: number })(value, at, problems);
  if (problems.length > before || !isObject(value)) return;
  if (value.atLeast === undefined && value.atMost === undefined)
    report(problems, at, "no bound", '"atLeast", "atMost", or both');
};

/** A scenario's own reader says what is wrong inside of it, when it is run. */
const scenario: Read = (value, at, problems) => {
  if (isObject(value)) return;
  if (typeof value === "string" && presetNames.includes(value)) return;
  report(problems, at, describe(value), `a scenario, or the name of one: ${presetNames.join(", ")}`);
};

const change: Read = (value, at, problems) => {
  if (!isObject(value)) report(problems, at, describe(value), "new values by their path, in braces");
};

const number: Read = (value, at, problems) => {
  if (typeof value !== "number" || !Number.isFinite(value)) report(problems, at, describe(value), "a number");
};

const quantity: Read = (value, at, problems) => {
  const name = typeof value === "string" ? value.replace(/^functions\.\*\./, "functions.f.") : "";
  if (unitOf(name) !== null && !name.startsWith("series.")) return;
  report(problems, at, describe(value), 'a figure of the summary, as "latencyMs.p99" or "coldStarts.share"');
};

/** @param filled whether it takes figures: those are then written by the run, and no digit by hand */
function text(filled = false): Read {
  return (value, at, problems) => {
    if (typeof value !== "string" || value.trim() === "" || value.length > LONGEST) {
      report(problems, at, describe(value), `a text of up to ${LONGEST} characters`);
      return;
    }
    if (!filled) return;
    const typed = /(?<![\p{L}\d])\d[\d.,]*/u.exec(value.replaceAll(/\{[^{}]*\}/g, ""));
    if (typed) report(problems, at, `the number ${typed[0]}`, "figures in braces, as {a} or {b: coldStarts.count}");
    if (placeholdersOf(value).includes("")) report(problems, at, "{}", "the name of a figure between the braces");
  };
}

function matching(pattern: RegExp, allowed: string): Read {
  return (value, at, problems) => {
    if (typeof value !== "string" || !pattern.test(value)) report(problems, at, describe(value), allowed);
  };
}

function oneOf(allowed: readonly string[]): Read {
  return (value, at, problems) => {
    if (!allowed.some((each) => each === value))
      report(problems, at, describe(value), `one of ${allowed.map(quoted).join(", ")}`);
  };
}

function list(read: Read, length?: number): Read {
  return (value, at, problems) => {
    if (!Array.isArray(value) || (length !== undefined && value.length !== length)) {
      report(problems, at, describe(value), length === undefined ? "a list" : `a list of ${length}`);
      return;
    }
    value.forEach((each: unknown, index) => read(each, `${at}.${index}`, problems));
  };
}

function object(required: Readonly<Record<string, Read>>, optional: Readonly<Record<string, Read>> = {}): Read {
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

function report(problems: string[], at: string, found: string, allowed: string): void {
  problems.push(`${at === "" ? "(whole file)" : at}: found ${found}; allowed: ${allowed}`);
}
