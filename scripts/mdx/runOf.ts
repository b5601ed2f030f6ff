// The run of a scenario of a deck, with the change that its slide makes, when the app is built: each is run once.
import { readFileSync } from "node:fs";
import { simulate, type Model, type Run } from "#engine";
import { loadInputs, parseScenario, resolve } from "#scenario";
import { withChange, type ScenarioChange } from "#host/predict";

interface Made {
  readonly run: Run;
  readonly model: Model;
}

const made = new Map<string, Promise<Made>>();

/** Rejects with what is wrong with the file or the change. */
export function runOf(path: string, change: ScenarioChange | undefined): Promise<Made> {
  const key = JSON.stringify([path, change]);
  const coming = made.get(key) ?? make(path, change);
  made.set(key, coming);
  return coming;
}

async function make(path: string, change: ScenarioChange | undefined): Promise<Made> {
  const parsed = parseScenario(JSON.parse(readFileSync(path, "utf8")));
  const changed = parsed.ok ? withChange(parsed.scenario, change) : parsed;
  if (!changed.ok) throw new Error(changed.problems.map(({ message }) => message).join("; "));
  const { trace, facts } = await loadInputs(changed.scenario);
  const model = resolve(changed.scenario, trace, facts);
  return { run: simulate(model), model };
}
