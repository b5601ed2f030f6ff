// Finding the curve: what is varied is run beside the page, and says what the command line says of the same sweep.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { formatUsd } from "#messages";
import { expect, expectAccessible, test } from "../support/index.ts";
import { openLab, result, runIsShown } from "./lab.ts";

test("what five kept warm cost and save, by keyboard: the figures of the command line, as a table, a file and a run", async ({
  page,
}) => {
  const words = ["--vary", "function.provisionedConcurrency=0,5", "--seeds", "2"];
  const printed = spawnSync(
    process.execPath,
    ["scripts/sweep.mjs", "content/scenarios/quiet-site.scenario.json", ...words],
    {
      encoding: "utf8",
    },
  );
  expect(printed.status, printed.stderr).toBe(0);
  const { points } = JSON.parse(printed.stdout) as { points: { spread: Record<string, { middle: number }> }[] };

  await openLab(page, "?scenario=quiet-site");
  await page.getByRole("button", { name: "Find the curve" }).press("Enter");
  const panel = page.getByRole("region", { name: "Vary a setting, and see the curve" });
  await panel.getByRole("button", { name: "Provisioned" }).press("Enter");
  await expect(panel.getByLabel("Setting", { exact: true })).toHaveValue("function.provisionedConcurrency");
  await panel.getByLabel("Values", { exact: true }).fill("0,5");
  await panel.getByLabel("Seeds").fill("2");
  await panel.getByLabel("Keep", { exact: true }).selectOption("Cold calls");
  await panel.getByLabel("at most, %").fill("0");
  await panel.getByRole("button", { name: "Run 4 runs" }).press("Enter");
  await expect(panel.getByText("All 4 runs finished.")).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);

  await panel.getByLabel("Figure").selectOption("Cost a month");
  const rows = panel.getByRole("row").filter({ has: page.getByRole("rowheader") });
  for (const [index, { spread }] of points.entries())
    await expect(rows.nth(index)).toContainText(formatUsd(spread.costMonthUsd.middle));
  await expect(
    panel.getByText(
      /^Least: .* Cheapest that keeps Cold calls at [\d.]+\s% or below with every seed: function\.provisionedConcurrency 5/,
    ),
  ).toBeVisible();

  const saving = page.waitForEvent("download");
  await panel.getByRole("button", { name: "CSV" }).press("Enter");
  const saved = readFileSync(await (await saving).path(), "utf8")
    .trim()
    .split("\r\n");
  expect(saved[0]).toMatch(/^function\.provisionedConcurrency,seed,coldShare,/);
  expect(saved).toHaveLength(5);

  await panel.getByRole("button", { name: "Open function.provisionedConcurrency 5 as a run" }).last().press("Enter");
  await runIsShown(page);
  await expect(page.getByRole("slider", { name: "Provisioned" })).toHaveAttribute("aria-valuetext", "5");
  await expect(result(page, "Cold calls")).toContainText("0 %");
});

test("a sweep that cannot be is told before it starts, and one under way is stopped with what it has found", async ({
  page,
}) => {
  await openLab(page, "?scenario=flash-sale");
  await page.getByRole("button", { name: "Find the curve" }).click();
  const panel = page.getByRole("region", { name: "Vary a setting, and see the curve" });
  await panel.getByLabel("Values", { exact: true }).fill("3008..128");
  await expect(panel.getByRole("alert")).toContainText("function.memoryMb: Not allowed: 3008..128");
  await expect(panel.getByRole("button", { name: /^Run/ })).toBeDisabled();
  await panel.getByLabel("Values", { exact: true }).fill("-1,128");
  await expect(panel.getByRole("alert")).toContainText("function.memoryMb=-1: /function/memoryMb: found -1");
  await panel.getByLabel("Values", { exact: true }).fill("128..3008/60");
  await panel.getByLabel("Seeds").fill("100");
  await expect(panel.getByRole("alert")).toContainText("found 6000 runs; allowed: at most 5000");
  await panel.getByLabel("Seeds").fill("80");
  await expect(panel.getByText(/^About .*: the run on show took/)).toBeVisible({ timeout: 30_000 });
  await panel.getByRole("button", { name: "Run 4 800 runs" }).click();
  await expect(panel.getByRole("progressbar")).toBeVisible();
  await panel.getByRole("button", { name: "Cancel" }).click();
  await expect(panel.getByText(/^Cancelled after \d+ of 4\s800 runs\./)).toBeVisible();
});
