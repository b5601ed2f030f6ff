// The scene, for the parts of the diagram that hand it the elements it writes to.

import { createContext, useCallback, useContext, type RefCallback } from "react";
import type { HeldName, Scene } from "./scene.ts";

export const SceneContext = createContext<Scene | null>(null);

/** A ref for an element that every frame may write to. */
export function useHeld(name: HeldName): RefCallback<HTMLElement> {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error("no scene around this component");
  return useCallback((element: HTMLElement | null) => scene.hold(name, element), [scene, name]);
}
