// The door to two worlds on one clock: the same requests served by always-on servers and by functions, side by side.
import "#messages/worlds";

export { areasOf } from "./areas.ts";
export { Worlds } from "./Worlds.tsx";
export { binAt, lanesOf, type Lanes } from "./lanes.ts";
