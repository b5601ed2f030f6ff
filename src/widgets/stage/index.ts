// The door to the stage: one picture of the six components, for telling.
//   <StageView scene area still? />     one scene after another, on the player around it
//   <StageWidget surface />             a scene in a frame of its own
import "#messages/stage";

export { StageView, type StageViewProps } from "./StageView.tsx";
