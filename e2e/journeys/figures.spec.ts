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
    await expect(figure(page, server, "Cost of the servers")).toHaveText(formatUsd(printed.server.cost));
    await expect(figure(page, server, "p99 latency")).toHaveText(formatMs(printed.server.latencyMs.p99));

    await page.getByRole("tab", { name: "Bill" }).click();
    await expect(figure(page, "Bill", "This run")).toHaveText(formatUsd(printed.cost.total));
    await expect(figure(page, "Bill", "A million requests")).toHaveText(formatUsd(printed.cost.perMillionRequests));
    await expect(figure(page, "Bill", "A month of this")).toHaveText(formatUsd(printed.cost.month));
    const amounts = await controls(page).getByRole("listitem").getByText(/^\$/).allTextContents();
    expect(amounts.toSorted()).toEqual(printed.cost.lines.map((line) => formatUsd(line.amount)).toSorted());

    await page.getByText("Show as table").click();
    const requests = page.getByRole("table", { name: /^Requests by outcome/ });
    const whole = requests.getByRole("row", { name: /^Whole run/ });
    await expect(whole.getByRole("cell").first()).toHaveText(formatCount(printed.requests.total));
  });
}

test("the share of the median function is that of the command line's functions", async ({ page }) => {
  const printed = simulateOnCommandLine("content/scenarios/real-morning.scenario.json");
  const shares = printed.functions
    .filter(({ requests: { byOutcome } }) => byOutcome.ok + byOutcome.gatewayTimeout > 0)
    .map(({ coldStarts }) => coldStarts.share)
    .toSorted((a, b) => a - b);
  const middle = (shares[Math.floor((shares.length - 1) / 2)] + shares[Math.ceil((shares.length - 1) / 2)]) / 2;
  await openLab(page, "?scenario=real-morning");
  await expect(figure(page, "Results of the run", "… for the median function")).toHaveText(formatPercent(middle));
});

test("the browser's run has the fingerprint of Node's", async ({ page }) => {
  const { module } = await runnerImport<typeof NodeRun>("/e2e/journeys/nodeRun.ts", { configFile: false });
  for (const [preset, inNode] of Object.entries(module.fingerprints)) {
    await openLab(page, `?scenario=${preset}`);
    expect(await fingerprint(page), preset).toBe(inNode);
  }
});
