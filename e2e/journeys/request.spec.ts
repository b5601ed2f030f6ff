// Ask a request: from the list to its waterfall, to its neighbours by key, into Lifecycle and back.
import type { Locator, Page } from "@playwright/test";
import { expect, expectFineInEachSize, test } from "../support/index.ts";
import { controls, openLab, playhead, stage, timeS } from "./lab.ts";

const requestList = (page: Page): Locator => controls(page).getByRole("list", { name: "Requests", exact: true });
const view = (page: Page): Locator => controls(page).getByRole("region", { name: /^Request [\d\s]+$/ });
const waterfall = (page: Page): Locator => page.getByRole("list", { name: /^Request [\d\s]+, span by span$/ });

async function openList(page: Page, search = "?scenario=flash-sale&t=1330"): Promise<void> {
  await openLab(page, search);
  await page.getByRole("tab", { name: "Requests" }).click();
  await expect(requestList(page)).toBeVisible();
}

/** The slowest of the cold ones. */
async function pickSlowestCold(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: "Cold only" }).check();
  await page.getByRole("radio", { name: "Slowest first" }).check();
  const first = requestList(page).getByRole("button").first();
  await expect(first).toHaveAccessibleName(/cold/);
  await first.click();
  await expect(waterfall(page)).toBeVisible();
}

test("the list is narrowed to cold requests, and the waterfall of one adds up to its record", async ({ page }) => {
  await openList(page);
  await page.getByRole("checkbox", { name: "Cold only" }).check();
  await expect(controls(page).getByText(/^30 of [\d\s]+ requests\.$/)).toBeVisible();
  await pickSlowestCold(page);
  await expect(view(page).getByRole("heading", { level: 2 })).toBeFocused();
  await expect(waterfall(page).getByRole("button", { name: /Function · initialisation/ })).toBeVisible();
  await expect(view(page).getByText(/^Request [\d\s]+ took .*start of a new instance: none was idle/)).toBeVisible();
  const latency = view(page).locator("dl > div", { hasText: "Latency" }).getByRole("definition");
  await expect(
    view(page)
      .getByRole("paragraph")
      .filter({ hasText: /^In all/ }),
  ).toContainText((await latency.textContent()) ?? "");
});

test("picking stops the clock where the request is seen, and picking a span moves it there", async ({ page }) => {
  await openList(page, "?scenario=flash-sale&t=0");
  await page.getByRole("textbox", { name: "Number" }).fill("4511");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(waterfall(page)).toBeVisible();
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  const picked = await timeS(page);
  expect(picked).toBeGreaterThan(0);
  await waterfall(page).getByRole("button").first().click();
  expect(await timeS(page)).toBeLessThan(picked);
  await expect(page).toHaveURL(/&r=4510$/);
});

test("keys lead to the neighbours and through the spans, and Escape leads back to the list", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1330&r=1000");
  await expect(waterfall(page)).toBeVisible();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(view(page)).toHaveAccessibleName(/^Request 1\s002$/);
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(view(page)).toHaveAccessibleName(/^Request 1\s000$/);
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await expect(view(page)).not.toHaveAccessibleName(/^Request 1\s000$/);
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await expect(view(page)).toHaveAccessibleName(/^Request 1\s000$/);
  const spans = waterfall(page).getByRole("button");
  await spans.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(spans.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(spans.nth(1)).toHaveAttribute("aria-current", "step");
  await page.keyboard.press("Escape");
  await expect(view(page)).toBeHidden();
  await expect(requestList(page)).toBeVisible();
});

test("an earlier request on the same instance is one press away", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1330&r=1000");
  const before = view(page).getByRole("button", { name: /, previous on this instance$/ });
  const number = (await before.textContent()) ?? "";
  const earlier = view(page).getByRole("list", { name: "Earlier requests on this instance" }).getByRole("button");
  await earlier.first().click();
  await expect(view(page)).toHaveAccessibleName(`Request ${number}`);
});

test("both exports are saved", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1330&r=1000");
  for (const [button, file] of [
    ["OpenTelemetry", "request-1001.otlp.json"],
    ["Chrome trace", "request-1001.chrome.json"],
  ]) {
    const saved = page.waitForEvent("download");
    await view(page).getByRole("button", { name: button }).click();
    expect((await saved).suggestedFilename()).toBe(file);
  }
});

test("it opens in Lifecycle as it was, and comes back", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1330&r=1000");
  const spans = await waterfall(page).getByRole("button").count();
  await view(page).getByRole("link", { name: "Open in Lifecycle" }).click();
  await expect(page).toHaveURL(/\/lifecycle\?scenario=flash-sale&r=1000/);
  await expect(page.getByRole("list", { name: /span/i }).getByRole("button")).toHaveCount(spans);
  await page.getByRole("link", { name: /in the Lab/ }).click();
  await expect(page).toHaveURL(/\/lab\?scenario=flash-sale&t=[\d.]+&r=1000/);
  await expect(view(page)).toHaveAccessibleName(/^Request 1\s001$/);
  await expect(playhead(page)).toBeVisible();
});

test("list and waterfall", async ({ page }) => {
  await openList(page);
  await expectFineInEachSize(page, "light");
  await pickSlowestCold(page);
  await expectFineInEachSize(page, "light");
});

test("the embedded waterfall", async ({ page }) => {
  await page.goto("/embed/waterfall?scenario=failing-upload&theme=light");
  await expect(waterfall(page)).toBeVisible();
  await expectFineInEachSize(page, "light");
});

test("a request pressed in the diagram opens as its waterfall, with and without motion", async ({ page }) => {
  for (const reducedMotion of ["no-preference", "reduce"] as const) {
    await page.emulateMedia({ reducedMotion });
    await openLab(page, "?scenario=flash-sale&t=1330");
    const diagram = stage(page);
    await diagram.getByText("Requests under way").click();
    await diagram
      .getByRole("button", { name: /^Request / })
      .first()
      .click();
    const token = diagram.getByRole("button", { name: /^Let go of request/ });
    const box = await token.boundingBox();
    if (box === null) throw new Error("The request is nowhere in the diagram.");
    await token.click();
    await expect(view(page)).toBeHidden();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(token).toBeVisible();
    await expect(waterfall(page)).toBeVisible();
    await expect(view(page).getByText(/^Request [\d\s]+ (took|ended|was|has)/)).toBeVisible();
  }
});
