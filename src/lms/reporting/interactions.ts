// An answered task as one of SCORM's interactions, which both editions keep in a list that is only added to.
import type { TaskReport } from "#embedding";
import { letterOf } from "./platform.ts";
import type { ScormSession } from "./scormSession.ts";

/** What the editions call things. */
export interface InteractionWords {
  readonly response: string;
  readonly drawing: string;
  readonly wrong: string;
  readonly time: readonly [name: string, now: () => string];
  /** The right number, as an edition writes a range that holds it alone. */
  readonly numberPattern: (value: number) => string;
  /** Of a drawing's values, in characters. */
  readonly longestResponse: number;
  /** Of what was asked; 0 where the edition has no room for it. */
  readonly longestPrompt: number;
}

/** Adds it to the list; a platform that keeps none is left alone. */
export function addInteraction({ get, offer }: ScormSession, words: InteractionWords, task: TaskReport): void {
  const count = Number(get("cmi.interactions._count"));
  if (!Number.isInteger(count)) return;
  const { id, prompt, form, answer, correct, points } = task;
  const say = (name: string, value: string) => offer(`cmi.interactions.${count}.${name}`, value);
  const isChoice = form === "choice";
  const [timeName, now] = words.time;
  say("id", id);
  say("type", isChoice ? "choice" : form === "number" ? "numeric" : words.drawing);
  say(timeName, now());
  if (words.longestPrompt > 0) say("description", prompt.slice(0, words.longestPrompt));
  if (correct !== null) say("correct_responses.0.pattern", isChoice ? letterOf(correct) : words.numberPattern(correct));
  if (typeof answer === "number") say(words.response, isChoice ? letterOf(answer) : String(answer));
  else if (answer !== null) say(words.response, answer.join(" ").slice(0, words.longestResponse));
  // A prediction that came close is neither right nor wrong, and one that was shown was not made.
  say("result", points === 1 ? "correct" : answer === null || points > 0 ? "neutral" : words.wrong);
}
