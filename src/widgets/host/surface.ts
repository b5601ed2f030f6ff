// Where a widget stands. The surface changes only the chrome around a widget, never what the widget says.

export const SURFACES = ["page", "lesson", "slide", "embed", "print"] as const;
export type Surface = (typeof SURFACES)[number];

export interface WidgetProps {
  readonly surface: Surface;
}
