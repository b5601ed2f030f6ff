// The words after `npm run -s simulate --`.
import type { ReadWords } from "./commandLine.ts";

export const USAGE = `Usage: npm run -s simulate -- SCENARIO.json [--requests FILE.csv] [--otlp FILE.json] [--progress]

Runs a scenario and prints one JSON object: the complete scenario and the figures of its run.

  SCENARIO.json        a file, or - for standard input
  --requests FILE.csv  also writes a row for each recorded request
  --otlp FILE.json     also writes a sample of traces as OpenTelemetry JSON
  --progress           shows a bar on standard error
  --help               shows this

What the provider would refuse, and what of the workload is not played, is told
on standard error, one line each, and under "notices"; the run goes on.
Bad input ends with code 2 and one line for each problem on standard error.
`;

export interface Arguments {
  /** A path, or "-" for standard input. */
  readonly file: string;
  readonly requests: string | null;
  readonly otlp: string | null;
  readonly progress: boolean;
}

export function readArguments(words: readonly string[]): ReadWords<Arguments> {
  const problems: string[] = [];
  const files: string[] = [];
  const outputs: Record<"requests" | "otlp", string | null> = { requests: null, otlp: null };
  let progress = false;
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift() ?? "";
    const [flag, ...value] = word.split("=");
    if (word === "--help" || word === "-h") return { kind: "help" };
    if (word === "--progress") progress = true;
    else if (flag === "--requests" || flag === "--otlp") {
      const file = value.length > 0 ? value.join("=") : rest.shift();
      const name = flag === "--requests" ? "requests" : "otlp";
      if (file === undefined || file === "" || file.startsWith("--"))
        problems.push(`${flag}: found no file; allowed: ${flag} FILE`);
      else if (outputs[name] !== null) problems.push(`${flag}: found twice; allowed: once`);
      else outputs[name] = file;
    } else if (word.startsWith("-") && word !== "-") {
      problems.push(`${word}: found an unknown flag; allowed: --requests FILE, --otlp FILE, --progress, --help`);
    } else files.push(word);
  }
  if (files.length === 0) problems.push("found no scenario; allowed: a file, or - for standard input");
  if (files.length > 1) problems.push(`found ${files.length} scenarios, ${files.join(" and ")}; allowed: one`);
  if (problems.length > 0) return { kind: "wrong", problems };
  return { kind: "run", arguments: { file: files[0], ...outputs, progress } };
}
