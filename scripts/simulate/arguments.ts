// The words after `npm run -s simulate --`.
import type { ReadWords } from "./commandLine.ts";
import { readFlags } from "./flags.ts";

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

const TAKES = {
  "--requests": { allowed: "--requests FILE", nothing: "no file" },
  "--otlp": { allowed: "--otlp FILE", nothing: "no file" },
} as const;

export function readArguments(words: readonly string[]): ReadWords<Arguments> {
  const flags = readFlags(words, TAKES, "--requests FILE, --otlp FILE, --progress, --help");
  const { given, files, progress, help, problems } = flags;
  if (help) return { kind: "help" };
  if (problems.length > 0) return { kind: "wrong", problems };
  const fileOf = (flag: keyof typeof TAKES) => given[flag]?.[0] ?? null;
  return {
    kind: "run",
    arguments: { file: files[0], requests: fileOf("--requests"), otlp: fileOf("--otlp"), progress },
  };
}
