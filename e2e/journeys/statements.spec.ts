// The statements on privacy and accessibility: found where one looks, readable in every look; and what the first says of storage is so.
import type { Page } from "@playwright/test";
import { expect, expectFineInEachSize, test, themes } from "../support/index.ts";

test.use({ firstVisit: true });

const storedIn = (page: Page) =>
  page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].toSorted());

/** What the statement says is stored; an entry that ends with … stands for all that begin so. */
async function entriesToldOf(page: Page): Promise<string[]> {
  await page.goto("/privacy");
  await page.getByRole("heading", { level: 1, name: "Privacy" }).waitFor();
  const told = await page
    .locator("code")
    .filter({ hasText: /^serverless-lab\./ })
    .allInnerTexts();
  expect(told.length).toBeGreaterThan(4);
  return told;
}

test("both are found from the start page and from Teach", async ({ page }) => {
  for (const name of ["Privacy", "Accessibility"]) {
    await page.goto("/");
    await page.getByRole("navigation", { name: "About this site" }).getByRole("link", { name }).press("Enter");
    // On a page that was painted ahead, a press before its script has come is an ordinary link.
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await page.goto("/teach");
    await page.getByRole("link", { name: new RegExp(`^${name}:`) }).press("Enter");
    await expect(page.getByRole("heading", { level: 1, name })).toBeFocused();
    await expect(page).toHaveTitle(`${name} · Serverless Lab`);
  }
});

test("what the app stores is what the statement tells of", async ({ page, context }) => {
  const told = await entriesToldOf(page);
  await page.getByRole("button", { name: "Dark theme" }).click();
  await page.goto("/learn/what-is-a-server");
  await page.getByLabel("Your notes on this lesson").fill("Ask about the queue.");
  await page.getByRole("combobox", { name: "Runs at", exact: true }).first().selectOption("azure");
  await page.goto("/lifecycle?step=7");
  await page.getByRole("radio", { name: "A second cold start" }).check();
  await page.getByRole("button", { name: "Run it" }).click();
  await expect(page.getByText(/^Right/).first()).toBeVisible();
  await page.goto("/lab");
  await page.getByRole("region", { name: "Your first minute" }).getByRole("button", { name: "Skip" }).click();
  await page.getByText("Keyboard", { exact: true }).click();
  await page.getByRole("checkbox", { name: "Letters and Space work on the whole page" }).uncheck();
  await page.goto("/slides/cold-starts/ten");
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByRole("checkbox", { name: "Single keys are shortcuts" }).uncheck();
  await page.goto("/slides/cold-starts/ten?view=bet");
  await page.getByRole("radio", { name: "10", exact: true }).check();
  await expect(page.getByText(/^SL-/)).toBeVisible();
  await page.goto("/class/join?beliefs=idle-is-free");
  await expect(page.getByRole("heading", { level: 1, name: "For your class" })).toBeVisible();
  await page.goto("/slides/cold-starts/edit");
  await page.getByLabel("Your name").fill("Ada");
  await expect.poll(() => storedIn(page)).toContain("serverless-lab.decks");
  const stored = await storedIn(page);
  expect(stored.length).toBeGreaterThan(4);
  const means = (each: string, entry: string) =>
    each.endsWith("…") ? entry.startsWith(each.slice(0, -1)) : entry === each;
  expect(stored.filter((entry) => !told.some((each) => means(each, entry)))).toEqual([]);
  // Briefs of one's own come by file, once all their combinations were tried; bets are counted in the presenter's window alone.
  const neverStored = told.filter((each) => !stored.some((entry) => means(each, entry)));
  expect(neverStored).toEqual(["serverless-lab.briefs", "serverless-lab.slides.bets"]);
  expect(await context.cookies()).toEqual([]);
});

test("an embed stores nothing", async ({ page, context }) => {
  await page.goto("/embed/lesson/what-is-a-server");
  await page.locator("[data-question]").first().getByRole("radio").first().check();
  await page.goto("/embed/slides/cold-starts?slide=ten");
  await page.getByRole("radio", { name: "10" }).check();
  await page.getByRole("button", { name: "Run it" }).click();
  await expect(page.getByText("An instance serves one request at a time.").first()).toBeVisible();
  await page.goto("/embed/timeline?theme=dark");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  expect(await storedIn(page)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

for (const theme of themes)
  test(`statements, start page, list of talks and a wrong address, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const path of ["/privacy", "/accessibility", "/", "/slides", "/no-such-page"]) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expectFineInEachSize(page, theme);
    }
  });
