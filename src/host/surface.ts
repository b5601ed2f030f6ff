// Where a widget stands. The surface changes only the chrome around a widget, never what the widget says.

export const SURFACES = ["page", "lesson", "slide", "embed", "print"] as const;
export type Surface = (typeof SURFACES)[number];

/** Canvas pixels for each CSS pixel: as many as the screen has, and on paper so many that the picture stays crisp. */
export function pixelRatioOf(canvas: Element): number {
  return canvas.closest('[data-surface="print"]') ? PRINTED : devicePixelRatio || 1;
}
/** 96 CSS pixels an inch make about 290 dots. */
const PRINTED = 3;

/** Whether a widget stands on a slide, on a screen or on paper: there is room for its essentials. */
export function isOnSlide(surface: Surface): boolean {
  return surface === "slide" || surface === "print";
}

export interface WidgetProps {
  readonly surface: Surface;
}
