// Steps that journeys through the Lab share.
import { spawnSync } from "node:child_process";
import type { Locator, Page } from "@playwright/test";
import type { Summary } from "#engine";
import { expect } from "../support/index.ts";

/** A slow machine, busy with other tests, may take this long for a run. */
const RUN_MS = 30_000;

/** Opens the Lab and waits until a finished run is on screen. */
export async function openLab(page: Page, search = ""): Promise<void> {
  await page.goto(`/lab${search}`);
  await runIsShown(page);
}

/** The run of the newest settings is on screen, not one still to come. */
export async function runIsShown(page: Page): Promise<void> {
  await expect(stage(page)).toHaveAttribute("aria-busy", "false", { timeout: RUN_MS });
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible({ timeout: RUN_MS });
  // What reads the charts comes after them, and takes their place.
  await expect(page.getByRole("group", { name: "What the charts show" })).toBeVisible({ timeout: RUN_MS });
}

export const stage = (page: Page): Locator => page.getByRole("region", { name: "The system and its timeline" });
export const playhead = (page: Page): Locator => page.getByRole("slider", { name: "Time in the run" });
export const controls = (page: Page): Locator =>
  page.getByRole("complementary", { name: "Scenario, controls and results" });

/** Where the clock stands, in seconds. */
export async function timeS(page: Page): Promise<number> {
  return Number(await playhead(page).getAttribute("aria-valuenow"));
}

/** The figure beside a name in the panel that is open. */
export function figure(page: Page, section: string, name: string): Locator {
  return controls(page)
    .getByRole("region", { name: section, exact: true })
    .locator("div")
    .filter({ has: page.getByText(name, { exact: true }) })
    .getByRole("definition");
}

/** A figure of the strip of results: now, before the last change, and the difference. */
export function result(page: Page, name: string): Locator {
  return page
    .getByRole("region", { name: "Results of the run" })
    .locator("div")
    .filter({ has: page.getByText(name, { exact: true }) })
    .getByRole("definition");
}

/** The run's fingerprint, from the summary; leaves the summary open. */
export async function fingerprint(page: Page): Promise<string> {
  await page.getByRole("tab", { name: "Summary" }).click();
  const shown = controls(page)
    .getByRole("region", { name: "Run fingerprint" })
    .getByText(/^[0-9a-f]+$/);
  return (await shown.textContent()) ?? "";
}

/** What the command line prints for a scenario, with these further words. */
export function simulateOnCommandLine(scenarioPath: string, ...words: readonly string[]): Summary {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/simulate.mjs", scenarioPath, ...words], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  expect(status, stderr).toBe(0);
  return summaryPrinted(stdout, stderr);
}

/** The summary on standard output. On standard error stand its notices, and nothing else. */
export function summaryPrinted(stdout: string, stderr: string): Summary {
  const summary = JSON.parse(stdout) as Summary & { readonly notices: readonly { pointer: string; message: string }[] };
  expect(stderr).toBe(summary.notices.map(({ pointer, message }) => `${pointer}: ${message}\n`).join(""));
  return summary;
}
