// What a combination changes of a brief's beginning, in words.
import { t } from "#messages";
import { changesInWords, valuesAt, type NamedBrief } from "#teaching/brief";

/** @param from the combination that the brief begins with */
export function changesAt(brief: NamedBrief, from: number, at: number): string {
  const changes = changesInWords(brief, valuesAt(brief, from), valuesAt(brief, at));
  return changes.length === 0 ? t("classroom.asAtFirst") : changes.join(", ");
}
