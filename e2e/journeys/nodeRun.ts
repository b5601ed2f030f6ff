// The same runs in Node, loaded through the app's own build tool. Only journeys that compare the two need it.
import { readFileSync } from "node:fs";
import { simulate } from "#engine";
import { loadTrace } from "#facts";
import { parseScenario, resolve, traceNameOf } from "#scenario";

/** The fingerprint of each preset's run. */
export const fingerprints = {
  "flash-sale": await fingerprintOf("flash-sale"),
  "real-morning": await fingerprintOf("real-morning"),
};

async function fingerprintOf(preset: string): Promise<string> {
  const parsed = parseScenario(JSON.parse(readFileSync(`content/scenarios/${preset}.scenario.json`, "utf8")));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  const { scenario } = parsed;
  const traceName = traceNameOf(scenario.workload);
  const trace = traceName === null ? null : await loadTrace(traceName);
  return simulate(resolve(scenario, trace)).fingerprint;
}
