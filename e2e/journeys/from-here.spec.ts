// What if, from here: at the playhead something else happens; the world without it stays beside it, and it is moved and taken away again.
import { expect, expectAccessible, test } from "../support/index.ts";
import { openLab, result, runIsShown, simulateOnCommandLine } from "./lab.ts";

test("the database goes at the playhead: what fails stays beside what did not, and ends with it", async ({ page }) => {
  const before = simulateOnCommandLine("content/scenarios/flash-sale.scenario.json");
  await openLab(page, "?scenario=flash-sale&t=1330");
  await page.getByRole("button", { name: "What if, from here" }).press("Enter");
  const panel = page.getByRole("region", { name: "What if, from here" });
  await expect(panel.getByText("From the playhead on, at 00:22:10.000:")).toBeVisible();
  await expect(panel.getByText("Nothing yet.")).toBeVisible();
  await panel.getByRole("button", { name: "Take it away" }).press("Enter");
  await runIsShown(page);
  const share = (1 - before.requests.byOutcome.ok / before.requests.total) * 100;
  await expect(result(page, "Failed")).toContainText(new RegExp(`was ${share.toFixed(1)}\\s%`));
  await expect(page.getByRole("list", { name: "What happens during the run" }).first()).toContainText("database out");
  const happening = panel.getByRole("region", { name: "What is to happen" }).getByRole("listitem");
  await expect(happening).toContainText("database out");
  await expect(happening.getByLabel("At, seconds")).toHaveValue("1330");

  await happening.getByLabel("Until, seconds").fill("12");
  await expect(panel.getByRole("alert")).toContainText(
    "/interventions/0/untilS: found 12; allowed: later than atS (1330 s)",
  );
  await expect(result(page, "Failed")).toContainText("was");
  await expectAccessible(page);
  await happening.getByLabel("Until, seconds").fill("1331");
  await expect(panel.getByRole("alert")).toHaveCount(0);
  await panel.getByRole("button", { name: "Remove: database out" }).press("Enter");
  await runIsShown(page);
  await expect(panel.getByText("Nothing yet.")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(happening).toContainText("database out");
});
