// The door of the widgets: what exists by id. Each widget's own code loads when it is shown; #host surrounds it.

export { isWidgetId, widgetIds, widgets, type WidgetEntry, type WidgetId } from "./registry.ts";
export {
  BELIEF_FRAME_HEIGHT_PX,
  BRIEF_FRAME_HEIGHT_PX,
  frameSizes,
  LESSON_FRAME_HEIGHT_PX,
  SLIDES_FRAME_HEIGHT_PX,
} from "./frameSizes.ts";
