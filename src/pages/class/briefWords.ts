// Combinations of a brief in words.
import { figure } from "#host/predict";
import { t } from "#messages";
import { placesAt, type NamedBrief } from "#teaching/brief";

/** What a combination differs in from another. */
export function changesInWords({ unlocked }: NamedBrief, from: readonly number[], to: readonly number[]): string {
  const changes = unlocked.flatMap(({ setting, label, labels, values }, at) =>
    from[at] === to[at] ? [] : [`${label ?? setting} ${labels?.[to[at]] ?? JSON.stringify(values[to[at]])}`],
  );
  return changes.length === 0 ? t("classroom.asAtFirst") : changes.join(", ");
}

export function changesAt(brief: NamedBrief, from: number, to: number): string {
  return changesInWords(brief, placesAt(brief, from), placesAt(brief, to));
}

export function leastText({ least }: NamedBrief, value: number | null): string {
  return value === null ? "–" : figure(least.quantity, value);
}
