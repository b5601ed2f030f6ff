// The door of the host: what surrounds every widget, wherever it stands.

export { middleOfRequestUs, openingMomentUs } from "./openingMoment.ts";
export { PlayerScope } from "./PlayerScope.tsx";
export { SURFACES, type Surface, type WidgetProps } from "./surface.ts";
export { WidgetHost, type WidgetHostProps } from "./WidgetHost.tsx";
