// Guides for teachers: opened from Teach by keyboard, leading into the lesson and the Lab, printed on two sheets; and the header that
// leads there from everywhere, also in a longer language.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectFineInEachSize, expectWellLaidOut, test, themes } from "../support/index.ts";

interface Lesson {
  readonly name: string;
  readonly title: string;
  readonly objectives: readonly string[];
}

const lessons = JSON.parse(
  readFileSync(new URL("../../content/en/lessons/index.json", import.meta.url), "utf8"),
) as readonly Lesson[];

async function openGuide(page: Page, { name, title }: Lesson): Promise<void> {
  await page.goto(`/teach/${name}`);
  await page.getByRole("heading", { level: 1, name: `Teaching “${title}”` }).waitFor();
}

test("a guide is opened by keyboard, and leads to the place in the lesson", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Teach" }).press("Enter");
  // Until it has come, the former page stays on show, which has a link of the same name.
  await page.getByRole("heading", { level: 1, name: "Put it in your course" }).waitFor();
  await page.getByRole("link", { name: "What is a server?" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Teaching “What is a server?”" })).toBeFocused();
  for (const objective of lessons[0].objectives) await expect(page.getByText(objective, { exact: true })).toBeVisible();
  await expect(page.getByText("32–45 min")).toBeVisible();
  await page.getByRole("link", { name: "One machine has an end" }).first().press("Enter");
  await expect(page).toHaveURL(/\/learn\/what-is-a-server#one-machine-has-an-end$/);
  const place = page.getByRole("heading", { level: 2, name: "One machine has an end" });
  await expect(place).toBeInViewport();
  await expect(place).toBeFocused();
});

test("what exposes a belief opens in the Lab as the guide says it", async ({ page }) => {
  await openGuide(page, lessons[5]);
  const belief = page.locator("section").filter({ hasText: "Idle is free everywhere." });
  await belief.getByRole("link", { name: "A quiet site" }).press("Enter");
  await expect(page).toHaveURL(/\/lab\?s=v1\./);
  await expect(page.getByRole("heading", { level: 1, name: "A quiet site" })).toBeVisible();
  const provisioned = page.getByRole("slider", { name: "Provisioned concurrency", exact: true });
  await expect(provisioned).toHaveAttribute("aria-valuetext", "1");
});

test("an address that names no guide leads to the list", async ({ page }) => {
  await page.goto("/teach/no-such-guide");
  await page.getByRole("heading", { level: 1, name: "There is no such guide" }).waitFor();
  await page.getByRole("link", { name: "All guides" }).click();
  await expect(page).toHaveURL(/\/teach#guides$/);
  await expect(page.getByRole("heading", { name: "Guides for teachers" })).toBeInViewport();
});

test("each guide takes two sheets of A4 at most, dark on white", async ({ page }) => {
  const margin = { top: "14mm", bottom: "14mm", left: "15mm", right: "15mm" };
  for (const lesson of lessons)
    await test.step(lesson.name, async () => {
      await page.emulateMedia({ media: null, colorScheme: "dark" });
      await openGuide(page, lesson);
      const pdf = await page.pdf({ format: "A4", margin });
      expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      await expect(page.getByRole("banner")).toBeHidden();
      await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("color", "rgb(27, 29, 34)");
    });
});

for (const theme of themes)
  test(`guides are well laid out and accessible, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    // Colours are the same in all.
    for (const lesson of theme === "light" ? lessons : lessons.slice(0, 1)) {
      await openGuide(page, lesson);
      await expectFineInEachSize(page, theme);
    }
  });

for (const [path, language, width] of [
  ["/learn", "en", 390],
  ["/teach", "pseudo", 390],
  ["/teach", "en", 320],
] as const)
  test(`the header has room on ${path} at ${width} pixels in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`${path}?lang=${language}`);
    const links = page.getByRole("banner").getByRole("navigation").getByRole("link");
    await expect(links).toHaveCount(5);
    await expectWellLaidOut(page);
    for (const link of await links.all()) await expect(link).toBeInViewport({ ratio: 1 });
  });
