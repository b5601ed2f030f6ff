// Every story of Lifecycle, forwards to its end and back by the keyboard alone: its figures are the command line's.
import { execFile } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Locator, Page } from "@playwright/test";
import { runnerImport } from "vite";
import { formatMs } from "#messages";
import { expect, expectAccessible, test } from "../support/index.ts";
import type * as LifecycleRuns from "./lifecycleRuns.ts";
import { summaryPrinted } from "./lab.ts";

/** Node has no use for the style sheets that a widget brings. */
const withoutStyles = {
  name: "without-styles",
  enforce: "pre" as const,
  resolveId: (source: string) => (source.endsWith(".css") ? "\0no-styles" : undefined),
  load: (id: string) => (id === "\0no-styles" ? "" : undefined),
};
const { module } = await runnerImport<typeof LifecycleRuns>("/e2e/journeys/lifecycleRuns.ts", {
  configFile: false,
  plugins: [withoutStyles],
});

const steps = (page: Page): Locator => page.getByRole("list", { name: "Steps of the request on one time axis" });
const side = (page: Page): Locator => page.getByRole("complementary", { name: "What happens at this step, and why" });

for (const { trigger, how, scenario, trace } of module.storyRuns) {
  test(`${trigger}, ${how}: each step forwards and back, with the command line's figures`, async ({
    sharedPage: page,
  }) => {
    test.setTimeout(120_000);
    // It runs while the page is stepped through.
    const printing = rowOnCommandLine(JSON.stringify(scenario), trace.row, `${trigger}-${how}`);
    const count = trace.spans.length;
    await page.goto(`/lifecycle?trigger=${trigger}&how=${how}`);
    await expect(page.getByText(`Step 1 of ${count}`)).toBeVisible();
    for (let step = 1; step <= count; step++) {
      if (step > 1) await page.keyboard.press("ArrowRight");
      await expect(page.locator(`[data-step="${step}"]`)).toBeVisible();
    }
    await expect(steps(page).locator("[aria-current=step]")).toContainText(String(count));
    await expect(page).toHaveURL(new RegExp(`step=${count}$`));
    const printed = await printing;
    const whole = page.getByText(/^In all/).locator("..");
    await expect(whole).toContainText(formatMs((printed.endUs - printed.arrivalUs) / 1000));
    await expect(figure(page, "Cost so far")).toHaveText(microUsd(printed.costUsd));
    for (let step = count; step > 1; step--) await page.keyboard.press("ArrowLeft");
    await expect(page.locator(`[data-step="1"]`)).toBeVisible();
    await expect(page).toHaveURL(/step=1$/);
  });
}

for (const [story, shown] of Object.entries(kindsByStory())) {
  test(`axe finds nothing at ${story}, ${shown.map(({ kind }) => kind).join(", ")}`, async ({ page }) => {
    test.setTimeout(60_000 + shown.length * 30_000);
    let at = shown[0].step;
    await page.goto(`/lifecycle?${story}&step=${at}`);
    for (const { step } of shown) {
      for (; at < step; at++) {
        await expect(page.locator(`[data-step="${at}"]`)).toBeVisible();
        await page.keyboard.press("ArrowRight");
      }
      await expect(page.locator(`[data-step="${step}"]`)).toBeVisible();
      await expect(side(page).getByRole("heading", { level: 2 })).not.toBeEmpty();
      await expectAccessible(page);
    }
  });
}

/** Each kind of step once, in the first story that has it. */
function kindsByStory(): Record<string, { readonly kind: string; readonly step: number }[]> {
  const seen = new Set<string>();
  const byStory: Record<string, { kind: string; step: number }[]> = {};
  for (const { trigger, how, trace } of module.storyRuns) {
    trace.spans.forEach(({ kind }, index) => {
      if (seen.has(kind)) return;
      seen.add(kind);
      (byStory[`trigger=${trigger}&how=${how}`] ??= []).push({ kind, step: index + 1 });
    });
  }
  return byStory;
}

function figure(page: Page, name: string): Locator {
  return side(page)
    .locator("dl > div")
    .filter({ has: page.getByText(name, { exact: true }) })
    .getByRole("definition");
}

/** As Lifecycle prints millionths of a dollar: three figures. */
function microUsd(usd: number): RegExp {
  const micro = usd * 1e6;
  const digits = micro >= 99.95 ? micro.toFixed(0) : micro >= 9.995 ? micro.toFixed(1) : micro.toFixed(2);
  return new RegExp(`^${digits.replace(".", "\\.")}\\s?µ\\$$`);
}

interface PrintedRow {
  readonly arrivalUs: number;
  readonly endUs: number;
  readonly costUsd: number;
}

async function rowOnCommandLine(scenario: string, row: number, name: string): Promise<PrintedRow> {
  const file = join(tmpdir(), `lifecycle-${name}-${process.pid}.csv`);
  const running = promisify(execFile)(process.execPath, ["scripts/simulate.mjs", "-", "--requests", file], {
    maxBuffer: 1e8,
  });
  running.child.stdin?.end(scenario);
  const { stdout, stderr } = await running;
  summaryPrinted(stdout, stderr);
  const [head, ...rows] = readFileSync(file, "utf8").trim().split("\n");
  rmSync(file);
  const cells = rows[row].split(",");
  const at = (column: string) => Number(cells[head.split(",").indexOf(column)]);
  return { arrivalUs: at("arrivalUs"), endUs: at("endUs"), costUsd: at("costUsd") };
}
