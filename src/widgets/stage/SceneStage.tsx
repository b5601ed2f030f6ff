// A stage that brings each scene's run onto the player around it: a deck's.
import { StageView, type StageViewProps } from "./StageView.tsx";
import { useSceneRun } from "./useSceneRun.ts";

export type SceneStageProps = Omit<StageViewProps, "settled" | "failure">;

export function SceneStage(props: SceneStageProps) {
  const { settled, failure } = useSceneRun(props.scene, props.still ?? false);
  return <StageView {...props} settled={settled} failure={failure} />;
}
