// The door to the stage: one picture of the six components, for telling.
//   <SceneStage scene area still? />     one scene after another, each with its own run
//   <StageWidget surface />              one scene of the run that its host shows
//   <Floor label rooms>{draw}</Floor>    the rooms alone, for whoever draws in them himself
import "#messages/stage";

export type { Arrangement } from "./arrangement.ts";
export { Floor } from "./Floor.tsx";
export { SceneStage } from "./SceneStage.tsx";
export { StageWidget } from "./StageWidget.tsx";
