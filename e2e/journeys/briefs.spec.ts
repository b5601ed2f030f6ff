// Briefs: three met by keyboard alone, after the fix that does not do; kept, and found again. What is no solution, no brief or no combination is refused.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { formatUsd } from "#messages";
import { expect, expectAccessible, expectWellLaidOut, test } from "../support/index.ts";

interface Brief {
  readonly title: string;
  readonly seeds: number;
  readonly goals: readonly { readonly says: string }[];
  readonly unlocked: readonly { readonly values: readonly unknown[] }[];
  readonly least: { readonly name: string; readonly quantity: string };
  readonly wrongFix: { readonly says: string };
}
interface Par {
  readonly best: number;
  readonly least: number;
  readonly combinations: number;
  readonly start: readonly boolean[];
  readonly wrong: { readonly at: number; readonly met: readonly boolean[] };
}

const content = (path: string): unknown => JSON.parse(readFileSync(`content/en/${path}`, "utf8"));
const pars = content("par.json") as Readonly<Record<string, Par>>;

/** The place of each setting's value in a combination, the last setting as the least significant. */
function placesAt({ unlocked }: Brief, index: number): readonly number[] {
  let rest = index;
  return unlocked
    .map(({ values }) => values.length)
    .toReversed()
    .map((count) => {
      const place = rest % count;
      rest = (rest - place) / count;
      return place;
    })
    .toReversed();
}

const some = ({ goals, seeds }: Brief, met: readonly boolean[]) =>
  `${met.filter(Boolean).length} of ${goals.length} goals are met on all ${seeds} seeds.`;
const told = (page: Page) => page.getByRole("main").getByRole("status").last();

/** Sets every setting and runs, without the mouse. */
async function play(page: Page, brief: Brief, index: number): Promise<void> {
  const settings = page.getByRole("group", { name: "What you may change", exact: true }).getByRole("group");
  for (const [setting, place] of placesAt(brief, index).entries()) {
    const value = settings.nth(setting).getByRole("radio").nth(place);
    await value.focus();
    await page.keyboard.press("Space");
    await expect(value).toBeChecked();
  }
  const run = page.getByRole("button", { name: "Run it", exact: true });
  await run.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`\\?at=${index}$`), { timeout: 30_000 });
}

for (const name of ["small-shop", "connection-storm", "shop-on-television"]) {
  const brief = content(`briefs/${name}.json`) as Brief;
  const par = pars[name];
  test(`${name} by keyboard: the start fails, so does what most people try first, par meets it`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto("/briefs");
    await page.getByRole("link", { name: brief.title, exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: brief.title })).toBeVisible();
    await expect(page.getByText(some(brief, par.start))).toBeVisible({ timeout: 30_000 });
    await play(page, brief, par.wrong.at);
    await expect(told(page)).not.toContainText("All goals are met on all");
    await expect(page.getByText(`This is what most people try first: ${brief.wrongFix.says}`)).toBeVisible();
    await page.getByRole("button", { name: "Show hint 1 of 3" }).press("Enter");
    await play(page, brief, par.best);
    await expect(told(page)).toHaveText(`All goals are met on all ${brief.seeds} seeds.`);
    await expect(page.getByText(`${brief.least.name}: ${formatUsd(par.least)}, which is par.`)).toBeVisible();
    await expect(page.getByRole("table").first().getByRole("row")).toHaveCount(3);
    // Back shows the attempt before, and counts it for nothing.
    await page.goBack();
    await expect(page.getByText("This is what most people try first:")).toBeVisible();
    await page.goForward();
    await expect(page.getByText("which is par.")).toBeVisible();
    if (name === "connection-storm") {
      // What plays is drawn anew while it is looked at.
      await page.getByRole("button", { name: "Pause", exact: true }).press("Enter");
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectWellLaidOut(page);
    }
    await page.getByRole("link", { name: "All briefs" }).press("Enter");
    await expect(page.getByText("1 of 12 met")).toBeVisible();
    await expect(page.getByText(`Met: ${brief.least.name} ${formatUsd(par.least)}, par`)).toBeVisible();
  });
}

test("a solution goes by file; what is damaged, hostile or impossible is refused with the reason", async ({ page }) => {
  const brief = content("briefs/connection-storm.json") as Brief & Record<string, unknown>;
  const { best, combinations } = pars["connection-storm"];
  await page.goto(`/briefs/connection-storm?at=${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
  await expect(page.getByRole("alert")).toContainText(`allowed: a whole number from 0 to ${combinations - 1}.`);
  await page.goto(`/briefs/connection-storm?at=${best}`);
  // Six runs, on a page that has just been opened.
  await expect(page.getByText(`All goals are met on all ${brief.seeds} seeds.`)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("These settings came by a link or a file.")).toBeVisible();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save it as a file" }).press("Enter");
  const text = readFileSync(await (await saved).path(), "utf8");
  await page.goto("/briefs/connection-storm");
  const give = async (label: string, buffer: string) =>
    page.getByLabel(label, { exact: true }).setInputFiles({
      ...{ name: "x.json", mimeType: "application/json" },
      buffer: Buffer.from(buffer),
    });
  await give("Open a file", text.slice(0, -4));
  await expect(page.getByRole("alert")).toContainText(/Line \d+, column \d+: /);
  await give("Open a file", text.replace("connection-storm", "the-moon"));
  await expect(page.getByRole("alert")).toContainText("It is a solution of “the-moon”");
  await give("Open a file", text);
  await expect(page).toHaveURL(new RegExp(`\\?at=${best}$`));
  await page.goto("/briefs/own-nothing");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no brief “own-nothing”");
  const own = { ...brief, title: "My own storm", seeds: 1, unlocked: brief.unlocked.slice(0, 1) };
  const wrongFix = { ...brief.wrongFix, change: { "function.maxConcurrency": 20 } };
  await give("Open a brief’s file", JSON.stringify({ ...own, wrongFix, goals: [{ says: "Fast", quantity: "speed" }] }));
  await expect(page.getByRole("alert")).toContainText(
    'goals.0.quantity: found "speed"; allowed: a figure of the summary',
  );
  const never = [{ says: "At once", quantity: "latencyMs.p99", atMost: 1 }];
  const asked = { ...own, wrongFix: { ...wrongFix, why: "It did not." }, hints: ["One.", "Two.", "Three."] };
  const debrief = ["One.", "Two.", "Three."];
  await give("Open a brief’s file", JSON.stringify({ ...asked, debrief, goals: never }));
  await expect(page.getByRole("alert")).toContainText("It cannot be met: none of its 4 combinations", {
    timeout: 30_000,
  });
  const cheap = [{ says: "No more than forty at once", quantity: "instances.peak", atMost: 40 }];
  await give("Open a brief’s file", JSON.stringify({ ...asked, debrief, goals: cheap }));
  await expect(page.getByText("“My own storm” can be met: 2 of 4 combinations do")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("link", { name: "Play it", exact: true }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "My own storm" })).toBeVisible();
  await page.reload();
  await expect(page.getByText("0 of 1 goals are met.")).toBeVisible({ timeout: 30_000 });
});
