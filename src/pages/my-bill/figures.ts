// A month's figures as somebody typed or pasted them: a function on each line, "invocations, mean duration in ms, memory in MB".

/** Invocations of one function, or of one memory size. */
export interface Group {
  readonly name: string | null;
  readonly memoryMb: number;
  /** In a month. */
  readonly invocations: number;
  /** Run times of the handler, each standing for equally many invocations; and the same with initialisation, as far as that is known. */
  readonly durationsMs: Float64Array;
  readonly withInitMs: Float64Array;
}

export type Wanted = "threeNumbers" | "invocations" | "duration" | "memory";

/** A line that was not understood; the first is 1. */
export interface FigureProblem {
  readonly line: number;
  readonly found: string;
  readonly wanted: Wanted;
}

export interface ReadFigures {
  readonly groups: readonly Group[];
  readonly problems: readonly FigureProblem[];
}

/** What each number may be: the most is far beyond any bill, and keeps sums exact. */
export const MOST_INVOCATIONS = 1e13;
const LONGEST_MS = 86_400_000;
const [LEAST_MB, MOST_MB] = [64, 32_768];

/** A head, as "invocations, duration, memory", is passed over; a name may stand before the numbers. Blank lines tell nothing. */
export function readFigures(text: string): ReadFigures {
  const groups: Group[] = [];
  const problems: FigureProblem[] = [];
  let isFirst = true;
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === "") return;
    const cells = line.split(/[,;\t]/).map((cell) => cell.trim());
    const isHead = isFirst && !cells.some((cell) => /\d/.test(cell));
    isFirst = false;
    if (isHead) return;
    const read = groupOf(cells);
    if (typeof read === "string") problems.push({ line: index + 1, found: line.trim(), wanted: read });
    else groups.push(read);
  });
  return { groups, problems };
}

function groupOf(cells: readonly string[]): Group | Wanted {
  const name = cells.length === 4 ? cells[0] : null;
  const [invocations, durationMs, memoryMb, ...more] = (name === null ? cells : cells.slice(1)).map(numberOf);
  if (memoryMb === undefined || more.length > 0) return "threeNumbers";
  if (!(invocations >= 0 && invocations <= MOST_INVOCATIONS && Number.isInteger(invocations))) return "invocations";
  if (!(durationMs >= 0 && durationMs <= LONGEST_MS)) return "duration";
  if (!(memoryMb >= LEAST_MB && memoryMb <= MOST_MB)) return "memory";
  const mean = Float64Array.of(durationMs);
  return { name, memoryMb, invocations, durationsMs: mean, withInitMs: mean };
}

/** "1 200 000", "1_200_000", "120 ms", "512 MB"; NaN for anything else. */
function numberOf(cell: string): number {
  const match = /^(\d[\d\s_]*(?:\.\d+)?)\s*(?:ms|mb)?$/i.exec(cell);
  return match ? Number(match[1].replaceAll(/[\s_]/g, "")) : Number.NaN;
}
