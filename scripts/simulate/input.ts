// Reads a scenario from a file or standard input; what is wrong with it comes back as lines for standard error.
import { readFileSync, statSync } from "node:fs";
import { loadLimits } from "#facts";
import type { Model } from "#engine";
import {
  decodeText,
  loadInputs,
  noticesOf,
  parseJson,
  parseScenario,
  resolve,
  ScenarioError,
  type Notice,
  type RunInputs,
  type Scenario,
} from "#scenario";

const LARGEST_FILE = 20_000_000;

/** Bad input: one line for each problem. */
export class BadInput extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.name = "BadInput";
    this.lines = lines;
  }
}

export interface Input extends RunInputs {
  readonly scenario: Scenario;
  readonly model: Model;
  /** What the scenario is told although it runs. */
  readonly notices: readonly Notice[];
}

/** Throws BadInput. */
export async function readInput(file: string): Promise<Input> {
  const source = file === "-" ? "standard input" : file;
  const json = parseJson(readText(file, source));
  if (!json.ok) throw new BadInput([`${source}:${json.line}:${json.column}: not JSON: ${json.message}`]);
  const parsed = parseScenario(json.value);
  if (!parsed.ok) throw new BadInput(parsed.problems.map((each) => each.message));
  const { scenario } = parsed;
  const { trace, facts } = await loadInputs(scenario);
  const limits = await loadLimits(facts.provider);
  try {
    const model = resolve(scenario, trace, facts);
    return { scenario, trace, facts, model, notices: noticesOf(scenario, trace, facts, limits) };
  } catch (error) {
    if (error instanceof ScenarioError) throw new BadInput(error.problems.map((each) => each.message));
    throw error;
  }
}

function readText(file: string, source: string): string {
  let bytes: Buffer;
  try {
    if (file !== "-" && statSync(file).size > LARGEST_FILE) throw tooLarge(source);
    bytes = readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput([`${source}: cannot be read: ${reasonOf(error)}`]);
  }
  if (bytes.length > LARGEST_FILE) throw tooLarge(source);
  return decodeText(bytes);
}

function tooLarge(source: string): BadInput {
  return new BadInput([
    `${source}: found more than ${LARGEST_FILE / 1e6} MB; allowed: at most ${LARGEST_FILE / 1e6} MB`,
  ]);
}

/** In a few words, why a file could not be read or written. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "there is no such file or folder",
    EISDIR: "it is a folder",
    EACCES: "access is denied",
    ENOTDIR: "part of its path is not a folder",
    ENOSPC: "no space is left",
  };
  return Object.hasOwn(reasons, code) ? reasons[code] : `error ${code || "unknown"}`;
}
