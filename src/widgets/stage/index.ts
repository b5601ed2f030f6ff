// The door to the stage: one picture of the six components, for telling.
//   <SceneStage scene area still? />     one scene after another, each with its own run
//   <StageWidget surface />              one scene of the run that its host shows
import "#messages/stage";

export { SceneStage } from "./SceneStage.tsx";
export { StageWidget } from "./StageWidget.tsx";
