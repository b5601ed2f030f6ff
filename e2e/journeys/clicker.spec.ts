// A talk by clicker: what it sends belongs to the talk, whatever was pressed on the slide before, and each press counts.
import type { Page } from "@playwright/test";
import { expect, test } from "../support/index.ts";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test("after a slider was dragged, arrows and Page Down go on, in both windows", async ({ page }) => {
  await page.goto("/slides/webinar/deployment");
  const opening = page.waitForEvent("popup");
  await page.getByRole("slider").waitFor();
  await page.keyboard.press("s");
  const presenter = await opening;
  for (const [window, key] of [
    [page, "ArrowRight"],
    [presenter, "PageDown"],
    [page, "Space"],
  ] as const) {
    await window.bringToFront();
    const slider = window.getByRole("slider");
    // A widget is drawn when its slide has come.
    await expect(slider).toBeInViewport();
    const box = await slider.boundingBox();
    if (!box) throw new Error("the slider has no place");
    await window.mouse.click(box.x + box.width * 0.5, box.y + box.height / 2);
    await window.mouse.click(box.x + box.width * 0.95, box.y + box.height / 2);
    await window.keyboard.press(key);
    await expect(window).not.toHaveURL(/\/deployment/);
    await window.keyboard.press("PageUp");
    await expect(window).toHaveURL(/\/deployment/);
  }
});

test("five presses within a moment are five steps", async ({ page }) => {
  await page.goto("/slides/webinar");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const walk = async (key: string, times: number) =>
    page.evaluate(
      ([name, count]) => {
        for (let press = 0; press < count; press++)
          document.body.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
      },
      [key, times] as const,
    );
  const visited: string[] = [];
  for (let press = 0; press < 5; press++) {
    const before = page.url();
    await page.keyboard.press("PageDown");
    await expect(page).not.toHaveURL(before);
    visited.push(page.url());
  }
  await page.keyboard.press("Home");
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await walk("PageDown", 5);
  await expect(page).toHaveURL(visited[4]);
  await walk("PageUp", 3);
  await expect(page).toHaveURL(visited[1]);
});

test("next goes through each step of the story, and then to the next slide; back comes in at the last", async ({
  page,
}) => {
  await page.goto("/slides/webinar/six-steps");
  await heading(page, "How it works: if this happens, run that").waitFor();
  let last = "";
  for (let step = 1; last === "" || page.url().includes("six-steps"); step++) {
    last = page.url();
    await page.keyboard.press(step % 2 === 0 ? "ArrowRight" : "PageDown");
    await expect(page).not.toHaveURL(last);
    if (page.url().includes("six-steps")) await expect(page).toHaveURL(new RegExp(`/six-steps\\?step=${step}$`));
  }
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(last);
});

test("what a clicker sends closes the overview, and never loads the page anew", async ({ page }) => {
  await page.goto("/slides/cold-starts/ten");
  await heading(page, "Ten at once").waitFor();
  await page.evaluate(() => Object.assign(window, { sameVisit: true }));
  const overview = page.getByRole("dialog", { name: "Overview" });
  for (const key of ["F5", "."]) {
    await page.keyboard.press("o");
    await overview.waitFor();
    await page.keyboard.press(key);
    await expect(overview).toHaveCount(0);
    await expect(page.getByText("The screen is black.")).toHaveCount(0);
  }
  await page.keyboard.press("o");
  await overview.waitFor();
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/\/growth$/);
  await expect(overview).toHaveCount(0);
  expect(await page.evaluate(() => "sameVisit" in window)).toBe(true);
});
