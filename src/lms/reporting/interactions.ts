// An answered task as one of SCORM's interactions, which both editions keep in a list that is only added to.
import type { TaskReport } from "#embedding";
import { letterOf, rightOptionsOf } from "./platform.ts";
import type { ScormSession } from "./scormSession.ts";

/** What the editions call things. */
export interface InteractionWords {
  readonly response: string;
  readonly drawing: string;
  readonly wrong: string;
  readonly time: readonly [name: string, now: () => string];
  /** The numbers that are right, as an edition writes them. */
  readonly numberPatterns: (right: readonly number[]) => readonly string[];
  /** Of a drawing's values, in characters. */
  readonly longestResponse: number;
  /** Of what was asked; 0 where the edition has no room for it. */
  readonly longestPrompt: number;
}

/** Adds it to the list, also where an earlier answer to the task stands there; a platform that keeps none is left alone. */
export function addInteraction({ get, offer }: ScormSession, words: InteractionWords, task: TaskReport): void {
  const count = Number(get("cmi.interactions._count") || Number.NaN);
  if (!Number.isInteger(count)) return;
  const { id, prompt, form, answer, right, lastPoints } = task;
  const say = (name: string, value: string) => offer(`cmi.interactions.${count}.${name}`, value);
  const isChoice = form === "choice";
  const [timeName, now] = words.time;
  say("id", id);
  say("type", isChoice ? "choice" : form === "number" ? "numeric" : words.drawing);
  say(timeName, now());
  if (words.longestPrompt > 0) say("description", prompt.slice(0, words.longestPrompt));
  const patterns = isChoice ? rightOptionsOf(task).map(letterOf) : right.length > 0 ? words.numberPatterns(right) : [];
  for (const [place, pattern] of patterns.entries()) say(`correct_responses.${place}.pattern`, pattern);
  if (typeof answer === "number") say(words.response, isChoice ? letterOf(answer) : String(answer));
  else if (answer !== null) say(words.response, answer.join(" ").slice(0, words.longestResponse));
  // A prediction that came close is neither right nor wrong, and one that was shown was not made.
  say("result", lastPoints === 1 ? "correct" : answer === null || lastPoints > 0 ? "neutral" : words.wrong);
}
