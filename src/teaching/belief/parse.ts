// Reads the file of a conviction. What does not fit its shape is told with its place in the file, what was found, and what is allowed.
import {
  bounded,
  change,
  lessonAddress,
  list,
  number,
  object,
  oneOf,
  quantity,
  scenario,
  text,
  type Read,
} from "#teaching/reading";
import { RATIOS, type Belief } from "./belief.ts";

export type BeliefRead =
  | { readonly kind: "ok"; readonly belief: Belief }
  /** One line for each problem: "here.b.label: found nothing; allowed: a text". */
  | { readonly kind: "invalid"; readonly problems: readonly string[] };

const SENTENCES = { here: 3, turns: 1 };
const filled = text("{a} or {b: coldStarts.count}");

/** Reads any value. Never throws. What only a run can tell, the content check finds: scenarios that fail, figures that they lack. */
export function parseBelief(value: unknown): BeliefRead {
  const problems: string[] = [];
  object({
    order: number,
    says: text(),
    figure: object({ name: text(), quantity }, { of: quantity }),
    claim: bounded({ says: text(), of: oneOf(RATIOS) }),
    here: object(pair(SENTENCES.here)),
    turns: object({ setting: text(), ...pair(SENTENCES.turns) }),
    lesson: lessonAddress,
    sources: list(text()),
  })(value, "", problems);
  if (problems.length > 0) return { kind: "invalid", problems };
  return { kind: "ok", belief: value as Belief };
}

function pair(sentences: number): Readonly<Record<string, Read>> {
  const side = object({ label: filled }, { scenario, change, quantity });
  return { scenario, a: side, b: side, why: list(filled, sentences) };
}
