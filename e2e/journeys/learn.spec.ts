// Learn: each lesson answered whole, by keyboard alone; what was answered is there again; every page in three sizes and two themes.
import { mkdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { choose, predict } from "./answering.ts";
import { figuresOf } from "./lessonFigures.ts";
import { expectAccessible, expectWellLaidOut, looks, test, wear } from "../support/index.ts";

interface Lesson {
  readonly name: string;
  readonly title: string;
  readonly tasks: number;
}

const lessons = JSON.parse(
  readFileSync(new URL("../../content/en/lessons/index.json", import.meta.url), "utf8"),
) as readonly Lesson[];

const pages = [
  "/learn",
  "/glossary",
  "/references",
  "/facts",
  "/model",
  "/beliefs",
  "/briefs",
  "/cold-starts",
  "/break-even",
  "/my-bill",
  ...lessons.map(({ name }) => `/learn/${name}`),
];

async function openLesson(page: Page, { name, title }: Lesson): Promise<void> {
  await page.goto(`/learn/${name}`);
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

for (const [index, lesson] of lessons.entries()) {
  const file = `content/en/lessons/${String(index + 1).padStart(2, "0")}-${lesson.name}/lesson.mdx`;
  test(`${lesson.name}: all is answered by keyboard, as the command line has it, and kept`, async ({ page }, info) => {
    test.setTimeout(120_000);
    await openLesson(page, lesson);
    const predictions = page.locator("[data-prediction]");
    const questions = page.locator("[data-question]");
    await expect.poll(async () => (await predictions.count()) + (await questions.count())).toBe(lesson.tasks);
    const asked = await predictions.count();
    for (const each of await predictions.all()) await predict(page, each);
    mkdirSync(info.outputDir, { recursive: true });
    for (const { prompt, figure } of figuresOf(file, info.outputDir)) {
      await expect(predictions.filter({ hasText: prompt }).getByRole("status")).toContainText(figure);
    }
    for (const each of await questions.all()) await choose(page, each);
    await expectAccessible(page);
    await page.reload();
    await expect(page.locator('[data-prediction="revealed"]')).toHaveCount(asked);
    await page.getByRole("link", { name: "All lessons" }).click();
    await expect(page.getByText(`all ${lesson.tasks} answered`)).toBeVisible();
  });
}

test("a word of the glossary says what it means, and leads to its place", async ({ page }) => {
  await openLesson(page, lessons[0]);
  await page.getByRole("button", { name: "server", exact: true }).press("Enter");
  const note = page
    .getByRole("note")
    .filter({ hasText: "Software or hardware that provides functionality to clients." });
  await expect(note).toBeVisible();
  await expect(note).toContainText("For example: A web server; the machine that it runs on.");
  await expect(note.getByRole("link", { name: "Seen in lesson 1, What is a server?" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await page.getByRole("button", { name: "server", exact: true }).press("Enter");
  await note.getByRole("link", { name: "In the glossary" }).click();
  const entry = page.locator("#server");
  await expect(entry).toBeInViewport();
  await entry.getByRole("link", { name: "Seen in lesson 1, What is a server?" }).click();
  await expect(page.getByRole("heading", { name: "A machine that waits" })).toBeInViewport();
});

test("an address that names no lesson leads to the list", async ({ page }) => {
  await page.goto("/learn/no-such-lesson");
  await page.getByRole("heading", { level: 1, name: "There is no such lesson" }).waitFor();
  await page.getByRole("link", { name: "All lessons" }).click();
  await expect(page).toHaveURL(/\/learn$/);
});

for (const path of pages) {
  test(`${path} in three sizes and two themes`, async ({ page }) => {
    test.setTimeout(120_000);
    await wear(page, looks[0]);
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    for (const look of looks) {
      // Both may change while one reads.
      await wear(page, look);
      await expect(page.locator("html")).toHaveAttribute("data-theme", look.theme);
      await expect(page.getByText("Getting it ready")).toHaveCount(0);
      await expectWellLaidOut(page);
      // What came near the screen with the new size is drawn first: words that say so fade in and out.
      await expect(page.locator(".animate-pulse")).toHaveCount(0);
      // Rules do not change with the width alone: each theme once, each kind of layout once.
      if (look.withAxe) await expectAccessible(page);
    }
  });
}
