// The fingerprint of a scenario's run: the same code in Node and, bundled, in Firefox.
import { simulate } from "#engine";
import { parseScenario, resolve } from "#scenario";

/** @throws {Error} where the scenario breaks a rule. It may not play a trace. */
export function fingerprintOf(input: unknown): string {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return simulate(resolve(parsed.scenario, null)).fingerprint;
}
