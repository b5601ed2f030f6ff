// The first minute in the Lab: each step is done by the act itself, by keyboard and on a phone; then it never comes again, nor to whoever
// was sent to a place on purpose.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectWellLaidOut, test } from "../support/index.ts";
import { controls, openLab, result, runIsShown, stage } from "./lab.ts";

test.use({ firstVisit: true });

const minute = (page: Page) => page.getByRole("region", { name: "Your first minute" });
const step = (page: Page) => minute(page).getByRole("status");

test("plays, picks a request, moves a control and tells what that changed, by keyboard", async ({ page }) => {
  await openLab(page);
  await expect(step(page)).toContainText("1 of 4 Press Play.");
  await minute(page).getByRole("button", { name: "Show me where" }).press("Enter");
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(step(page)).toContainText("2 of 4 Click a request:");
  await page.getByRole("button", { name: "Pause", exact: true }).press("Enter");
  await minute(page).getByRole("button", { name: "Show me where" }).press("Enter");
  await page.keyboard.press("Enter");
  await stage(page)
    .getByRole("button", { name: /^Request [\d\s]+,/ })
    .first()
    .press("Enter");
  await expect(step(page)).toContainText("3 of 4 Move a control,");
  await expectAccessible(page);
  await minute(page).getByRole("button", { name: "Show me where" }).press("Enter");
  await expect(controls(page).getByRole("heading", { name: "Function · FaaS" })).toBeFocused();
  await page.getByRole("slider", { name: "Memory", exact: true }).press("End");
  await runIsShown(page);
  await expect(step(page)).toContainText(/4 of 4 See what it changed\. function\.memoryMb: 512 → 10240: Cost a month/);
  const cost = (await result(page, "Cost a month").innerText()).split("\n")[0];
  await expect(step(page)).toContainText(`→ ${cost}`);
  await minute(page).getByRole("button", { name: "Done" }).press("Enter");
  await expect(minute(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeFocused();
  await openLab(page);
  await expect(minute(page)).toHaveCount(0);
});

test("stands in nobody's way on a phone, and comes to nobody who was sent somewhere", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale");
  await expect(minute(page)).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page);
  await expect(step(page)).toContainText("1 of 4");
  await expectWellLaidOut(page);
  await minute(page).getByRole("button", { name: "Show me where" }).click();
  const play = await page.getByRole("button", { name: "Play", exact: true }).boundingBox();
  const bar = await minute(page).boundingBox();
  expect((play?.y ?? 0) + (play?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(step(page)).toContainText("2 of 4");
});
