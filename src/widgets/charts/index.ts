// The timeline's door: five charts on one time axis under one playhead, and the controls of the clock.
import "#messages/charts";

export { loadReading, Timeline } from "./Timeline.tsx";
export type { HeldAgainst } from "./view.ts";
