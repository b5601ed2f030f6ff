// What was pasted, read: a month's figures line by line, or REPORT lines of a log.
import { createReader, type Expected, type Traffic } from "#traffic";
import { readFigures, type FigureProblem, type Group, type Wanted } from "./figures.ts";

export interface PastedProblem {
  readonly line: number;
  readonly found: string;
  readonly wanted: Wanted | Extract<Expected, "report" | "shorterLine">;
}

export interface Reports {
  readonly lines: number;
  readonly cold: number;
  readonly meanMs: number;
  readonly memoriesMb: readonly number[];
  /** Lines that do not say their memory size. */
  readonly withoutMemory: number;
  /** The sum of what the lines say is billed; null where one does not say it. */
  readonly billedMs: number | null;
  /** What these lines would come to in a month; null where they do not tell when they were written. */
  readonly perMonth: number | null;
}

export interface Pasted {
  /** Of REPORT lines, one invocation for each line. */
  readonly groups: readonly Group[];
  readonly problems: readonly PastedProblem[];
  readonly problemCount: number;
  /** Null: what was pasted are figures. */
  readonly reports: Reports | null;
}

const MONTH_S = 2_628_000;
/** A rate is told by lines that span a minute at least. */
const LEAST_SPAN_S = 60;
const PIECE = 65_536;
/** A turn of work is over after so many milliseconds. */
const TURN_MS = 8;
const MOST_PROBLEMS = 10;

/** Reads in short turns between which the page answers. Rejects with the signal's reason once nobody waits for it. */
export async function readPasted(text: string, signal: AbortSignal): Promise<Pasted> {
  if (!/\bREPORT\b/.test(text)) return ofFigures(text);
  const breathe = turns(signal);
  const reader = createReader("reports");
  for (let from = 0; from < text.length; from += PIECE) {
    reader.push(text.slice(from, from + PIECE));
    await breathe();
  }
  const ending = reader.end();
  for (;;) {
    const step = ending.next();
    if (step.done) return ofReports(step.value);
    await breathe();
  }
}

function ofFigures(text: string): Pasted {
  const { groups, problems } = readFigures(text);
  const few: readonly FigureProblem[] = problems.slice(0, MOST_PROBLEMS);
  return { groups, problems: few, problemCount: problems.length, reports: null };
}

function ofReports({ reported, problems, problemCount, requests, lengthS, fromMs, initsMs }: Traffic): Pasted {
  const known = reported.filter(({ memoryMb }) => memoryMb !== null);
  const lines = known.reduce((sum, { durationsMs }) => sum + durationsMs.length, 0);
  const sumMs = known.reduce((sum, { durationsMs }) => sum + durationsMs.reduce((all, ms) => all + ms, 0), 0);
  const isBilledSaid = known.every(({ billedMs }) => billedMs !== null);
  return {
    groups: known.map(({ memoryMb, durationsMs, withInitMs }) => ({
      ...{ name: null, memoryMb: memoryMb ?? 0, invocations: durationsMs.length },
      ...{ durationsMs, withInitMs },
    })),
    problems: problems.map(({ line, found, expected }) => ({
      ...{ line, found },
      wanted: expected === "shorterLine" ? "shorterLine" : "report",
    })),
    problemCount,
    reports: {
      lines,
      cold: initsMs?.length ?? 0,
      meanMs: lines > 0 ? sumMs / lines : 0,
      memoriesMb: known.map(({ memoryMb }) => memoryMb ?? 0),
      withoutMemory: reported.reduce(
        (sum, { memoryMb, durationsMs }) => sum + (memoryMb === null ? durationsMs.length : 0),
        0,
      ),
      billedMs: isBilledSaid ? known.reduce((sum, { billedMs }) => sum + (billedMs ?? 0), 0) : null,
      perMonth: fromMs !== null && lengthS >= LEAST_SPAN_S ? Math.round(((requests - 1) / lengthS) * MONTH_S) : null,
    },
  };
}

function turns(signal: AbortSignal): () => Promise<void> {
  let sinceMs = performance.now();
  return async () => {
    if (performance.now() - sinceMs < TURN_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    sinceMs = performance.now();
  };
}

/** The same mix of invocations, so many in all. */
export function scaledTo(groups: readonly Group[], invocations: number): readonly Group[] {
  const all = groups.reduce((sum, each) => sum + each.invocations, 0);
  return all === 0 ? groups : groups.map((each) => ({ ...each, invocations: (each.invocations / all) * invocations }));
}
