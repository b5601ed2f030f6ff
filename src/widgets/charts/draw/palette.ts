// The colours of the theme in force, read from the style sheet each time the charts are drawn.

const ROLES = [
  "panel",
  "ink-2",
  "ink-3",
  "line",
  "cold",
  "cold-ink",
  "cold-soft",
  "warm",
  "warm-ink",
  "warm-outline",
  "idle",
  "failed",
  "failed-soft",
  "money",
] as const;
export type Palette = Readonly<Record<(typeof ROLES)[number], string>>;

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  return Object.fromEntries(ROLES.map((role) => [role, style.getPropertyValue(`--${role}`).trim()])) as Palette;
}
