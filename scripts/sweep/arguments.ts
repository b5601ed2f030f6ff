// The words after `npm run -s sweep --`.
import { AXIS_FORM, FIGURES, readAxis, readGoal, type Axis, type Goal } from "#experiments";
import type { ReadWords } from "../simulate/commandLine.ts";

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

/** What each flag with a value takes, in words. */
const TAKES: Readonly<Record<string, string>> = {
  "--vary": AXIS_FORM,
  "--seeds": "a whole number",
  "--goal": `FIGURE<=MOST, FIGURE being ${FIGURES.join(", ")}`,
  "--csv": "a file",
};
const FLAGS = [...Object.keys(TAKES), "--progress", "--help"].join(", ");

export function readArguments(words: readonly string[]): ReadWords<Arguments> {
  const problems: string[] = [];
  const files: string[] = [];
  const given: Record<string, readonly string[]> = {};
  let progress = false;
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift() ?? "";
    if (word === "--help" || word === "-h") return { kind: "help" };
    const [flag] = word.split("=", 1);
    if (word === "--progress") progress = true;
    else if (Object.hasOwn(TAKES, flag)) {
      const value = word.includes("=") ? word.slice(flag.length + 1) : rest.shift();
      if (value === undefined || value === "" || value.startsWith("--"))
        problems.push(`${flag}: found nothing; allowed: ${TAKES[flag]}`);
      else given[flag] = [...(given[flag] ?? []), value];
    } else if (word.startsWith("-") && word !== "-") problems.push(`${word}: found an unknown flag; allowed: ${FLAGS}`);
    else files.push(word);
  }
  for (const flag of ["--seeds", "--goal", "--csv"])
    if ((given[flag]?.length ?? 0) > 1) problems.push(`${flag}: found ${given[flag].length} times; allowed: once`);
  if (files.length === 0) problems.push("found no scenario; allowed: a file, or - for standard input");
  if (files.length > 1) problems.push(`found ${files.length} scenarios, ${files.join(" and ")}; allowed: one`);
  if (!given["--vary"]) problems.push(`found nothing to vary; allowed: --vary ${AXIS_FORM}`);

  const axes = (given["--vary"] ?? []).flatMap((text) => {
    const read = readAxis(text);
    if (read.ok) return [read.axis];
    problems.push(`--vary ${text}: found ${read.found}; allowed: ${read.allowed}`);
    return [];
  });
  const [goalText] = given["--goal"] ?? [];
  const goal = goalText === undefined ? null : readGoal(goalText);
  if (goalText !== undefined && goal === null) problems.push(`--goal: found ${goalText}; allowed: ${TAKES["--goal"]}`);
  const [seedsText = "1"] = given["--seeds"] ?? [];
  if (!/^\d{1,9}$/.test(seedsText)) problems.push(`--seeds: found ${seedsText}; allowed: ${TAKES["--seeds"]}`);
  if (problems.length > 0) return { kind: "wrong", problems };
  const csv = given["--csv"]?.[0] ?? null;
  return { kind: "run", arguments: { file: files[0], axes, seeds: Number(seedsText), goal, csv, progress } };
}
