// A person opens the Lab: a run is there whose controls change something; a real morning plays, steps and scrubs.
import { expect, test } from "../support/index.ts";
import { controls, openLab, playhead, result, runIsShown, stage, timeS } from "./lab.ts";

test("the Lab opens on the flash sale, paused where something is seen, and its first control changes what is seen", async ({
  page,
}) => {
  await openLab(page);
  await expect(page.getByRole("heading", { level: 1, name: /flash sale/ })).toBeVisible();
  await expect(page.getByText(/^One hour, [\d\s]+ requests\./)).toBeVisible();
  await expect(page.getByRole("region", { name: "The six components" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Timeline", exact: true })).toBeVisible();
  expect(await timeS(page)).toBeGreaterThan(0);
  await expect(page).toHaveURL(/\?scenario=flash-sale&t=/);
  const p99 = result(page, "p99");
  const before = await p99.textContent();
  await page.getByRole("slider", { name: "Memory" }).press("Home");
  await runIsShown(page);
  expect(await p99.textContent()).not.toBe(before);
});

test("a real morning is there by its name, paused where something is seen", async ({ page }) => {
  await openLab(page, "?scenario=real-morning");
  await expect(page.getByRole("heading", { level: 1, name: "A real morning" })).toBeVisible();
  await expect(page.getByText(/^Four hours, [\d\s]+ requests\./)).toBeVisible();
  expect(await timeS(page)).toBeGreaterThan(0);
});

test("it shows both the share of calls that are cold and that of the median function", async ({ page }) => {
  await openLab(page, "?scenario=real-morning");
  const results = controls(page).getByRole("region", { name: "Cold starts by function" });
  await expect(results.getByText("Share of calls that are cold")).toBeVisible();
  await expect(results.getByText("… for the median function")).toBeVisible();
  await expect(results.getByText(/^Both are true\..*functions that served a call/)).toBeVisible();
});

test("play moves the clock, pause holds it", async ({ page }) => {
  await openLab(page, "?scenario=real-morning");
  const before = await timeS(page);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect
    .poll(() =>
      page
        .getByText(/^\d\d:\d\d:\d\d/)
        .first()
        .textContent(),
    )
    .not.toContain("01:01:36");
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  const after = await timeS(page);
  expect(after).toBeGreaterThan(before);
  await expect.poll(() => new URL(page.url()).searchParams.get("t")).toBe(String(Number(after.toFixed(3))));
  expect(await timeS(page)).toBe(after);
});

test("steps lead to the next event and back again", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1330");
  await page.getByRole("button", { name: "Next event" }).click();
  const first = await timeS(page);
  expect(first).toBeGreaterThan(1330);
  await page.getByRole("button", { name: "Next event" }).click();
  expect(await timeS(page)).toBeGreaterThan(first);
  await page.getByRole("button", { name: "Previous event" }).click();
  expect(await timeS(page)).toBe(first);
});

test("the pointer scrubs anywhere on the charts", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=0");
  const box = await playhead(page).boundingBox();
  if (!box) throw new Error("the playhead has no place");
  await page.mouse.move(box.x + box.width * 0.25, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.75, box.y + 20, { steps: 5 });
  await page.mouse.up();
  expect(Math.abs((await timeS(page)) - 2700)).toBeLessThan(10);
});

test("the keyboard alone plays, steps, scrubs and turns a control", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=100");
  const reach = async (name: string, role: "button" | "slider") => {
    for (let presses = 0; presses < 120; presses++) {
      await page.keyboard.press("Tab");
      if (await page.getByRole(role, { name, exact: true }).evaluate((element) => element === document.activeElement))
        return;
    }
    throw new Error(`${name} cannot be reached by Tab`);
  };
  await reach("Play", "button");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Pause", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await reach("Next event", "button");
  const paused = await timeS(page);
  await page.keyboard.press("Enter");
  expect(await timeS(page)).toBeGreaterThan(paused);
  await reach("Time in the run", "slider");
  await page.keyboard.press("End");
  expect(await timeS(page)).toBe(3600);
  await page.keyboard.press("ArrowLeft");
  expect(await timeS(page)).toBeLessThan(3600);
  await reach("Memory", "slider");
  await page.keyboard.press("End");
  await expect(page.getByText(/^5\.79 vCPU: one request at a time/)).toBeVisible();
});

test("a request is picked from the list, shown span by span, and let go with Escape", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1330");
  await stage(page).getByText("Requests under way").click();
  const first = stage(page)
    .getByRole("button", { name: /^Request [\d\s]+,/ })
    .first();
  await first.click();
  const panel = controls(page).getByRole("region", { name: /^Request [\d\s]+$/ });
  const spans = panel.getByRole("list", { name: /span by span$/ });
  await expect(spans.getByRole("button", { name: /API gateway/ })).toBeVisible();
  await expect(page).toHaveURL(/&r=\d+$/);
  await page.reload();
  await expect(panel).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(page).not.toHaveURL(/&r=/);
});

test("all five hundred are said to be run as if called over HTTP, with limits raised", async ({ page }) => {
  await openLab(page, "?scenario=real-morning");
  await page.getByRole("combobox", { name: "Scenario" }).selectOption("real-morning-500");
  await expect(page.getByRole("heading", { level: 1, name: /five hundred/ })).toBeVisible();
  await expect(controls(page).getByText(/as if they were called over HTTP.*limits are raised/)).toBeVisible();
  await page.getByRole("tab", { name: "Functions" }).click();
  await expect(page.getByRole("table", { name: /busiest first/ }).getByRole("row")).toHaveCount(51);
  await page.getByRole("button", { name: "Show all 500" }).click();
  await expect(page.getByRole("table", { name: /busiest first/ }).getByRole("row")).toHaveCount(501);
});
