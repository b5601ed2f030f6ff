// A control is moved: the whole scenario runs again, every view shows the new run, and nothing that was set is lost.
import { expect, test } from "../support/index.ts";
import { controls, fingerprint, openLab, runIsShown } from "./lab.ts";

test("more memory gives another run, another diagram, other charts", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1330");
  const before = await fingerprint(page);
  const chartsBefore = await page.getByRole("region", { name: "Timeline", exact: true }).screenshot();
  await page.getByRole("tab", { name: "What if" }).click();
  await page.getByRole("slider", { name: "Memory" }).press("ArrowRight");
  await expect(controls(page).getByText("640 MB", { exact: true })).toBeVisible();
  await runIsShown(page);
  expect(await fingerprint(page)).not.toBe(before);
  expect(await page.getByRole("region", { name: "Timeline", exact: true }).screenshot()).not.toEqual(chartsBefore);
  await expect(page.getByRole("region", { name: "The six components" }).getByText(/640 MB/)).toBeVisible();
  await expect(page).toHaveURL(/\?s=v1\.[\w-]+&t=1330$/);

  await page.getByRole("button", { name: "Reset to preset" }).click();
  await runIsShown(page);
  expect(await fingerprint(page)).toBe(before);
  await expect(page).toHaveURL(/\?scenario=flash-sale&t=1330$/);
});

test("dragging a control ends on the run of where it was let go", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1330");
  const keepAlive = page.getByRole("slider", { name: "Keep-alive when idle" });
  await keepAlive.focus();
  for (let press = 0; press < 15; press++) await page.keyboard.press("ArrowLeft");
  await expect(controls(page).getByText("0 s", { exact: true })).toBeVisible();
  await runIsShown(page);
  await expect(page.getByRole("region", { name: "Results of the run" }).getByText("100.0 %").first()).toBeVisible();
});

test("each kind of traffic has its own rates, and the trace comes back as it was", async ({ page }) => {
  await openLab(page, "?scenario=real-morning");
  const before = await fingerprint(page);
  await page.getByRole("tab", { name: "What if" }).click();
  const traffic = controls(page).getByRole("region", { name: "Traffic" });
  await traffic.getByRole("radio", { name: "Steady" }).check();
  await expect(traffic.getByRole("slider", { name: "Rate" })).toBeVisible();
  await runIsShown(page);
  await traffic.getByRole("radio", { name: "Bursts" }).check();
  await expect(traffic.getByRole("slider", { name: "Burst rate" })).toBeVisible();
  await runIsShown(page);
  await traffic.getByRole("radio", { name: "Day" }).check();
  await expect(traffic.getByRole("slider", { name: "Peak over mean" })).toBeVisible();
  await runIsShown(page);
  await traffic.getByRole("radio", { name: "Trace" }).check();
  await runIsShown(page);
  expect(await fingerprint(page)).toBe(before);
});

test("what is not allowed is told beside its control, and the former run stays", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1330");
  const before = await fingerprint(page);
  await page.getByRole("tab", { name: "What if" }).click();
  const lasts = page.getByRole("slider", { name: "A burst lasts" });
  await lasts.press("End");
  await expect(controls(page).getByRole("alert")).toContainText("Not allowed: 7200. Allowed: at most everyS (1560 s)");
  await expect(lasts).toHaveAttribute("aria-valuetext", /^2\sh$/);
  await page.reload();
  await runIsShown(page);
  expect(await fingerprint(page)).toBe(before);
  await page.getByRole("tab", { name: "What if" }).click();
  await lasts.press("End");
  await lasts.press("Home");
  await expect(controls(page).getByRole("alert")).toBeHidden();
  await page.getByRole("button", { name: "Reset to preset" }).click();
  await runIsShown(page);
  expect(await fingerprint(page)).toBe(before);
});
