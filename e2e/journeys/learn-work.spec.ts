// The reader's work: taken along in a file, forgotten, read again; a page that may keep nothing; a lesson on paper; the start page.
import { readFileSync } from "node:fs";
import { expect, expectWellLaidOut, test } from "../support/index.ts";

test("answers and notes are saved to a file, forgotten, and read again", async ({ page }, info) => {
  await page.goto("/learn/benefits");
  const question = page.locator("[data-question]").first();
  await question.getByRole("radio").first().check();
  await page.getByLabel("Your notes on this lesson").fill("Ask about the bill.");
  await expect(page.getByText("Kept on this device.")).toBeVisible();
  await page.getByRole("link", { name: "All lessons" }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save to a file" }).click();
  const download = await saving;
  const file = info.outputPath("work.json");
  await download.saveAs(file);
  expect(readFileSync(file, "utf8")).toContain("Ask about the bill.");

  await page.getByRole("button", { name: "Forget everything" }).click();
  await page.getByRole("button", { name: "Yes, forget it all" }).click();
  await expect(page.getByText("Everything was forgotten.")).toBeVisible();
  await page.goto("/learn/benefits");
  await expect(page.getByLabel("Your notes on this lesson")).toHaveValue("");

  await page.getByRole("link", { name: "All lessons" }).click();
  await page
    .getByLabel("Read from a file")
    .setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await expect(page.getByText("That file holds no work saved here.")).toBeVisible();
  await page.getByLabel("Read from a file").setInputFiles(file);
  await expect(page.getByText("Your work was read from the file.")).toBeVisible();
  await page.goto("/learn/benefits");
  await expect(page.getByLabel("Your notes on this lesson")).toHaveValue("Ask about the bill.");
  await expect(page.locator("[data-question]").first()).toHaveAttribute("data-question", "answered");
});

test("a page that may keep nothing teaches all the same, and says so", async ({ page }) => {
  await page.addInitScript(() => {
    const denied = () => {
      throw new DOMException("denied", "SecurityError");
    };
    Object.defineProperty(globalThis, "localStorage", { get: denied });
  });
  await page.goto("/learn/benefits");
  const question = page.locator("[data-question]").first();
  await question.getByRole("radio").first().check();
  await expect(question).toHaveAttribute("data-question", "answered");
  await page.getByLabel("Your notes on this lesson").fill("Gone with the page.");
  await expect(page.getByText("This browser keeps nothing for this page")).toBeVisible();
});

test("a lesson on paper has its text and its pictures, and none of the controls", async ({ page }) => {
  await page.goto("/learn/limitations");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 718, height: 1000 });
  await expect(page.getByText("A function does not stand alone.")).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Run it" })).toHaveCount(0);
  await expectWellLaidOut(page);
});

test("the start page: a cold start, a warm one, and a guess at the third", async ({ page }) => {
  await page.goto("/");
  // The page is painted before its code is here; a press before that would be lost.
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Send a request" }).press("Enter");
  await expect(page.getByText("A cold start: nothing was running.")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Send another" }).press("Enter");
  await expect(page.getByText("Warm: the same instance was still there.").first()).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "slow, like 1" }).press("Enter");
  await expect(page.getByText("You were right.")).toBeVisible({ timeout: 20_000 });
  for (const way of ["Learn it", "Teach it", "Embed it"]) {
    await expect(page.getByRole("heading", { name: way })).toBeVisible();
  }
  const onward = page.getByRole("navigation", { name: "Go on from here" });
  await expect(onward.getByRole("link", { name: "Begin with lesson 1" })).toBeVisible();
  await onward.getByRole("link", { name: "Open these three requests in the Lab" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Three clicks" })).toBeVisible();
  await expect(page.getByText(/3 requests\./)).toBeVisible();
});
