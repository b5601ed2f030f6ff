// The door of the host: what surrounds every widget, wherever it stands.

export { CONTROLS, ControlsContext, type Controls } from "./controls.ts";
export { drawingOf, keepDrawing, type Drawing, type Pen } from "./drawings.ts";
export { ElsewhereLink } from "./ElsewhereLink.tsx";
export { middleOfRequestUs, openingMomentUs } from "./openingMoment.ts";
export { NoticeList } from "./NoticeList.tsx";
export { PlayerScope } from "./PlayerScope.tsx";
export { isOnSlide, pixelRatioOf, type Surface, type WidgetProps } from "./surface.ts";
export {
  createWidgetState,
  isIndexBelow,
  isOneOf,
  useWidgetState,
  WidgetStateContext,
  type WidgetState,
  type WidgetValues,
} from "./widgetState.ts";
export { movedTo, zoomedBy, type TimeRange } from "./timeRange.ts";
export { useNotices } from "./useNotices.ts";
export { WidgetHost, type ProviderChoice } from "./WidgetHost.tsx";
export { Clock } from "./Clock.tsx";
