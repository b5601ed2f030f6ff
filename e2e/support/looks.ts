// The sizes and themes in which every page is looked at and measured.
import type { Page } from "@playwright/test";

const sizes = [
  { size: "desktop", width: 1440, height: 900 },
  { size: "tablet", width: 820, height: 1180 },
  { size: "phone", width: 390, height: 844 },
] as const;

export const themes = ["light", "dark"] as const;

export interface Look {
  /** For the test's title and a screenshot's name: "phone, dark". */
  readonly title: string;
  readonly size: (typeof sizes)[number]["size"];
  readonly width: number;
  readonly height: number;
  readonly theme: (typeof themes)[number];
  /** Whether axe looks, too: once in each theme, at the largest and the smallest size. */
  readonly withAxe: boolean;
}

/** Every size in every theme, theme by theme. */
export const looks: readonly Look[] = themes.flatMap((theme) =>
  sizes.map((each) => {
    const title = `${each.size}, ${theme}`;
    return { ...each, title, theme, withAxe: title === "desktop, light" || title === "phone, dark" };
  }),
);

/** Puts the page into a look; to be called before it is opened, since the theme is chosen on arrival. */
export async function wear(page: Page, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: look.height });
  await page.emulateMedia({ colorScheme: look.theme });
}
