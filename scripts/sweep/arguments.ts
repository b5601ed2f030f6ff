// The words after `npm run -s sweep --`.
import { AXIS_FORM, FIGURES, readAxis, readGoal, type Axis, type Goal } from "#experiments";
import type { ReadWords } from "../simulate/commandLine.ts";
import { readFlags, type Takes } from "../simulate/flags.ts";

export const USAGE = `Usage: npm run -s sweep -- SCENARIO.json --vary PATH=FROM..TO [--vary PATH=FROM..TO] [--seeds N] [--goal FIGURE<=MOST] [--csv FILE.csv] [--progress]

Runs a scenario with one setting, or two, varied over values, and prints one JSON object: the figures of every run, and their spread.

  SCENARIO.json        a file, or - for standard input
  --vary PATH=VALUES   a setting and its values, as function.memoryMb=128..3008 (eight values),
                       function.memoryMb=128..3008/12 (twelve) or function.memoryMb=128,512,1024;
                       a range of tenfold or more is divided by equal factors, any other by equal steps
  --seeds N            each combination of values is run N times, with seeds that follow the scenario's; 1 if left out
  --goal FIGURE<=MOST  names the cheapest values that keep the figure at or below this with every seed
  --csv FILE.csv       also writes a row for each run
  --progress           shows a bar on standard error
  --help               shows this

Figures: ${FIGURES.join(", ")}. Each is what npm run -s simulate prints of the same scenario.
Bad input ends with code 2 and one line for each problem on standard error.
`;

export interface Arguments {
  /** A path, or "-" for standard input. */
  readonly file: string;
  readonly axes: readonly Axis[];
  readonly seeds: number;
  readonly goal: Goal | null;
  readonly csv: string | null;
  readonly progress: boolean;
}

const nothing = "nothing";
const TAKES = {
  "--vary": { allowed: AXIS_FORM, nothing, again: true },
  "--seeds": { allowed: "a whole number", nothing },
  "--goal": { allowed: `FIGURE<=MOST, FIGURE being ${FIGURES.join(", ")}`, nothing },
  "--csv": { allowed: "a file", nothing },
} as const satisfies Readonly<Record<string, Takes>>;
const FLAGS = [...Object.keys(TAKES), "--progress", "--help"].join(", ");

export function readArguments(words: readonly string[]): ReadWords<Arguments> {
  const { given, files, progress, help, problems: faults } = readFlags(words, TAKES, FLAGS);
  if (help) return { kind: "help" };
  const problems = [...faults];
  if (!given["--vary"]) problems.push(`found nothing to vary; allowed: --vary ${AXIS_FORM}`);

  const axes = (given["--vary"] ?? []).flatMap((text) => {
    const read = readAxis(text);
    if (read.ok) return [read.axis];
    problems.push(`--vary ${text}: found ${read.found}; allowed: ${read.allowed}`);
    return [];
  });
  const [goalText] = given["--goal"] ?? [];
  const goal = goalText === undefined ? null : readGoal(goalText);
  if (goalText !== undefined && goal === null)
    problems.push(`--goal: found ${goalText}; allowed: ${TAKES["--goal"].allowed}`);
  const [seedsText = "1"] = given["--seeds"] ?? [];
  if (!/^\d{1,9}$/.test(seedsText)) problems.push(`--seeds: found ${seedsText}; allowed: ${TAKES["--seeds"].allowed}`);
  if (problems.length > 0) return { kind: "wrong", problems };
  const csv = given["--csv"]?.[0] ?? null;
  return { kind: "run", arguments: { file: files[0], axes, seeds: Number(seedsText), goal, csv, progress } };
}
