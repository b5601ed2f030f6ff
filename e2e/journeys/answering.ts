// Answers the tasks of a lesson, wherever it stands.
import type { FrameLocator, Locator, Page } from "@playwright/test";
import { expect } from "../support/index.ts";

/** Answers with the keys alone, from the first control to the button that runs it. */
export async function predict(page: Page, prediction: Locator): Promise<void> {
  const input = prediction.locator("input").first();
  await input.focus();
  await page.keyboard.press((await input.getAttribute("type")) === "range" ? "ArrowRight" : "Space");
  const run = prediction.getByRole("button", { name: "Run it" });
  for (let stop = 0; stop < 20 && !(await run.evaluate((node) => node === document.activeElement)); stop++) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(prediction).toHaveAttribute("data-prediction", "revealed", { timeout: 30_000 });
}

/** Answers once more, as the run or the lesson said. */
export async function correct(page: Page, task: Locator): Promise<void> {
  if ((await task.getAttribute("data-question")) !== null) {
    await task.locator("label", { hasText: "Right" }).getByRole("radio").focus();
    return page.keyboard.press("Space");
  }
  const right = await task.getByRole("listitem").filter({ hasText: "the run" }).locator("span").first().textContent();
  await task.getByRole("button", { name: "Try again" }).click();
  await task.getByRole("radio", { name: right ?? "", exact: true }).focus();
  await page.keyboard.press("Space");
  await task.getByRole("button", { name: "Run it" }).click();
  await expect(task).toHaveAttribute("data-prediction", "revealed");
}

/** Chooses the first option. */
export async function choose(page: Page, question: Locator): Promise<void> {
  await question.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await expect(question).toHaveAttribute("data-question", "answered");
}

/** Answers whatever is open, once all of it has come. */
export async function answerAll(page: Page, lesson: Page | FrameLocator, tasks: number): Promise<void> {
  const all = lesson.locator("[data-prediction], [data-question]");
  await expect(all).toHaveCount(tasks);
  for (const each of await all.all()) {
    if ((await each.getAttribute("data-prediction")) === "asking") await predict(page, each);
    else if ((await each.getAttribute("data-question")) === "open") await choose(page, each);
  }
}
