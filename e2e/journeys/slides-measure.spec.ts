// What a room can read: no word too small on any slide at any step, none cut off, hidden or to be scrolled, no slide left empty, and nothing
// that axe finds. One walk through a deck sees all of it, since what a step shows takes longer to come than to be measured.
// A title may be empty, since it has nothing else to show. A slide is looked at for emptiness at its last step.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, measureSlide, test, textFaults, type SlideMeasures } from "../support/index.ts";

const read = (path: string) => readFileSync(new URL(`../../content/en/slides/${path}`, import.meta.url), "utf8");
const decks = JSON.parse(read("index.json")) as readonly { readonly name: string; readonly title: string }[];

/** A slide is drawn at its size times the room's: what one size shows, the other does, so each theme is measured in one of them. */
const SIZES = { light: { width: 1280, height: 720 }, projector: { width: 1920, height: 1080 } };
const MOST_EMPTY = 1 / 3;
/** So that the walks through a long deck share the work. */
const SLIDES_A_WALK = 8;
const STILL_COMING = /^(Getting it ready|Loading|Simulating|Following )/;
const slideOf = (page: Page) => page.getByRole("group", { name: /^Slide \d/ });

/** The slides of a deck in stretches, each by the ids of its slides. */
function stretchesOf(name: string): readonly (readonly string[])[] {
  const ids = [...read(`${name}/deck.mdx`).matchAll(/^<Slide id="([^"]+)"/gm)].map(([, id]) => id);
  const count = Math.ceil(ids.length / SLIDES_A_WALK);
  return Array.from({ length: count }, (_, index) => ids.slice(index * SLIDES_A_WALK, (index + 1) * SLIDES_A_WALK));
}

/** The slide that an address shows: `/slides/webinar/ten?step=2` shows "ten". */
const shownAt = (url: string) => new URL(url).pathname.split("/").at(-1);

/** Calls for each step of some slides that follow one another, in one page. */
async function throughout(page: Page, name: string, ids: readonly string[], look: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`/slides/${name}/${ids[0]}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const seen = new Set<string>();
  for (let before = ""; before !== page.url();) {
    before = page.url();
    const shown = shownAt(before) ?? "";
    if (!ids.includes(shown)) break;
    seen.add(shown);
    await look();
    await page.keyboard.press("PageDown");
    // At the end of the deck nothing comes any more.
    await page.waitForURL((url) => url.href !== before, { timeout: 2000 }).catch(() => {});
  }
  expect([...seen]).toEqual(ids);
}

async function turnTo(page: Page, theme: string): Promise<void> {
  await page.keyboard.press("d");
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
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
  for (const ids of stretchesOf(name)) {
    test(`${title}, from “${ids[0]}” on: every word can be read from the last row, none is cut off or hidden, no slide but a title is more than a third empty, and axe finds nothing`, async ({
      page,
    }) => {
      test.setTimeout(600_000);
      const faults: string[] = [];
      /** By slide, at the last step seen of it. */
      const empty = new Map<string, string | null>();
      const measure = async (theme: keyof typeof SIZES) => {
        const at = page.url().slice(page.url().indexOf("/slides/"));
        await page.setViewportSize(SIZES[theme]);
        const { small, isTitle, emptyRows, emptyColumns } = await atRest(page);
        const found = [...small, ...(await textFaults(slideOf(page)))];
        faults.push(...found.map((fault) => `${at}, ${theme}: ${fault}`));
        const isEmpty = !isTitle && Math.max(emptyRows, emptyColumns) > MOST_EMPTY;
        const says = `${at}, ${theme}: ${percent(emptyRows)} of the rows, ${percent(emptyColumns)} of the columns are empty`;
        empty.set(`${shownAt(page.url())}, ${theme}`, isEmpty ? says : null);
      };
      await throughout(page, name, ids, async () => {
        await measure("light");
        await turnTo(page, "dark");
        await expect(page.locator("[data-waiting]")).toHaveCount(0);
        await expectAccessible(page);
        await turnTo(page, "projector");
        await measure("projector");
        await turnTo(page, "light");
      });
      faults.push(...[...empty.values()].filter((says) => says !== null));
      expect(faults).toEqual([]);
    });
  }
}
