// What a change does: its figures stay beside those of the run before, it can be taken back, and any run be held against any other.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/index.ts";
import { openLab, runIsShown } from "./lab.ts";

const memory = (page: Page) => page.getByRole("slider", { name: "Memory" });

test("changes are taken back and done again, by keyboard, and any run is held against a pinned one", async ({
  page,
}) => {
  await openLab(page, "?scenario=flash-sale");
  await page.getByRole("button", { name: "Compare" }).press("Enter");
  const panel = page.getByRole("region", { name: "What was changed, and what came of it" });
  await expect(panel.getByText("Nothing was changed yet.")).toBeVisible();
  await memory(page).press("End");
  await runIsShown(page);
  await page.getByRole("slider", { name: "Burst rate" }).press("End");
  await runIsShown(page);
  await expect(panel.getByText("workload.burstRatePerS: 14 → 1000")).toBeVisible();
  await expect(panel.getByText("The runs differ in their arrivals or their seed")).toBeVisible();

  await page.keyboard.press("Control+z");
  await runIsShown(page);
  await expect(panel.getByText("Both runs have the same arrivals and the same seed")).toBeVisible();
  await expect(panel.getByRole("row", { name: /^2 / })).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("slider", { name: "Burst rate" })).toHaveAttribute("aria-valuetext", /14/);
  await page.keyboard.press("Control+Shift+z");
  await runIsShown(page);
  await expect(panel.getByRole("row", { name: /^3 / })).toHaveAttribute("aria-current", "true");

  await page.getByRole("button", { name: "Pin run 1" }).press("Enter");
  await expect(panel.getByText("Every difference is from the pinned run.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Show run 1" }).press("Enter");
  await runIsShown(page);
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
  await expect(memory(page)).toHaveAttribute("aria-valuetext", /512/);
});
