// What runs here and a provider would refuse is told: beside its control in the Lab, in one place where there is none, and below the
// widget of an embed; the run goes on.
import { expect, expectFineInEachSize, test } from "../support/index.ts";
import { controls, openLab, runIsShown } from "./lab.ts";

test("the Lab tells it beside the control as soon as it is set, and no longer once it is mended", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale");
  const provisioned = controls(page).getByRole("slider", { name: /Provisioned/ });
  const note = controls(page).getByRole("note");
  await expect(note).toHaveCount(0);
  await provisioned.press("End");
  await expect(note).toHaveText(/^1,000 here; AWS provisions at most 900 .*\(AWS, .*2026\)$/);
  await runIsShown(page);
  await provisioned.press("Home");
  await expect(note).toHaveCount(0);
});

test("the Lab lists what has no control, in each size", async ({ page }) => {
  await openLab(page, "?scenario=real-morning-500");
  const told = controls(page).getByRole("region", { name: "Worth knowing" }).getByRole("listitem");
  await expect(told).toHaveText([
    /^\/durationS [\d,]+ of [\d,]+ calls are played/,
    /^\/accountConcurrency 10,000 here; /,
    /^\/gateway\/timeoutS 900 s here; an HTTP API .* 30 s/,
  ]);
  await expectFineInEachSize(page, "light");
});

test("an embed has it in words below its widget", async ({ page }) => {
  await page.goto("/embed/timeline?scenario=real-morning");
  const told = page.getByText("1 notice");
  await expect(told).toBeVisible();
  await told.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "/durationS" })).toHaveText(/calls are played/);
});

test("an embed of a scenario within all limits has no such line", async ({ page }) => {
  await page.goto("/embed/timeline?scenario=flash-sale");
  await expect(page.getByRole("button", { name: "Play", exact: true }).first()).toBeVisible();
  await expect(page.getByText(/\d notices?/)).toHaveCount(0);
});
