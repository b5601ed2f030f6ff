// What a deck runs, tried when the app is built: whether it runs with the change that its slide makes, and where its scenes' moments are.
import type { ScenarioChange } from "#host/predict";
import { runOf } from "./runOf.ts";

export { sceneOf } from "./readScenes.ts";

/** @returns what is wrong; null where it runs to its end */
export async function failureOf(path: string, change: ScenarioChange | undefined): Promise<string | null> {
  try {
    await runOf(path, change);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
