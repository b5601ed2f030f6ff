// The scenario as text: by keyboard, wrong first and then right, applied, taken back; what was typed outlives the panel.
import { expect, expectAccessible, test } from "../support/index.ts";
import { openLab, result, runIsShown } from "./lab.ts";

test("a scenario is written as JSON: errors at their line, then played and taken back", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale");
  const opener = page.getByRole("button", { name: "JSON", exact: true });
  await opener.press("Enter");
  const panel = page.getByRole("region", { name: "The whole scenario as JSON" });
  const field = panel.getByRole("textbox", { name: "Scenario as JSON. Tab leaves it." });
  const state = panel.getByRole("status");
  await expect(state).toHaveText("Every setting is as it is played now.");
  const was = await result(page, "p50").innerText();

  await field.press("ControlOrMeta+A");
  await page.keyboard.insertText('{"workload": {"kind": "poisson", "ratePerS": 3},\n"seed": "one",\n"durationS": 60');
  const problems = panel.getByRole("list", { name: "Problems" });
  await expect(problems).toContainText("Line 3, column 16");
  await page.keyboard.insertText("}");
  await expect(problems).toContainText('Line 2, column 1/seed: found "one"; allowed: a whole number');
  await expect(panel.getByRole("button", { name: "Apply" })).toBeDisabled();
  await expectAccessible(page);
  // Neither Tab nor closing loses anything.
  await page.keyboard.press("Tab");
  await expect(panel.getByRole("button", { name: "Drop my changes" })).toBeFocused();
  await opener.press("Enter");
  await expect(panel).toBeHidden();
  await opener.press("Enter");

  await problems.getByRole("button", { name: "Line 2, column 1" }).press("Enter");
  await expect(field).toBeFocused();
  await page.keyboard.press("Shift+End");
  await page.keyboard.insertText('"seed": 5,');
  await expect(state).toContainText("It can be played. Other settings than now: seed, durationS");
  await panel.getByRole("button", { name: "Apply" }).press("Enter");
  await runIsShown(page);
  await expect(page.getByText(/^1.min, \d+ requests/)).toBeVisible();
  await expect(field).toContainText('"durationS": 60');
  await expect(state).toHaveText("Every setting is as it is played now.");

  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await runIsShown(page);
  await expect(field).toContainText('"durationS": 3600');
  await expect(result(page, "p50")).toContainText(was.trim().split("\n")[0]);
});
