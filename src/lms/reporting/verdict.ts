// What the line above the lesson says of where the learner stands: what passes, and whether it is passed.
import type { Counts } from "#embedding";
import { t } from "#messages";
import type { Platform, Result } from "./platform.ts";

/** Empty where there is nothing to say. */
export function verdictInWords(
  { result, score }: { readonly result: Result; readonly score: number | null },
  { marks, passScore }: Pick<Platform, "marks" | "passScore">,
  counts: Counts,
): string {
  if (marks === "nothing") return t("course.look");
  if (marks === "noCredit") return t(result === "open" ? "course.noCredit" : "course.noCreditDone");
  if (counts === "none") return result === "open" ? t("course.practice") : t("course.practised");
  const pass = inPercent(passScore ?? 0);
  if (result === "open") return passScore === null ? "" : t(`course.toPass.${counts}`, { pass });
  const said = { score: inPercent(score ?? 0), pass };
  if (result === "passed" || result === "failed") return t(`course.${result}`, said);
  if (result === "again") return t(`course.again.${counts === "last" ? "last" : "best"}`, said);
  return t(`course.completed.${counts}`, said);
}

/** Whole percent, never more than there is: 79.6 % does not look as if it passed 80. */
function inPercent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}
