// Reads the scenes of a deck and finds their moments in their runs, when the app is built.
import { readFileSync } from "node:fs";
import { simulate, type Model, type Run } from "#engine";
import { loadTrace } from "#facts";
import { parseScenario, resolve, traceNameOf } from "#scenario";
import { withChange } from "#host/predict";
import { markUs, readScene, type Scene } from "#widgets/scenes";

export type SceneRead =
  { readonly ok: true; readonly scene: Scene } | { readonly ok: false; readonly problems: readonly string[] };

const runs = new Map<string, Promise<{ readonly run: Run; readonly model: Model }>>();

/**
 * @param attributes as written
 * @param pathOf where the file of a scenario lies
 */
export async function sceneOf(
  attributes: Readonly<Record<string, unknown>>,
  pathOf: (scenario: string) => string,
): Promise<SceneRead> {
  const read = readScene(attributes);
  if (!read.ok || read.scene.scenario === null) return read;
  const { scenario, change, from, to } = read.scene;
  try {
    const key = JSON.stringify([scenario, change]);
    const coming = runs.get(key) ?? runOf(pathOf(scenario), change);
    runs.set(key, coming);
    const { run, model } = await coming;
    const [fromUs, toUs] = [markUs(run, model, from), to === null ? Infinity : markUs(run, model, to)];
    const problems = [
      ...(fromUs === null ? [`The run of "${scenario}" has no moment "${from}".`] : []),
      ...(toUs === null ? [`The run of "${scenario}" has no moment "${to}".`] : []),
      ...(fromUs !== null && toUs !== null && toUs < fromUs ? [`"to" of a scene lies before its "from".`] : []),
    ];
    return problems.length === 0 ? read : { ok: false, problems };
  } catch (error) {
    return { ok: false, problems: [error instanceof Error ? error.message : String(error)] };
  }
}

async function runOf(path: string, change: Scene["change"]) {
  const parsed = parseScenario(JSON.parse(readFileSync(path, "utf8")));
  const changed = parsed.ok ? withChange(parsed.scenario, change) : parsed;
  if (!changed.ok) throw new Error(changed.problems.map(({ message }) => message).join("; "));
  const trace = traceNameOf(changed.scenario.workload);
  const model = resolve(changed.scenario, trace === null ? null : await loadTrace(trace));
  return { run: simulate(model), model };
}
