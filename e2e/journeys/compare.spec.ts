// What a change does: its figures stay beside those of the run before, it can be taken back, and any run be held against any other.
import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/index.ts";
import { openLab, result, runIsShown, simulateOnCommandLine } from "./lab.ts";

const memory = (page: Page) => page.getByRole("slider", { name: "Memory" });

/** Thin and protected spaces as the page sets them, read as plain ones. */
const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, " ");

test("what twice the memory does to p99 takes two actions, and is what the command line says of both", async ({
  page,
}, testInfo) => {
  const path = "content/scenarios/flash-sale.scenario.json";
  const before = simulateOnCommandLine(path);
  const { scenario } = before as unknown as { scenario: { function: object; functions: object[] } };
  const doubled = testInfo.outputPath("doubled.json");
  const given = {
    ...scenario,
    function: { ...scenario.function, memoryMb: 1024, initMs: "measured", firstRunCpuMs: "measured" },
  };
  writeFileSync(doubled, JSON.stringify({ ...given, functions: [{ name: "createOrder", route: "POST /orders" }] }));
  const after = simulateOnCommandLine(doubled);

  await openLab(page, "?scenario=flash-sale");
  await memory(page).focus();
  await expect(memory(page)).toHaveAttribute("aria-valuetext", /512/);
  while (!(await memory(page).getAttribute("aria-valuetext"))?.includes("1")) await page.keyboard.press("ArrowRight");
  while (!plain((await memory(page).getAttribute("aria-valuetext")) ?? "").includes("1 024"))
    await page.keyboard.press("ArrowRight");
  await runIsShown(page);
  const p99 = plain(await result(page, "p99").innerText());
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  expect(p99).toContain(seconds(after.latencyMs.p99));
  expect(p99).toContain(`was ${seconds(before.latencyMs.p99)}`);
  await expect(result(page, "Cost a month")).toContainText(`was $${before.cost.month.toFixed(2)}`);
  await expect(result(page, "Cost a month")).toContainText(`$${after.cost.month.toFixed(2)}`);
  await expect(page.getByRole("status").filter({ hasText: "function.memoryMb: 512 → 1024" })).toBeAttached();
});

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
