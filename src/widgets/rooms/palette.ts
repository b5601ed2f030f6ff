// The colours of the theme in force, for drawing on a canvas.

const ROLES = {
  panel: "--panel",
  ink: "--ink",
  line: "--line-2",
  cold: "--cold",
  coldInk: "--cold-ink",
  coldSoft: "--cold-soft",
  warm: "--warm",
  warmOutline: "--warm-outline",
  idle: "--idle",
  failed: "--failed",
  security: "--security",
} as const;

export type Palette = Readonly<Record<keyof typeof ROLES, string>>;

/** The colours as they apply to an element; read again when the theme changes. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  return Object.fromEntries(
    Object.entries(ROLES).map(([name, role]) => [name, style.getPropertyValue(role).trim()]),
  ) as Palette;
}
