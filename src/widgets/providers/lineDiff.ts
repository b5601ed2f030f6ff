// Which lines differ between two texts: the fewest that have to go and to come (their longest common subsequence stays).

export interface DiffLine {
  readonly kind: "same" | "gone" | "fresh";
  readonly text: string;
}

export interface Counts {
  readonly gone: number;
  readonly fresh: number;
  readonly same: number;
}

/** The lines of a text, blank ones left out: they cost nobody anything. */
export function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

/** From one list of lines to the other, in the order in which a reader expects them: what goes before what comes. */
export function lineDiff(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const common = commonLengths(before, after);
  const diff: DiffLine[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    if (left < before.length && right < after.length && before[left] === after[right]) {
      diff.push({ kind: "same", text: before[left] });
      left++;
      right++;
    } else if (left < before.length && (right === after.length || common[left + 1][right] >= common[left][right + 1])) {
      diff.push({ kind: "gone", text: before[left] });
      left++;
    } else {
      diff.push({ kind: "fresh", text: after[right] });
      right++;
    }
  }
  return diff;
}

export function countLines(diff: readonly DiffLine[]): Counts {
  const count = (kind: DiffLine["kind"]) => diff.filter((line) => line.kind === kind).length;
  return { gone: count("gone"), fresh: count("fresh"), same: count("same") };
}

/** How many lines the two have in common from each pair of places on. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const common = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  for (let left = before.length - 1; left >= 0; left--) {
    for (let right = after.length - 1; right >= 0; right--) {
      common[left][right] =
        before[left] === after[right]
          ? common[left + 1][right + 1] + 1
          : Math.max(common[left + 1][right], common[left][right + 1]);
    }
  }
  return common;
}
