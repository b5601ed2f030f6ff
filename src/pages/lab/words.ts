// How long a run is, as its sentence says it.

import { formatDuration, t } from "#messages";

/** "Four hours", "One hour", "90 s": whole hours up to twelve in words, other lengths in figures. */
export function lengthInWords(seconds: number): string {
  const hours = seconds / 3600;
  const word = t("lab.hourWords").split(" ")[hours - 1];
  return word === undefined ? formatDuration(seconds) : t("lab.hours", { word, n: hours });
}
