// The figures on screen are those of the command line, and the run in the browser is the run in Node, to the last bit.
import { runnerImport } from "vite";
import { formatCount, formatMs, formatNumber, formatPercent, formatUsd } from "#messages";
import { expect, test } from "../support/index.ts";
import type * as NodeRun from "./nodeRun.ts";
import { controls, figure, fingerprint, openLab, simulateOnCommandLine } from "./lab.ts";

for (const preset of ["flash-sale", "quiet-site", "real-morning"]) {
  test(`${preset}: summary, bill and tables say what the command line prints`, async ({ page }) => {
    const printed = simulateOnCommandLine(`content/scenarios/${preset}.scenario.json`);
    await openLab(page, `?scenario=${preset}`);

    await page.getByRole("tab", { name: "Summary" }).click();
    await expect(figure(page, "Requests", "Total")).toHaveText(formatCount(printed.requests.total));
    await expect(figure(page, "Requests", "Attempts")).toHaveText(formatCount(printed.requests.attempts));
    await expect(figure(page, "Requests", "OK")).toHaveText(formatCount(printed.requests.byOutcome.ok));
    await expect(figure(page, "Cold starts", "Count")).toHaveText(formatCount(printed.coldStarts.count));
    await expect(figure(page, "Cold starts", "Share of calls that are cold")).toHaveText(
      formatPercent(printed.coldStarts.share),
    );
    await expect(figure(page, "Latency", "Mean")).toHaveText(formatMs(printed.latencyMs.mean));
    await expect(figure(page, "Latency", "p99")).toHaveText(formatMs(printed.latencyMs.p99));
    await expect(figure(page, "Latency", "Longest")).toHaveText(formatMs(printed.latencyMs.max));
    await expect(figure(page, "Instances", "Started")).toHaveText(formatCount(printed.instances.started));
    await expect(figure(page, "Instances", "Most at once")).toHaveText(formatCount(printed.instances.peak));
    await expect(figure(page, "Instances", "Mean")).toHaveText(formatNumber(printed.instances.mean));
    const server = "Always-on server, same arrivals";
    await expect(figure(page, server, "Cost of the run on servers")).toHaveText(formatUsd(printed.server.cost));
    await expect(figure(page, server, "Cost of the run")).toHaveText(formatUsd(printed.cost.total));
    await expect(figure(page, server, "p99 latency")).toHaveText(formatMs(printed.server.latencyMs.p99));

    await page.getByRole("tab", { name: "Bill" }).click();
    await expect(figure(page, "Bill", "Cost of the run")).toHaveText(formatUsd(printed.cost.total));
    await expect(figure(page, "Bill", "A million such requests")).toHaveText(
      formatUsd(printed.cost.perMillionRequests),
    );
    await expect(figure(page, "Bill", "A month like it")).toHaveText(formatUsd(printed.cost.month));
    await expect(figure(page, "Bill", "A month like it on servers")).toHaveText(formatUsd(printed.server.month));
    const listed = async () =>
      (await controls(page).getByRole("listitem").getByText(/^\$/).allTextContents()).toSorted();
    const sorted = (amounts: readonly number[]) => amounts.map((amount) => formatUsd(amount)).toSorted();
    for (const [side, { lines }] of [
      ["Functions", printed.cost],
      ["Servers", printed.server],
    ] as const) {
      await page.getByRole("group", { name: "Whose bill" }).getByRole("radio", { name: side }).check();
      await page.getByRole("group", { name: "Of what" }).getByRole("radio", { name: "A month" }).check();
      expect(await listed(), side).toEqual(sorted(lines.map((line) => line.month.amount)));
      await page.getByRole("group", { name: "Of what" }).getByRole("radio", { name: "The run" }).check();
      expect(await listed(), side).toEqual(sorted(lines.map((line) => line.amount)));
    }

    await page.getByText("Show as table").click();
    const requests = page.getByRole("table", { name: /^Requests by outcome/ });
    const whole = requests.getByRole("row", { name: /^Whole run/ });
    await expect(whole.getByRole("cell").first()).toHaveText(formatCount(printed.requests.total));
  });
}

test("a switch beside the bill takes what is free off the month, and says which is on", async ({ page }) => {
  const preset = "small-shop";
  const free = simulateOnCommandLine(`content/scenarios/${preset}.scenario.json`);
  await openLab(page, `?scenario=${preset}`);
  await page.getByRole("tab", { name: "Bill" }).click();
  const toggle = page.getByRole("checkbox", { name: "Take off what is free every month" });
  await expect(toggle).toBeChecked();
  await expect(figure(page, "Bill", "A month like it")).toHaveText(formatUsd(free.cost.month));
  await toggle.uncheck();
  const listed = formatUsd(free.cost.lines.reduce((sum, line) => sum + line.month.quantity * line.unitPrice, 0));
  await expect(figure(page, "Bill", "A month like it")).toHaveText(listed);
  await expect(figure(page, "Bill", "Cost of the run")).toHaveText(formatUsd(free.cost.total));
  await expect(controls(page).getByText("Off: the month is at list prices")).toBeVisible();
});

test("the share of the median function is that of the command line's functions", async ({ page }) => {
  const printed = simulateOnCommandLine("content/scenarios/real-morning.scenario.json");
  const shares = printed.functions
    .filter(({ requests: { byOutcome } }) => byOutcome.ok + byOutcome.gatewayTimeout > 0)
    .map(({ coldStarts }) => coldStarts.share)
    .toSorted((a, b) => a - b);
  const middle = (shares[Math.floor((shares.length - 1) / 2)] + shares[Math.ceil((shares.length - 1) / 2)]) / 2;
  await openLab(page, "?scenario=real-morning");
  await expect(figure(page, "Cold starts by function", "… for the median function")).toHaveText(formatPercent(middle));
});

test("the browser's run has the fingerprint of Node's", async ({ page }) => {
  const { module } = await runnerImport<typeof NodeRun>("/e2e/journeys/nodeRun.ts", { configFile: false });
  for (const [preset, inNode] of Object.entries(module.fingerprints)) {
    await openLab(page, `?scenario=${preset}`);
    expect(await fingerprint(page), preset).toBe(inNode);
  }
});
