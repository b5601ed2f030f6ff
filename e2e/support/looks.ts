// The sizes and themes in which every page is looked at and measured.
import type { Page } from "@playwright/test";

const sizes = [
  { size: "desktop", width: 1440, height: 900 },
  { size: "tablet", width: 820, height: 1180 },
  { size: "phone", width: 390, height: 844 },
] as const;

export const themes = ["light", "dark"] as const;

export interface Look {
  readonly size: (typeof sizes)[number]["size"];
  readonly width: number;
  readonly height: number;
  readonly theme: (typeof themes)[number];
  /** Whether axe looks, too: once in each theme, at the largest or the smallest size. */
  readonly withAxe: boolean;
}

/** Every size in the light theme, and the phone's in the dark one: a theme's colours lay nothing out. */
export const looks: readonly Look[] = [
  ...sizes.map((each) => ({ ...each, theme: "light" as const, withAxe: each.size === "desktop" })),
  { ...sizes[2], theme: "dark", withAxe: true },
];

/** Puts the page into a look; to be called before it is opened, since the theme is chosen on arrival. */
export async function wear(page: Page, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: look.height });
  await page.emulateMedia({ colorScheme: look.theme });
}
