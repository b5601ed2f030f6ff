// Stories of Lifecycle, forwards to their end and back by the keyboard alone: their figures are the command line's. Every step of
// every story is read by a unit test (src/widgets/lifecycle/steps/story.test.ts); here are the first of each trigger, and the last of
// the two that differ most from the others.
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

const WITH_THEIR_LAST: readonly string[] = ["http", "queue"];
const chosen = module.storyRuns.filter(
  ({ trigger }, index, all) =>
    all[index - 1]?.trigger !== trigger || (all[index + 1]?.trigger !== trigger && WITH_THEIR_LAST.includes(trigger)),
);

for (const { trigger, how, scenario, trace } of chosen) {
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

test("axe finds nothing at any component", async ({ page }) => {
  test.setTimeout(120_000);
  for (const { story, kind, step } of stepsByComponent())
    await test.step(`${story}, ${kind}`, async () => {
      await page.goto(`/lifecycle?${story}&step=${step}`);
      await expect(page.locator(`[data-step="${step}"]`)).toBeVisible();
      await expect(side(page).getByRole("heading", { level: 2 })).not.toBeEmpty();
      await expectAccessible(page);
    });
});

/** For each component the last step that takes place there, in the first story of each trigger that has it: all steps of one look alike. */
function stepsByComponent(): { readonly story: string; readonly kind: string; readonly step: number }[] {
  const byComponent = new Map<string, { story: string; kind: string; step: number }>();
  for (const { trigger, how, trace } of chosen) {
    trace.spans.forEach(({ kind, component }, index) => {
      const known = byComponent.get(component);
      const story = `trigger=${trigger}&how=${how}`;
      if (known === undefined || known.story === story) byComponent.set(component, { story, kind, step: index + 1 });
    });
  }
  return [...byComponent.values()];
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
