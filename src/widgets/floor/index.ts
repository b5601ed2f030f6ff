// The door to the floor of the stage: where rooms stand, and the lines between them, without anything that moves. Lifecycle stands on it too.
//   arrange(rooms, narrow): where they stand        <Floor label rooms>{draw}</Floor>: as wide as its place

export { around, arrange, isNarrow, type Arrangement } from "./arrangement.ts";
export { Floor } from "./Floor.tsx";
export { Lanes } from "./Lanes.tsx";
