// The answers of a class: each device once for each task, its last code. They come as texts: a chat, a line that was copied, a file.
import { encodeBet, findBets } from "#teaching/bets";
import { fits } from "./answers.ts";
import type { ClassTask } from "./tasks.ts";

/** By the task's id, and by device, what it says. */
export type ClassAnswers = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Merged {
  readonly answers: ClassAnswers;
  /** Codes of devices that had not answered the task before, and of those that had: their last one counts. */
  readonly found: number;
  readonly again: number;
  /** Codes for what this class is not asked, or that say what cannot be said there. */
  readonly other: number;
  readonly damaged: number;
}

/** Adds the codes in a text. */
export function mergeText(answers: ClassAnswers, tasks: readonly ClassTask[], text: string): Merged {
  const { bets, damaged } = findBets(text);
  const merged: Record<string, Record<string, number>> = {};
  for (const { id } of tasks) merged[id] = { ...answers[id] };
  let [found, again, other] = [0, 0, 0];
  for (const { question, who, says } of bets) {
    const task = tasks.find(({ mark }) => mark === question);
    if (!task || !fits(task, says)) {
      other++;
      continue;
    }
    if (Object.hasOwn(merged[task.id], who)) again++;
    else found++;
    merged[task.id][who] = says;
  }
  return { answers: { ...answers, ...merged }, found, again, other, damaged };
}

/** All answers as codes, a line for each device: another device can take them up. */
export function textOf(answers: ClassAnswers, tasks: readonly ClassTask[]): string {
  const lines = devicesIn(answers, tasks).map((who) =>
    tasks
      .filter(({ id }) => Object.hasOwn(answers[id] ?? {}, who))
      .map(({ id, mark }) => encodeBet({ question: mark, who, says: answers[id][who] }))
      .join(" "),
  );
  return `${lines.join("\n")}\n`;
}

/** Which devices have answered something, in the order in which they came. */
export function devicesIn(answers: ClassAnswers, tasks: readonly ClassTask[]): readonly string[] {
  return [...new Set(tasks.flatMap(({ id }) => Object.keys(answers[id] ?? {})))];
}
