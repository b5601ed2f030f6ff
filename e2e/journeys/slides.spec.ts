// Slides as an instructor gives them: by keys and address, in two windows, and nothing cut off on any slide at any step.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/index.ts";

const decks = JSON.parse(
  readFileSync(new URL("../../content/en/slides/index.json", import.meta.url), "utf8"),
) as readonly {
  readonly name: string;
  readonly title: string;
}[];
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test("keys go through the deck, the address follows, and back leads back", async ({ page }) => {
  await page.goto("/slides");
  await page.getByRole("link", { name: "Present" }).last().click();
  await page.goto("/slides/cold-starts");
  await heading(page, "Cold starts").waitFor();
  await page.keyboard.press("PageDown");
  await heading(page, "Three clicks on a sleeping shop").waitFor();
  await expect(page).toHaveURL(/\/slides\/cold-starts\/three-clicks$/);
  for (const key of ["3", "Enter"]) await page.keyboard.press(key);
  await heading(page, "What a cold start is made of").waitFor();
  await expect(page.getByText("First visitor: 756 ms")).toBeHidden();
  await page.keyboard.press("Space");
  await expect(page.getByText("First visitor: 756 ms")).toBeVisible();
  await expect(page).toHaveURL(/\/made-of\/1$/);
  await page.reload();
  await expect(page.getByText("First visitor: 756 ms")).toBeVisible();
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/\/end$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/made-of\/1$/);
  await page.keyboard.press("b");
  await expect(page.getByText("The screen is black.")).toBeAttached();
  await page.keyboard.press("b");
  await expect(page.getByText("The screen is black.")).toHaveCount(0);
  await page.keyboard.press("o");
  await page.getByRole("button", { name: "Ten at once" }).press("Enter");
  await heading(page, "Ten at once").waitFor();
  // A key on a control belongs to it: the answer is chosen, and the slide stays.
  await page.getByRole("radio", { name: "10" }).press("Space");
  await page.getByRole("button", { name: "Run it" }).press("Enter");
  await expect(page.getByText("An instance serves one request at a time.").first()).toBeVisible();
  await expect(page).toHaveURL(/\/ten$/);
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByRole("checkbox", { name: "Single keys are shortcuts" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await expect(page).toHaveURL(/\/ten$/);
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/\/growth$/);
  await expectAccessible(page);
});

test("the presenter's window and the room's stay in step, both ways, and after a reload of either", async ({
  page,
}) => {
  await page.goto("/slides/cold-starts");
  await heading(page, "Cold starts").waitFor();
  const opening = page.waitForEvent("popup");
  await page.keyboard.press("s");
  const presenter = await opening;
  await expect(presenter.getByText("Welcome. Ten minutes, three predictions.")).toBeVisible();
  await presenter.keyboard.press("ArrowRight");
  await heading(page, "Three clicks on a sleeping shop").waitFor();
  await page.keyboard.press("6");
  await page.keyboard.press("Enter");
  await expect(presenter.getByText("Press K. Blue is cold.")).toBeVisible();

  const roomTime = page.getByRole("slider", { name: /Time/ }).first();
  await roomTime.press("Home");
  await presenter.keyboard.press("k");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(presenter.getByRole("button", { name: "Play" })).toBeVisible();
  const value = async (of: Page) => of.getByRole("slider", { name: /Time/ }).first().getAttribute("aria-valuenow");
  const shown = await value(page);
  expect(shown).toMatch(/^\d/);
  await expect.poll(async () => value(presenter)).toBe(shown);

  await presenter.reload();
  await expect(presenter.getByText("Press K. Blue is cold.")).toBeVisible();
  await page.reload();
  await page.getByRole("slider", { name: /Time/ }).first().waitFor();
  await page.keyboard.press("PageUp");
  await expect(presenter.getByText("Let it stand for a moment.")).toBeVisible();
  await presenter.keyboard.press("4");
  await presenter.keyboard.press("Enter");
  await presenter.getByRole("radio", { name: "5", exact: true }).press("Space");
  await presenter.getByRole("button", { name: "Run it" }).press("Enter");
  await expect(page.getByText("You chose “5”. In the run it is 10.").first()).toBeVisible();
  await presenter.keyboard.press("End");
  await expect(page).toHaveURL(/\/end$/);
  await presenter.keyboard.press("b");
  await expect(page.getByText("The screen is black.")).toBeAttached();
});

test("where the browser blocks the presenter's window, its address is offered", async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.goto("/slides/cold-starts");
  await heading(page, "Cold starts").waitFor();
  await page.keyboard.press("s");
  await expect(page.getByRole("alert").getByRole("link")).toHaveAttribute("href", "/slides/cold-starts?view=presenter");
});

for (const { name, title } of decks) {
  test(`${title}: nothing is cut off, on any slide at any step, on two sizes of screen; and all of it can be read`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.goto(`/slides/${name}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    for (let before = ""; before !== page.url();) {
      before = page.url();
      for (const size of [
        { width: 1280, height: 720 },
        { width: 1920, height: 1080 },
      ]) {
        await page.setViewportSize(size);
        await expect(page.getByText("Getting it ready")).toHaveCount(0);
        expect(await cutOff(page), before).toEqual([]);
      }
      await page.keyboard.press("PageDown");
    }
    await page.goto(`/slides/${name}?view=reading`);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole("complementary", { name: "Notes" }).first()).toBeVisible();
  });
}

/** Texts that reach beyond the stage, or lie over one another; what runs scrolls within its own place. */
async function cutOff(page: Page): Promise<string[]> {
  return page.getByRole("group", { name: /^Slide \d/ }).evaluate((stage) => {
    const edge = stage.getBoundingClientRect();
    const outside = [...stage.querySelectorAll("h1, p, li, td, th, pre, data")]
      .filter((each) => !each.closest(".deck-widget") && each.getClientRects().length > 0)
      .filter((each) => {
        const { left, top, right, bottom } = each.getBoundingClientRect();
        return left < edge.left - 1 || top < edge.top - 1 || right > edge.right + 1 || bottom > edge.bottom + 1;
      });
    return outside.map((each) => each.textContent.slice(0, 60));
  });
}
