// A control is moved: the whole scenario runs again, every view shows the new run, and nothing that was set is lost.
import { expect, expectAccessible, smallTexts, test } from "../support/index.ts";
import { controls, fingerprint, openLab, result, runIsShown, stage } from "./lab.ts";

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
  await expect(page).toHaveURL(/\?s=v1\.[\w-]+&view=summary&t=1330$/);

  await page.getByRole("button", { name: "Reset to preset" }).click();
  await runIsShown(page);
  expect(await fingerprint(page)).toBe(before);
  await expect(page).toHaveURL(/\?scenario=flash-sale&view=summary&t=1330$/);
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

test("by keyboard: a component is picked in the diagram, and a capacity too small for the sale makes requests fail", async ({
  page,
}) => {
  await openLab(page, "?scenario=flash-sale&t=1330");
  const failedBefore = (await result(page, "Failed").innerText()).trim();
  const database = stage(page).getByRole("button", { name: "Database", exact: true });
  await database.press("Enter");
  await expect(database).toHaveAttribute("aria-pressed", "true");
  const settings = controls(page).getByRole("region", { name: "Settings: Database" });
  await expect(settings.getByRole("heading", { name: "Database" })).toBeFocused();
  await expect(settings.getByRole("slider", { name: "Capacity", exact: true })).toBeDisabled();

  await settings.getByRole("checkbox", { name: "No limit" }).press("Space");
  await settings.getByRole("button", { name: "100 /s, type Capacity" }).press("Enter");
  const field = settings.getByRole("textbox", { name: "Capacity, in /s" });
  await expect(field).toBeFocused();
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await expect(settings.getByRole("button", { name: "5 /s, type Capacity" })).toBeFocused();
  await runIsShown(page);
  await expect(result(page, "Failed")).toContainText("was");
  const share = (text: string) => Number.parseFloat(text);
  const failed = await result(page, "Failed").innerText();
  expect(share(failed)).toBeGreaterThan(share(failedBefore));

  await page.keyboard.press("Enter");
  await page.keyboard.type("-5");
  await page.keyboard.press("Enter");
  await expect(settings.getByRole("alert")).toContainText("Not allowed: -5. Allowed: null or a number from 0");
  await runIsShown(page);
  expect(await result(page, "Failed").innerText()).toBe(failed);
  await expectAccessible(page);
  expect(await smallTexts(settings, 9)).toEqual([]);

  await settings.getByRole("button", { name: "Reset Capacity to what was opened" }).press("Enter");
  await expect(settings.getByRole("alert")).toBeHidden();
  await expect(settings.getByRole("checkbox", { name: "No limit" })).toBeChecked();
  await runIsShown(page);
  await expect(result(page, "Failed")).toContainText(failedBefore);

  await page.keyboard.press("Escape");
  await expect(settings).toBeHidden();
  await expect(database).toBeFocused();
  await expect(database).toHaveAttribute("aria-pressed", "false");
});

test("what is no number is told beside the field, and Escape leaves the value as it was", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale");
  await controls(page)
    .getByRole("button", { name: /^512\sMB, type Memory$/ })
    .click();
  const field = controls(page).getByRole("textbox", { name: "Memory, in MB" });
  await field.fill("lots");
  await field.press("Enter");
  await expect(controls(page).getByRole("alert")).toContainText("Not a number: “lots”");
  await field.press("Escape");
  await expect(controls(page).getByRole("alert")).toBeHidden();
  await expect(page.getByRole("slider", { name: "Memory" })).toHaveAttribute("aria-valuetext", /512/);
});

test("each component opens its own settings, and the groups below hold all others", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale");
  for (const [component, setting] of [
    ["Client interface", "Network, one way"],
    ["Web server", "Page from the cache"],
    ["API gateway", "Burst"],
    ["Security service", "Users"],
    ["Function · FaaS", "New instances a second"],
  ] as const) {
    await stage(page).getByRole("button", { name: component, exact: true }).click();
    const settings = controls(page).getByRole("region", { name: `Settings: ${component}` });
    await expect(settings.getByRole("slider", { name: setting, exact: true })).toBeVisible();
  }
  await controls(page).getByRole("button", { name: "All settings" }).click();
  await controls(page).getByText("Always-on servers").click();
  const servers = controls(page).getByRole("slider", { name: "Servers", exact: true });
  await servers.press("ArrowRight");
  await runIsShown(page);
  await expect(controls(page).getByText("1 changed")).toBeVisible();
});
