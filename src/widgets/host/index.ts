// The door of the host: what surrounds every widget, wherever it stands.

export { middleOfRequestUs, openingMomentUs } from "./openingMoment.ts";
export { PlayerScope } from "./PlayerScope.tsx";
export type { Surface, WidgetProps } from "./surface.ts";
export { WidgetHost } from "./WidgetHost.tsx";
export { Clock } from "./Clock.tsx";
