// Traffic that somebody recorded: pasted, dropped or chosen, shown as it was understood, played request by request, and taken back.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectFineInEachSize, test } from "../support/index.ts";
import { openLab, playhead, runIsShown } from "./lab.ts";

const reports = readFileSync("content/examples/traffic/report-lines.log", "utf8");
const lines = reports.split("\n").filter((line) => line.includes("REPORT RequestId")).length;

const panel = (page: Page) => page.getByRole("region", { name: "Play my own traffic" });

async function openPanel(page: Page): Promise<void> {
  await openLab(page, "?scenario=flash-sale");
  await page.getByRole("button", { name: "My traffic" }).press("Enter");
  await expect(panel(page)).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
  const field = panel(page).getByRole("textbox", { name: "Or paste lines" });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field.press("ControlOrMeta+A");
  await page.keyboard.press("ControlOrMeta+V");
}

/** What the line of the scenario says of its requests. */
const requests = (page: Page, n: number) =>
  expect(page.getByText(new RegExp(`\\b${n} requests\\b`)).first()).toBeVisible();

test("REPORT lines, pasted by keyboard, are played request by request, and taken back", async ({ page }) => {
  await openPanel(page);
  const before = await playhead(page).getAttribute("aria-valuemax");
  await paste(page, reports);
  await expect(panel(page).getByText("REPORT lines of AWS Lambda", { exact: true }).last()).toBeVisible();
  await expect(panel(page).getByText(/^120, of which 80 passed over and 0 not understood$/)).toBeVisible();
  await expect(panel(page).getByRole("img", { name: /^Requests in each 2 s/ })).toBeVisible();
  await expect(panel(page).getByRole("checkbox", { name: /each request its own/ })).toBeChecked();
  await expect(panel(page).getByRole("checkbox", { name: "Initialisation, drawn from these 3" })).toBeChecked();
  await expectAccessible(page);

  await panel(page).getByRole("checkbox", { name: "Memory: 512 MB" }).press("Space");
  await panel(page)
    .getByRole("button", { name: `Play ${lines} requests` })
    .press("Enter");
  await runIsShown(page);
  await expect(panel(page).getByText(`These ${lines} requests are played now`)).toBeVisible();
  await requests(page, lines);
  await expect(playhead(page)).not.toHaveAttribute("aria-valuemax", before ?? "");
  await expect(page.getByText("40 recorded arrivals, each at its own time.")).toBeVisible();

  await page.keyboard.press("ControlOrMeta+z");
  await runIsShown(page);
  await expect(playhead(page)).toHaveAttribute("aria-valuemax", before ?? "");
  await expect(page.getByRole("slider", { name: "Burst rate" })).toBeVisible();
});

test("what is not understood is told by line, and what was open stays", async ({ page }) => {
  await openPanel(page);
  await paste(
    page,
    "time,durationMs\n2026-11-29T10:15:32Z,12\nsoon,9\n2026-11-29T10:15:33Z,long\n2026-11-29T10:15:34Z,7",
  );
  const told = panel(page).getByRole("alert");
  await expect(told).toContainText("2 lines were not understood");
  await expect(told).toContainText("Line 3: found “soon”; allowed: seconds or milliseconds since 1970");
  await expect(told).toContainText("Line 4: found “long”; allowed: a number of milliseconds");
  await expect(panel(page).getByRole("button", { name: "Play 2 requests" })).toBeEnabled();

  await paste(page, "Dear all,\nthe numbers follow.");
  await expect(told).toContainText("nothing was understood");
  await expect(told).toContainText("Line 1: found “Dear all,”");
  await expect(panel(page).getByRole("button", { name: /^Play / })).toBeHidden();
  await expectAccessible(page);

  await panel(page)
    .getByLabel("Choose a file")
    .setInputFiles({ name: "logs.gz", mimeType: "application/gzip", buffer: Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]) });
  await expect(told).toContainText("logs.gz is not a text file");
  await expect(page.getByRole("slider", { name: "Burst rate" })).toHaveAttribute("aria-valuetext", /14/);
});

test("a dropped file is read here, not opened as a scenario; a form is chosen by hand", async ({ page }) => {
  await openPanel(page);
  const dataTransfer = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "orders.csv", { type: "text/csv" }));
      return transfer;
    },
    readFileSync("content/examples/traffic/counts-with-times.csv", "utf8"),
  );
  const place = panel(page).getByText("Drop a file here, or");
  for (const type of ["dragover", "drop"]) await place.dispatchEvent(type, { dataTransfer });
  await expect(panel(page).getByRole("heading", { name: "orders.csv: what was understood" })).toBeVisible();
  await expect(page.getByText("This was not opened")).toBeHidden();
  await expect(panel(page).getByRole("button", { name: "Play 205 requests" })).toBeVisible();
  await panel(page).getByRole("combobox", { name: "Read it as" }).selectOption("Times");
  await expect(panel(page).getByRole("button", { name: "Play 10 requests" })).toBeVisible();
  await panel(page).getByRole("combobox", { name: "Read it as" }).selectOption("Times with counts");
  await panel(page).getByRole("button", { name: "Play 205 requests" }).press("Enter");
  await runIsShown(page);
  await requests(page, 205);
});

test("the preview looks as it should", async ({ page }) => {
  await openPanel(page);
  await paste(page, reports);
  await expect(panel(page).getByRole("button", { name: `Play ${lines} requests` })).toBeVisible();
  await expectFineInEachSize(page, "light");
});
