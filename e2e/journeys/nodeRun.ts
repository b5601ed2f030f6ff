// The same runs in Node, loaded through the app's own build tool. Only journeys that compare the two need it.
import { simulate } from "#engine";
import { loadTrace } from "#facts";
import { loadPreset, resolve, traceNameOf } from "#scenario";

/** The fingerprint of each preset's run. */
export const fingerprints = {
  "flash-sale": await fingerprintOf("flash-sale"),
  "real-morning": await fingerprintOf("real-morning"),
};

async function fingerprintOf(preset: string): Promise<string> {
  const scenario = await loadPreset(preset);
  const traceName = traceNameOf(scenario.workload);
  const trace = traceName === null ? null : await loadTrace(traceName);
  return simulate(resolve(scenario, trace)).fingerprint;
}
