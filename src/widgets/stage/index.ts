// The door to the stage: one picture of the six components, for telling.
//   <SceneStage scene area still? />     one scene after another, each with its own run
//   <FramedScene scene still? />         one on a page, as wide as its place
//   <StageWidget surface />              one scene of the run that its host shows
import "#messages/stage";

export { FramedScene } from "./FramedScene.tsx";
export { SceneStage } from "./SceneStage.tsx";
export { StageWidget } from "./StageWidget.tsx";
