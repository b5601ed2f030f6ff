// The door to the way back: which class a tab is in, and the link that leads there from a belief or a brief. Small, so that pages need no more.
export { ClassBack } from "./ClassBack.tsx";
export { enterClass } from "./classOfTab.ts";
