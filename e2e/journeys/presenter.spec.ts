// What the presenter's window is trusted with: it says what the room sees, points in it, shows what comes, and keeps the time.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/index.ts";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

async function openPresenter(page: Page): Promise<Page> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  const opening = page.waitForEvent("popup");
  await page.keyboard.press("s");
  const presenter = await opening;
  await presenter.getByRole("region", { name: "Now" }).waitFor();
  return presenter;
}

test("black is seen in the presenter's window, and Escape takes away what lies innermost", async ({ page }) => {
  await page.goto("/slides/cold-starts/growth");
  const presenter = await openPresenter(page);
  await presenter.keyboard.press("b");
  await expect(page.getByText("The screen is black.")).toBeAttached();
  await expect(presenter.getByText("The room sees black. Press B to show the slide.")).toBeVisible();
  await expect(presenter.getByRole("button", { name: "Black" })).toHaveAttribute("aria-pressed", "true");
  await expectAccessible(presenter);
  await presenter.keyboard.press("Escape");
  await expect(page.getByText("The screen is black.")).toHaveCount(0);
  await expect(presenter.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("w");
  await expect(presenter.getByText("The room sees white.")).toBeVisible();
});

test("the pointer is moved over the presenter's picture and seen in the room, at the same place", async ({ page }) => {
  await page.goto("/slides/cold-starts/growth");
  const presenter = await openPresenter(page);
  await presenter.getByRole("button", { name: "Pointer" }).click();
  const shareOf = async (window: Page) => {
    const [stage, dot] = await Promise.all([
      window.getByRole("group", { name: /^Slide 5/ }).boundingBox(),
      window.getByRole("img", { name: "Pointer" }).boundingBox(),
    ]);
    if (!stage || !dot) return null;
    return [(dot.x + dot.width / 2 - stage.x) / stage.width, (dot.y + dot.height / 2 - stage.y) / stage.height].map(
      (share) => share.toFixed(2),
    );
  };
  const stage = await presenter.getByRole("group", { name: /^Slide 5/ }).boundingBox();
  if (!stage) throw new Error("the stage has no place");
  await presenter.mouse.move(stage.x + stage.width * 0.25, stage.y + stage.height * 0.75);
  for (const window of [page, presenter]) await expect.poll(() => shareOf(window)).toEqual(["0.25", "0.75"]);
  await presenter.keyboard.press("l");
  for (const window of [page, presenter]) await expect(window.getByRole("img", { name: "Pointer" })).toHaveCount(0);
});

test("what comes next is a picture of it: the next step, then the next slide", async ({ page }) => {
  await page.goto("/slides/cold-starts/made-of");
  const presenter = await openPresenter(page);
  const next = presenter.getByRole("region", { name: "Next" });
  await expect(next.getByText("Next: step 2 of 2 of this slide")).toBeVisible();
  await expect(next.getByText("First visitor: 756 ms")).toBeVisible();
  await expect(presenter.getByText("First visitor: 756 ms").first()).toBeHidden();
  await page.bringToFront();
  await page.getByRole("button", { name: "Next step" }).click();
  await presenter.bringToFront();
  await expect(page).toHaveURL(/\?step=1$/);
  await expect(next.getByText("Next slide: Ten at once")).toBeVisible();
  await expect(next.getByRole("radio", { includeHidden: true })).toHaveCount(3);
  await presenter.getByRole("button", { name: "Next slide" }).click();
  await presenter.getByRole("button", { name: "Next slide" }).click();
  await expect(next.getByText("Next slide: A quiet site, one day")).toBeVisible();
  // A run, drawn small; it stands still.
  await expect(next.getByText(/^After some minutes without a visitor the instance is gone/).first()).toBeAttached();
  await presenter.keyboard.press("End");
  await expect(next.getByText("This was the last one.")).toBeVisible();
  await expect(presenter.getByRole("button", { name: "Next slide" })).toBeDisabled();
});

test("the overview shows each slide as it is, what runs on it included", async ({ page }) => {
  await page.goto("/slides/cold-starts");
  await heading(page, "Cold starts").waitFor();
  await page.keyboard.press("o");
  const overview = page.getByRole("dialog", { name: "Overview" });
  // One picture after the other.
  await expect(overview.getByText(/^(The first click finds nothing running|Where its time went)/).first()).toBeAttached(
    { timeout: 40_000 },
  );
  await expect(overview.getByRole("radio", { name: "5", exact: true, includeHidden: true })).toHaveCount(1);
  await expectAccessible(page);
});

test("the time begins with the first move, in both windows, and can be set back", async ({ page }) => {
  await page.clock.install();
  await page.goto("/slides/cold-starts");
  await heading(page, "Cold starts").waitFor();
  await page.keyboard.press("t");
  await page.clock.fastForward(90_000);
  await expect(page.getByText("0:00", { exact: true })).toBeVisible();
  await page.keyboard.press("PageDown");
  await heading(page, "Three clicks on a sleeping shop").waitFor();
  await page.clock.fastForward(90_000);
  await expect(page.getByText(/^1:3\d$/)).toBeVisible();
  const presenter = await openPresenter(page);
  await presenter.getByRole("button", { name: "Timer from zero" }).click();
  await page.clock.fastForward(5000);
  await expect(page.getByText("0:00", { exact: true })).toBeVisible();
});

test("with one window alone, a pasted chat is counted and not shown", async ({ page, browser }) => {
  const device = await browser.newContext();
  const phone = await device.newPage();
  await phone.goto("/slides/cold-starts/ten?view=bet");
  await phone.getByRole("radio", { name: "10", exact: true }).check();
  const code = await phone.getByText(/^SL-/).innerText();
  await device.close();
  await page.goto("/slides/cold-starts/ten");
  await page.getByRole("radio", { name: "10" }).waitFor();
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog", { name: "The class bets" });
  const field = dialog.getByRole("textbox", { name: /counted, and not shown/ });
  await field.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, `Ann, in confidence: ${code}`);
  await expect(dialog.getByRole("figure").getByRole("listitem")).toHaveText([/^01/, /^05/, /^110/]);
  await expect(field).toHaveValue("");
  await expect(page.getByText("in confidence")).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the way from a slide's run into the Lab opens a tab, and the talk stays", async ({ page }) => {
  await page.goto("/slides/cold-starts/ten");
  await page.getByRole("button", { name: "Just show me" }).click();
  const opening = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Open this run in the Lab" }).click();
  await expect(await opening).toHaveURL(/\/lab/);
  await expect(page).toHaveURL(/\/slides\/cold-starts\/ten$/);
});

test("in full screen the bar leaves, and comes back with the pointer and with the focus", async ({ page }) => {
  await page.goto("/slides/cold-starts");
  await heading(page, "Cold starts").waitFor();
  await page.keyboard.press("f");
  const button = page.getByRole("button", { name: "Overview" });
  const seen = () => button.evaluate((element) => element.checkVisibility({ opacityProperty: true }));
  await expect.poll(seen).toBe(false);
  await page.mouse.move(300, 300);
  await expect.poll(seen).toBe(true);
  await expect.poll(seen).toBe(false);
  await button.focus();
  await expect.poll(seen).toBe(true);
});

test("the answer to a token is there once the token is back", async ({ page }) => {
  await page.goto("/embed/token?scenario=four-tokens");
  await page.getByRole("button", { name: "Send the request" }).click();
  await expect(page.getByText("On its way. How far will it get?")).toBeVisible();
  await expect(page.getByText(/^Answered after/)).toHaveCount(0);
  await expect(page.getByText(/^Answered after/)).toBeVisible();
});
