// The Lab's charts are read, not only seen: values by keys and under the pointer, zoom, the run before, a histogram, and what is shown as a file.
import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/index.ts";
import { openLab, playhead, runIsShown, simulateOnCommandLine, timeS } from "./lab.ts";

const tools = (page: Page): Locator => page.getByRole("group", { name: "What the charts show" });
const chart = (page: Page, name: string): Locator => page.getByRole("slider", { name: `${name}: values at a time` });
const end = (page: Page, name: string): Locator => page.getByRole("slider", { name: `${name} of what is shown` });
const show = (page: Page): Locator => tools(page).getByRole("combobox", { name: "Show" });
const plain = (text: string | null): string => (text ?? "").replaceAll(/[\u202f\u00a0]/g, " ");

/** The rows of a recorded request file, as the command line writes it, that arrive in [fromS, toS). */
function arrivedIn(csv: string, fromS: number, toS: number): number {
  const [head, ...rows] = csv.trimEnd().split(/\r?\n/);
  const arrival = head.split(",").indexOf("arrivalUs");
  return rows.map((row) => Number(row.split(",")[arrival]) / 1e6).filter((timeS) => timeS >= fromS && timeS < toS)
    .length;
}

async function saved(page: Page, button: string): Promise<Download> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).press("Enter");
  return coming;
}

test("values by keys, the same zoom for all, files and histogram that the command line's record bears out", async ({
  page,
}, testInfo) => {
  const path = testInfo.outputPath("requests.csv");
  const printed = simulateOnCommandLine("content/scenarios/flash-sale.scenario.json", "--requests", path);
  await openLab(page, "?scenario=flash-sale&t=1330");

  // One chart at a time is read by its own keys, from the playhead on.
  await chart(page, "Requests").focus();
  await expect(chart(page, "Requests")).toHaveAttribute("aria-valuetext", /^00:22:06 to 00:22:12\. /);
  await page.keyboard.press("ArrowRight");
  await expect(chart(page, "Requests")).toHaveAttribute(
    "aria-valuetext",
    /^00:22:12 to 00:22:18\. [\d.]+\/s: .* warm, .* cold, /,
  );
  const said = plain(await chart(page, "Requests").getAttribute("aria-valuetext"));
  const perS = arrivedIn(readFileSync(path, "utf8"), 1332, 1338) / 6;
  expect(said).toContain(` ${perS.toFixed(1)}/s`);
  await page.keyboard.press("Enter");
  await expect(playhead(page)).toHaveAttribute("aria-valuenow", "1335");

  // Zoomed by keys, every chart and both ends of the strip follow.
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect(end(page, "Start")).toHaveAttribute("aria-valuenow", "1001.25");
  await expect(end(page, "End")).toHaveAttribute("aria-valuenow", "1901.25");
  await expect(chart(page, "Cost so far")).toHaveAttribute("aria-valuemin", "1001.25");
  await end(page, "Start").focus();
  await page.keyboard.press("ArrowRight");
  await expect(end(page, "Start")).toHaveAttribute("aria-valuenow", "1037.25");
  await expect(tools(page).getByText("Shown: 00:17:17 to 00:31:41")).toBeVisible();

  // What is shown, and no more, is what is saved.
  await show(page).selectOption("Requests");
  await tools(page).getByRole("button", { name: "Save" }).press("Enter");
  const csv = await saved(page, "Save as CSV");
  expect(csv.suggestedFilename()).toBe("requests-a-flash-sale-hits-a-cold-function.csv");
  const [head, ...rows] = readFileSync(await csv.path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(head).toBe("from_s,to_s,warm_per_s,cold_per_s,failed_per_s");
  const cells = rows.map((row) => row.split(",").map(Number));
  expect([cells[0][0], cells[cells.length - 1][1]]).toEqual([1037.25, 1901.25]);
  const counted = cells.reduce((sum, [from, to, warm, cold, failed]) => sum + (to - from) * (warm + cold + failed), 0);
  expect(Math.round(counted)).toBe(arrivedIn(readFileSync(path, "utf8"), 1037.25, 1901.25));
  await page.getByRole("radio", { name: "SVG" }).check();
  const svg = readFileSync(await (await saved(page, "Save image")).path(), "utf8");
  expect(svg).toContain("<title>Requests: A flash sale hits a cold function</title>");

  // The whole run as a histogram: the same requests as in the strip.
  await tools(page).getByRole("button", { name: "Whole run" }).press("Enter");
  await show(page).selectOption("Latency, as a histogram");
  const histogram = page.getByRole("region", { name: "Latency, as a histogram" });
  const counts = histogram.getByText(/^[\d\s]+ requests?$/);
  await expect(counts).toHaveCount(2);
  const [warm, cold] = (await counts.allTextContents()).map((text) => Number(text.replaceAll(/\D/g, "")));
  expect(warm + cold).toBe(printed.requests.byOutcome.ok);
  expect(cold).toBeGreaterThan(0);
  await page.getByRole("slider", { name: "Latency: one bar at a time" }).press("Home");
  await expect(page.getByRole("slider", { name: "Latency: one bar at a time" })).toHaveAttribute(
    "aria-valuetext",
    /^[\d.]+\s(m?s) to .*: .* warm, 0 cold$/,
  );
  await expectAccessible(page);
});

test("wheel and drag zoom, the run before stays as dots and as a sentence, until it is switched off", async ({
  page,
}) => {
  await openLab(page, "?scenario=flash-sale&t=1330");
  const before = tools(page).getByRole("checkbox", { name: "Run before (dotted)" });
  await expect(before).toBeDisabled();
  await page.getByRole("slider", { name: "Memory" }).press("End");
  await runIsShown(page);
  await expect(before).toBeChecked();
  const sentence = page.getByText(/^The run before, at 00:22:10: .* requests a second; latency p50/);
  await expect(sentence).toBeAttached();
  await chart(page, "Instances").focus();
  await expect(chart(page, "Instances")).toHaveAttribute("aria-valuetext", / · before: \d/);
  await before.press("Space");
  await expect(sentence).toBeHidden();
  await chart(page, "Instances").focus();
  await expect(chart(page, "Instances")).not.toHaveAttribute("aria-valuetext", /before/);
  await before.press("Space");

  const strip = page.getByRole("group", { name: "The whole run, and what of it is shown" });
  await strip.scrollIntoViewIfNeeded();
  const box = await strip.boundingBox();
  if (!box) throw new Error("no strip");
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.25, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, middle);
  await page.mouse.move(box.x + box.width * 0.5, middle);
  await page.mouse.up();
  await expect(tools(page).getByText(/^Shown: 00:1[45]:\d\d to 00:(29|30):\d\d$/)).toBeVisible();
  const width = async () =>
    Number(await end(page, "End").getAttribute("aria-valuenow")) -
    Number(await end(page, "Start").getAttribute("aria-valuenow"));
  const wide = await width();
  await playhead(page).hover();
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -300);
  await page.keyboard.up("Control");
  await expect.poll(width).toBeLessThan(wide * 0.6);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);

  const plots = await playhead(page).boundingBox();
  if (!plots) throw new Error("no charts");
  const [zoomed, at] = [await width(), await timeS(page)];
  await page.keyboard.down("Shift");
  await page.mouse.move(plots.x + plots.width * 0.5, plots.y + 10);
  await page.mouse.down();
  await page.mouse.move(plots.x + plots.width * 0.75, plots.y + 10, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await expect.poll(async () => (await width()) / zoomed).toBeCloseTo(0.25, 1);
  expect(await timeS(page)).toBe(at);
  await expectAccessible(page);
});
