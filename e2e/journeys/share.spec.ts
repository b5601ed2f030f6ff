// Share: what is open is handed on as a link, a code or a file, and arrives as it was; files agree with the command line's.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Download, Locator, Page } from "@playwright/test";
import { formatCount, formatUsd } from "#messages";
import { expect, expectAccessible, expectFineInEachSize, test } from "../support/index.ts";
import { controls, figure, fingerprint, openLab, runIsShown, simulateOnCommandLine, timeS } from "./lab.ts";

const panel = (page: Page): Locator => page.getByRole("region", { name: "Share" });
const link = (page: Page): Promise<string> => panel(page).getByRole("textbox", { name: "Link" }).inputValue();

async function openShare(page: Page): Promise<void> {
  await controls(page).getByRole("button", { name: "Share", exact: true }).press("Enter");
  await expect(panel(page)).toBeVisible();
}

/** What comes of a button that saves a file. */
async function saved(page: Page, button: string): Promise<Download> {
  const coming = page.waitForEvent("download");
  await panel(page).getByRole("button", { name: button }).press("Enter");
  return coming;
}

const mostMemory = (page: Page): Promise<void> => page.getByRole("slider", { name: "Memory" }).press("End");

test("by keyboard: the link opens the same run, at the same moment, for somebody else", async ({ page, browser }) => {
  await openLab(page, "?scenario=flash-sale&t=1330");
  await openShare(page);
  await expect(panel(page)).toContainText("it names the preset");
  expect(new URL(await link(page)).search).toBe("?scenario=flash-sale");

  await mostMemory(page);
  await runIsShown(page);
  await expect(panel(page)).toContainText("with the whole scenario in it");
  await panel(page).getByRole("checkbox", { name: "At this moment" }).press("Space");
  await expect(panel(page).getByRole("checkbox", { name: "At 00:22:10.000" })).toBeChecked();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await panel(page).getByRole("button", { name: "Copy the link" }).press("Enter");
  await expect(panel(page).getByText("Copied.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await link(page));
  await expect(panel(page).getByText(/own: others reach it only/)).toBeVisible();
  const shown = await fingerprint(page);

  const other = await (await browser.newContext()).newPage();
  await other.goto(copied);
  await runIsShown(other);
  expect(await timeS(other)).toBe(1330);
  expect(await fingerprint(other)).toBe(shown);
  await other.context().close();
});

test("a picked request goes with the moment", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1330&r=1000");
  await openShare(page);
  await panel(page).getByRole("checkbox", { name: "At this moment, with the picked request" }).check();
  expect(new URL(await link(page)).search).toBe("?scenario=flash-sale&t=1330&r=1000");
});

test("a QR code stands large for a room, and closes with Escape", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale");
  await openShare(page);
  const button = panel(page).getByRole("button", { name: "QR code" });
  await button.press("Enter");
  const dialog = page.getByRole("dialog", { name: "QR code" });
  await expect(dialog.getByRole("img", { name: /^QR code of http.*\?scenario=flash-sale$/ })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(dialog.getByRole("img")).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
});

test("the scenario file runs on the command line, with the figures of the page, and opens here again", async ({
  page,
}) => {
  await openLab(page, "?scenario=flash-sale");
  await mostMemory(page);
  await runIsShown(page);
  await openShare(page);
  const file = await saved(page, "Save the scenario");
  expect(file.suggestedFilename()).toBe("a-flash-sale-hits-a-cold-function.scenario.json");
  const path = test.info().outputPath(file.suggestedFilename());
  await file.saveAs(path);
  const printed = simulateOnCommandLine(path);
  const shown = await fingerprint(page);
  await expect(figure(page, "Requests", "Total")).toHaveText(formatCount(printed.requests.total));
  await expect(figure(page, "Cold starts", "Count")).toHaveText(formatCount(printed.coldStarts.count));
  await page.getByRole("tab", { name: "Bill" }).click();
  await expect(figure(page, "Bill", "Cost of the run")).toHaveText(formatUsd(printed.cost.total));

  await openLab(page, "?scenario=quiet-site");
  await choose(page, path);
  await expect(page.getByRole("heading", { level: 1, name: /flash sale/ })).toBeVisible();
  await runIsShown(page);
  expect(await fingerprint(page)).toBe(shown);
});

test("the CSV is the command line's, byte for byte", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale");
  await openShare(page);
  await expect(panel(page)).toContainText(/requests, all that came in this run/);
  const file = await saved(page, "Save the CSV");
  expect(file.suggestedFilename()).toBe("a-flash-sale-hits-a-cold-function.requests.csv");
  await expect(panel(page).getByText(/^Saved as .*requests\.csv\.$/)).toBeVisible();
  const path = test.info().outputPath("command-line.csv");
  simulateOnCommandLine("content/scenarios/flash-sale.scenario.json", "--requests", path);
  expect(readFileSync(await file.path()).equals(readFileSync(path))).toBe(true);
});

test("a long CSV says how far it is, is ended by closing, and says what of the run it holds", async ({ page }) => {
  const path = test.info().outputPath("many.json");
  const many = { title: "Many", durationS: 3600, recordLimit: 300_000, workload: { kind: "poisson", ratePerS: 100 } };
  writeFileSync(path, JSON.stringify(many));
  await openLab(page, "?scenario=quiet-site");
  await choose(page, path);
  await expect(page.getByRole("heading", { level: 1, name: "Many" })).toBeVisible();
  await runIsShown(page);
  await openShare(page);
  await expect(panel(page)).toContainText(/^.*300\u202f000 rows: the first of 3\d\d\u202f\d{3} requests/);
  let downloads = 0;
  page.on("download", () => downloads++);
  await panel(page).getByRole("button", { name: "Save the CSV" }).click();
  await expect(panel(page).getByRole("progressbar", { name: "Writing the CSV" })).toBeVisible();
  await controls(page).getByRole("button", { name: "Share", exact: true }).click();
  await expect(panel(page)).toBeHidden();
  await openShare(page);
  const file = await saved(page, "Save the CSV");
  expect(
    readFileSync(await file.path(), "utf8")
      .trimEnd()
      .split("\n").length,
  ).toBe(300_001);
  expect(downloads).toBe(1);
});

test("a scenario too long for a link is kept by this browser and handed on as a file", async ({ page, browser }) => {
  const timesS = Array.from({ length: 5000 }, (_, n) => Number((n * 0.7 + 0.5 * Math.abs(Math.sin(n))).toFixed(3)));
  const path = test.info().outputPath("long.json");
  writeFileSync(path, JSON.stringify({ title: "Long", durationS: 3600, workload: { kind: "arrivals", timesS } }));
  await openLab(page, "?scenario=quiet-site");
  await choose(page, path);
  await expect(page.getByRole("heading", { level: 1, name: "Long" })).toBeVisible();
  await runIsShown(page);
  await openShare(page);
  await expect(panel(page)).toContainText("longer than 8 kB");
  await expect(panel(page).getByRole("button", { name: "Copy the link" })).toBeHidden();
  await expect(panel(page).getByRole("button", { name: "QR code" })).toBeHidden();
  const shown = await fingerprint(page);
  // What the last click changed is written a moment later; Chromium forgets what an entry keeps where that meets the reload.
  await expect(page).toHaveURL(/view=summary/);
  await page.reload();
  await runIsShown(page);
  expect(await fingerprint(page)).toBe(shown);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "A quiet site" })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1, name: "Long" })).toBeVisible();
  await runIsShown(page);
  await openShare(page);
  const file = await saved(page, "Save the scenario");
  expect(readFileSync(await file.path(), "utf8").split("\n").length).toBeLessThan(500);

  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await expect(other.getByRole("alert")).toContainText(/file: the scenario “long-\w+” is too long for an address/);
  await other.context().close();
});

test("where copying is refused, it says so, and the link can be marked", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    for (const storage of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, storage, {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
  });
  await openLab(page, "?scenario=flash-sale");
  await openShare(page);
  await panel(page).getByRole("button", { name: "Copy the link" }).click();
  await expect(panel(page).getByText(/does not allow copying/)).toBeVisible();
  await panel(page).getByRole("textbox", { name: "Link" }).focus();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await link(page));
});

test("in the single file no link can be shared; files can, and open there", async ({ page, complaints }) => {
  complaints.allow(/^request: file:/);
  await page.goto(`${pathToFileURL("dist/serverless-lab.html").href}#/lab?scenario=flash-sale`);
  await runIsShown(page);
  await openShare(page);
  await expect(panel(page)).toContainText("This page is a file on your computer");
  await expect(panel(page).getByRole("button", { name: "Copy the link" })).toBeHidden();
  const csv = await saved(page, "Save the CSV");
  expect(readFileSync(await csv.path(), "utf8")).toMatch(/^arrivalUs,/);
  const file = await saved(page, "Save the scenario");
  const path = test.info().outputPath("scenario.json");
  await file.saveAs(path);
  await page.getByRole("combobox", { name: "Scenario" }).selectOption("quiet-site");
  await expect(page.getByRole("heading", { level: 1, name: "A quiet site" })).toBeVisible();
  await choose(page, path);
  await expect(page.getByRole("heading", { level: 1, name: /flash sale/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "A quiet site" })).toBeVisible();
});

test("is well laid out and accessible", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1330");
  await openShare(page);
  await panel(page).getByRole("checkbox").check();
  await expectFineInEachSize(page, "light");
});

/** Chooses a file as the picker would give it, with the button that opens the picker. */
async function choose(page: Page, path: string): Promise<void> {
  const coming = page.waitForEvent("filechooser");
  await controls(page).getByRole("button", { name: "Open a file" }).press("Enter");
  await (await coming).setFiles(path);
}

test("the diagram and the charts are saved as images, with what is written on them", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1562");
  await openShare(page);
  await panel(page).getByRole("radio", { name: "SVG" }).check();
  const diagram = readFileSync(await (await saved(page, "Save image")).path(), "utf8");
  for (const word of ["API gateway", "Security service", "idle"]) expect(diagram).toContain(word);
  await expect(panel(page).getByText(/^Saved as .*a-flash-sale.*\.svg, [\d\s]+ by [\d\s]+ px\.$/)).toBeVisible();
  await panel(page).getByRole("radio", { name: "The timeline" }).check();
  await panel(page).getByRole("radio", { name: "PNG" }).check();
  const png = readFileSync(await (await saved(page, "Save image")).path());
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  await expect(
    panel(page).getByText(new RegExp(`\\.png, ${formatCount(width)} by ${formatCount(height)} px`)),
  ).toBeVisible();
});

test("the whole app is saved with a changed scenario in it, and opens there from a file", async ({
  page,
  complaints,
}) => {
  complaints.allow(/^request: file:/);
  await openLab(page, "?scenario=flash-sale");
  await mostMemory(page);
  await runIsShown(page);
  const shown = await fingerprint(page);
  await openShare(page);
  const file = test.info().outputPath("lab.html");
  await (await saved(page, "Download the file")).saveAs(file);
  await expect(panel(page).getByText("Saved as serverless-lab.html.")).toBeVisible();
  await page.goto(pathToFileURL(file).href);
  await runIsShown(page);
  expect(await fingerprint(page)).toBe(shown);
});
