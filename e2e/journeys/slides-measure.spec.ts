// What a room can read: no word too small on any slide at any step, and no slide left empty. How both are measured stands in the support.
// A title may be empty, since it has nothing else to show. A slide is looked at for emptiness at its last step.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, measureSlide, test, type SlideMeasures } from "../support/index.ts";

const decks = JSON.parse(
  readFileSync(new URL("../../content/en/slides/index.json", import.meta.url), "utf8"),
) as readonly { readonly name: string; readonly title: string }[];

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
const MOST_EMPTY = 1 / 3;
const STILL_COMING = /^(Getting it ready|Loading|Simulating|Following )/;
const slideOf = (page: Page) => page.getByRole("group", { name: /^Slide \d/ });

/** Calls for each step of a deck, from the first to the last, in one page. */
async function throughout(page: Page, name: string, theme: string, look: (at: string) => Promise<void>): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`/slides/${name}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  for (const each of ["light", "dark", "projector"]) {
    await expect(page.locator("html")).toHaveAttribute("data-theme", each);
    if (each === theme) break;
    await page.keyboard.press("d");
  }
  for (let before = ""; before !== page.url();) {
    before = page.url();
    await look(before.slice(before.indexOf("/slides/")));
    await page.keyboard.press("PageDown");
  }
}

/** What stands on the slide once nothing is on its way any more: measured twice the same. */
async function atRest(page: Page): Promise<SlideMeasures> {
  let last = "";
  await expect(async () => {
    await expect(page.getByText(STILL_COMING)).toHaveCount(0, { timeout: 1000 });
    await expect(page.locator("[data-waiting]")).toHaveCount(0, { timeout: 1000 });
    const before = last;
    last = JSON.stringify(await measureSlide(slideOf(page)));
    expect(last).toBe(before);
  }).toPass({ timeout: 40_000, intervals: [50, 100, 200] });
  return JSON.parse(last) as SlideMeasures;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

for (const { name, title } of decks) {
  for (const theme of ["light", "projector"]) {
    test(`${title}, ${theme}: every word can be read from the last row, and no slide but a title is more than a third empty`, async ({
      page,
    }) => {
      test.setTimeout(600_000);
      const faults: string[] = [];
      /** By slide, at the last step seen of it. */
      const empty = new Map<string, string | null>();
      await throughout(page, name, theme, async (at) => {
        for (const size of SIZES) {
          await page.setViewportSize(size);
          const { small, isTitle, emptyRows, emptyColumns } = await atRest(page);
          faults.push(...small.map((word) => `${at}, ${size.width} wide: ${word}`));
          const isEmpty = !isTitle && Math.max(emptyRows, emptyColumns) > MOST_EMPTY;
          const [slide] = at.split("?");
          const says = `${slide}: ${percent(emptyRows)} of the rows, ${percent(emptyColumns)} of the columns are empty`;
          empty.set(`${slide}, ${size.width} wide`, isEmpty ? says : null);
        }
      });
      faults.push(...[...empty.values()].filter((says) => says !== null));
      expect(faults).toEqual([]);
    });
  }

  test(`${title}, dark: axe finds nothing on any slide`, async ({ page }) => {
    test.setTimeout(600_000);
    await throughout(page, name, "dark", async () => {
      await expect(page.locator("[data-waiting]")).toHaveCount(0);
      await expectAccessible(page);
    });
  });
}
