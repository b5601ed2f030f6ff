// Answered tasks, and where a learner stands with them.
import type { TaskReport } from "#embedding";
import type { Standing } from "../reporting/platform.ts";

export function taskOf(id: string, changes: Partial<TaskReport> = {}): TaskReport {
  const choice = { form: "choice" as const, options: ["one", "two"], answer: 1, correct: 1, right: [] };
  return { id, prompt: `${id}?`, ...choice, tries: 1, points: 1, bestPoints: 1, lastPoints: 1, ...changes };
}

export function standingOf(changes: Partial<Standing> = {}): Standing {
  const begun = { answered: 2, of: 6, result: "open" as const, score: null, place: "a-heading" };
  return { ...begun, answeredNow: [], kept: "1.kept", isUrgent: false, ...changes };
}
