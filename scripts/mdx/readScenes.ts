// Reads the scenes of a deck and finds their moments in their runs, when the app is built.
import { markUs, readScene, type Scene } from "#widgets/scenes";
import { runOf } from "./runOf.ts";

export type SceneRead =
  { readonly ok: true; readonly scene: Scene } | { readonly ok: false; readonly problems: readonly string[] };

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
    const { run, model } = await runOf(pathOf(scenario), change);
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
