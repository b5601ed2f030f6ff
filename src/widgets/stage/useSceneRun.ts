// The run of a scene, and the clock within it: it stands at the scene's moment, plays in the time that the scene gives it, and stops.
import { useEffect, useState } from "react";
import { usePlayer, usePlayerState, type Clock } from "#player";
import type { Scenario } from "#scenario";
import { reasonOf } from "#ui";
import { loadChanged } from "#host/predict";
import { markUs, type Scene } from "#widgets/scenes";

/** By scene: the same scenario is the same object, and not run again. */
const loaded = new Map<string, Promise<Scenario>>();

function scenarioOf({ scenario, change }: Scene): Promise<Scenario> | null {
  if (scenario === null) return null;
  const key = JSON.stringify([scenario, change]);
  let coming = loaded.get(key);
  if (!coming) {
    coming = loadChanged(scenario, change);
    coming.catch(() => loaded.delete(key));
    loaded.set(key, coming);
  }
  return coming;
}

/** Brings the scene's run onto the player around. `settled`: its run is there, and the clock stands where the scene begins. */
export function useSceneRun(
  scene: Scene,
  still: boolean,
): { readonly settled: boolean; readonly failure: string | null } {
  const player = usePlayer();
  const { run, scenario, status, failure } = usePlayerState();
  const [wanted, setWanted] = useState<{ readonly scene: Scene; readonly scenario: Scenario } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    const begin = (found: Scenario) => {
      setWanted({ scene, scenario: found });
      setFault(null);
      player.clock.pause();
      if (player.getState().scenario !== found) player.setScenario(found);
    };
    scenarioOf(scene)?.then(
      (found) => current && begin(found),
      (error: unknown) => current && setFault(reasonOf(error)),
    );
    return () => {
      current = false;
    };
  }, [player, scene]);
  const isHere = wanted?.scene === scene && status === "ready" && scenario === wanted.scenario && run !== null;
  useSceneClock(scene, isHere, still);
  return { settled: scene.scenario === null || isHere, failure: fault ?? failure };
}

/** Puts the clock where the scene begins, once its run is there, and holds it within the scene. */
export function useSceneClock(scene: Scene, isHere: boolean, still: boolean): void {
  const { clock } = usePlayer();
  const { run, model } = usePlayerState();
  useEffect(() => {
    if (!isHere || !run || !model) return;
    const fromUs = markUs(run, model, scene.from) ?? 0;
    const toUs = scene.to === null ? null : markUs(run, model, scene.to);
    return playWithin(clock, fromUs, toUs, scene.seconds, still);
  }, [isHere, clock, run, model, scene, still]);
}

/** Holds the clock within a stretch of the run. Returns how to let it go. */
function playWithin(
  clock: Clock,
  fromUs: number,
  toUs: number | null,
  seconds: number,
  still: boolean,
): (() => void) | undefined {
  clock.pause();
  clock.seek(still && toUs !== null ? toUs : fromUs);
  if (toUs === null || toUs <= fromUs) {
    clock.setSpeed("auto");
    return;
  }
  clock.setSpeed((toUs - fromUs) / 1e6 / seconds);
  const stopPlay = clock.subscribe(() => {
    if (clock.playing && clock.timeUs >= toUs) clock.seek(fromUs);
  });
  const stopFrames = clock.onFrame((timeUs) => {
    if (!clock.playing || timeUs < toUs) return;
    clock.pause();
    clock.seek(toUs);
  });
  return () => {
    stopPlay();
    stopFrames();
  };
}
