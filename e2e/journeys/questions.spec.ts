// The questions that somebody comes with, each answered in at most four actions, with the figures of the command line.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { formatMs, formatPercent, formatUsd } from "#messages";
import { expect, test } from "../support/index.ts";
import { controls, openLab, result, runIsShown, simulateOnCommandLine } from "./lab.ts";

const MOST_ACTIONS = 4;

/** Counts what the reader does: a press, a choice, a value typed. */
function counted() {
  let actions = 0;
  return {
    act: async (does: () => Promise<unknown>) => {
      actions++;
      await does();
    },
    expectFew: () => expect(actions).toBeLessThanOrEqual(MOST_ACTIONS),
  };
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).press("Enter");

/** Types a value in place of a slider, and waits for its run. */
async function type(page: Page, name: string, value: number): Promise<void> {
  await controls(page)
    .getByRole("button", { name: new RegExp(`, type ${name}$`) })
    .press("Enter");
  await page.keyboard.type(String(value));
  await page.keyboard.press("Enter");
  await runIsShown(page);
}

/** As it stands in a scenario file. */
interface Written {
  readonly function: object;
}
const withFunction = (scenario: Written, settings: object): Written => ({
  ...scenario,
  function: { ...scenario.function, ...settings },
});
const withMemory = (scenario: Written, memoryMb: number): Written => withFunction(scenario, { memoryMb });

/** What the command line says of a scenario. */
type Simulated = ReturnType<typeof simulateOnCommandLine>;

function simulated(scenario: object, path: string): Simulated {
  writeFileSync(path, JSON.stringify(scenario));
  return simulateOnCommandLine(path);
}

const FIGURES = [
  ["p99", ({ latencyMs }: Simulated) => latencyMs.p99, formatMs],
  ["Cost a month", ({ cost }: Simulated) => cost.month, formatUsd],
  ["Cold calls", ({ coldStarts }: Simulated) => coldStarts.share, formatPercent],
] as const;

/** The strip has these two runs' figures, the first as what was. */
async function expectBeside(page: Page, was: Simulated, now: Simulated): Promise<void> {
  for (const [name, read, format] of FIGURES) {
    await expect(result(page, name)).toContainText(read(was) === read(now) ? "as before" : `was ${format(read(was))}`);
    expect((await result(page, name).innerText()).split("\n")[0]).toBe(format(read(now)));
  }
}

test("twice the memory, and what five instances kept ready cost and save", async ({ sharedPage: page }, testInfo) => {
  const path = "content/scenarios/flash-sale.scenario.json";
  const flashSale = JSON.parse(readFileSync(path, "utf8")) as Written;
  const runs = [
    flashSale,
    withMemory(flashSale, 1024),
    withFunction(flashSale, { memoryMb: 1024, provisionedConcurrency: 5 }),
  ].map((scenario, n) => simulated(scenario, testInfo.outputPath(`${n}.json`)));
  await openLab(page, "?scenario=flash-sale");
  const memory = counted();
  await memory.act(() => type(page, "Memory", 1024));
  memory.expectFew();
  await expectBeside(page, runs[0], runs[1]);
  await expect(page.getByRole("status").filter({ hasText: "function.memoryMb: 512 → 1024" })).toBeAttached();
  const kept = counted();
  await kept.act(() => type(page, "Provisioned concurrency", 5));
  kept.expectFew();
  await expectBeside(page, runs[1], runs[2]);
});

test("these two settings side by side", async ({ sharedPage: page }, testInfo) => {
  const flashSale = JSON.parse(readFileSync("content/scenarios/flash-sale.scenario.json", "utf8")) as Written;
  const runs = [1024, 2048].map((mb) => simulated(withMemory(flashSale, mb), testInfo.outputPath(`${mb}.json`)));
  const { act, expectFew } = counted();
  await openLab(page, "?scenario=flash-sale");
  await act(() => type(page, "Memory", 1024));
  await act(() => press(page, "Compare"));
  await act(() => type(page, "Memory", 2048));
  expectFew();
  const panel = page.getByRole("region", { name: "What was changed, and what came of it" });
  const row = (n: number) => panel.getByRole("row", { name: new RegExp(`^${n} `) });
  for (const [index, { latencyMs, cost }] of runs.entries()) {
    await expect(row(index + 2)).toContainText(formatMs(latencyMs.p99));
    await expect(row(index + 2)).toContainText(formatUsd(cost.month));
  }
  const inAll = panel
    .getByRole("table", { name: /^Where the time of successful requests went/ })
    .getByRole("row", { name: /^In all/ });
  for (const { latencyMs } of runs) await expect(inAll).toContainText(formatMs(latencyMs.mean));
  await expect(panel.getByText(/^Mean request: .* shorter, above all by Function: handler/)).toBeVisible();
  const search = new URL(page.url()).searchParams;
  expect([search.get("panel"), search.get("vs")?.startsWith("v1.")]).toEqual(["compare", true]);
});

test("when the database gives in", async ({ sharedPage: page }, testInfo) => {
  const scenario = {
    version: 1,
    title: "Few connections",
    durationS: 100,
    workload: { kind: "bursts", baseRatePerS: 1, burstRatePerS: 8, everyS: 50, lengthS: 10 },
    function: { waitMs: 350 },
    database: { kind: "relational", maxConnections: 6, latencyMs: 8 },
  };
  const path = testInfo.outputPath("few.json");
  writeFileSync(path, JSON.stringify(scenario));
  const words = [path, "--vary", "workload.burstRatePerS=2..130", "--seeds", "5"];
  const printed = spawnSync(process.execPath, ["scripts/sweep.mjs", ...words], { encoding: "utf8" });
  expect(printed.status, printed.stderr).toBe(0);
  const { points } = JSON.parse(printed.stdout) as {
    points: { values: Record<string, number>; spread: { failedShare: { high: number } } }[];
  };
  const at = points.findIndex(({ spread }) => spread.failedShare.high > 0.01);
  const [upTo, from] = [points[at - 1], points[at]];
  const rate = (point: typeof from) => Object.values(point.values)[0];

  const { act, expectFew } = counted();
  await openLab(page, "?scenario=quiet-site");
  await page.getByLabel("Open a file", { exact: true }).setInputFiles(path);
  await expect(page.getByRole("heading", { level: 1, name: "Few connections" })).toBeVisible();
  await runIsShown(page);
  await act(() => press(page, "Find the curve"));
  const panel = page.getByRole("region", { name: "Vary a setting, and see the curve" });
  await act(() => press(page, "Load"));
  await act(() => panel.getByRole("button", { name: /^Run 40 runs/ }).press("Enter"));
  await expect(panel.getByText("All 40 runs finished.")).toBeVisible({ timeout: 30_000 });
  await expect(
    panel.getByText(
      `Up to workload.burstRatePerS ${rate(upTo)} at most ${formatPercent(0.01)} fail, with every seed; ` +
        `at workload.burstRatePerS ${rate(from)}, as many as ${formatPercent(from.spread.failedShare.high)} do.`,
    ),
  ).toBeVisible();
  await act(() =>
    panel
      .getByRole("button", { name: `Open workload.burstRatePerS ${rate(from)} as a run` })
      .last()
      .press("Enter"),
  );
  await runIsShown(page);
  expectFew();
  const broken = { ...scenario, workload: { ...scenario.workload, burstRatePerS: rate(from) } };
  const { requests } = simulated(broken, testInfo.outputPath("broken.json"));
  const failed = requests.total - requests.byOutcome.ok;
  expect(requests.byOutcome.databaseError).toBeGreaterThan(failed / 2);
  await expect(result(page, "Failed")).toContainText(formatPercent(failed / requests.total));
});

test("twice the memory, for my traffic", async ({ sharedPage: page }, testInfo) => {
  const record = "content/examples/traffic/iso-8601.txt";
  const requests = readFileSync(record, "utf8").trim().split("\n").length;
  const { act, expectFew } = counted();
  await openLab(page, "?scenario=flash-sale");
  await act(() => press(page, "My traffic"));
  const panel = page.getByRole("region", { name: "Play my own traffic" });
  await act(() => panel.getByLabel("Choose a file").setInputFiles(record));
  await act(() => panel.getByRole("button", { name: `Play ${requests} requests` }).press("Enter"));
  await runIsShown(page);
  await act(() => type(page, "Memory", 1024));
  expectFew();
  const shown = (await result(page, "p99").innerText()).split("\n");
  const saving = page.waitForEvent("download");
  await press(page, "Share");
  await press(page, "Save the scenario");
  const mine = JSON.parse(readFileSync(await (await saving).path(), "utf8")) as Written;
  const [before, after] = [512, 1024].map((mb) =>
    simulated(withMemory(mine, mb), testInfo.outputPath(`mine-${mb}.json`)),
  );
  expect(after.requests.total).toBe(requests);
  expect(shown[0]).toBe(formatMs(after.latencyMs.p99));
  await expect(result(page, "p99")).toContainText(`was ${formatMs(before.latencyMs.p99)}`);
  await expect(result(page, "Cost a month")).toContainText(formatUsd(after.cost.month));
});
