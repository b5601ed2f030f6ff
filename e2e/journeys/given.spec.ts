// What is dropped, pasted or chosen opens in the Lab, one step forward in the history; what cannot be opened says why and takes nothing away.
import type { Page } from "@playwright/test";
import { expect, expectFineInEachSize, test } from "../support/index.ts";
import { controls, openLab, runIsShown, stage } from "./lab.ts";

const mine = { title: "My shop", durationS: 600, workload: { kind: "poisson", ratePerS: 2 } };
const hint = "Drop the scenario file to open it";

interface Dropped {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Events as the browser sends them while files are dragged over the page; whether the page kept the browser from opening them. */
async function drag(page: Page, types: readonly string[], files: readonly Dropped[]): Promise<boolean> {
  return page.evaluate(
    ([names, given]) => {
      const dataTransfer = new DataTransfer();
      for (const { name, type, text } of given) dataTransfer.items.add(new File([text], name, { type }));
      const target = document.elementFromPoint(300, 300) ?? document.body;
      return names
        .map((name) => !target.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true })))
        .every(Boolean);
    },
    [types, files] as const,
  );
}
const drop = (page: Page, ...files: readonly Dropped[]) => drag(page, ["dragover", "drop"], files);

async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("ControlOrMeta+V");
}

const json = (value: unknown, name = "mine.json"): Dropped => ({
  name,
  type: "application/json",
  text: typeof value === "string" ? value : JSON.stringify(value),
});

const isOpen = (page: Page, title: string | RegExp) =>
  expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

test("a dropped file opens; one back is what was open, as it was set", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1330");
  await page.getByRole("slider", { name: "Memory" }).press("End");
  await runIsShown(page);
  await drag(page, ["dragover"], [json(mine)]);
  await expect(page.getByText(hint)).toBeVisible();
  expect(await drop(page, json(mine))).toBe(true);
  await expect(page.getByText(hint)).toBeHidden();
  await isOpen(page, "My shop");
  await expect(page.getByRole("status").filter({ hasText: "Opened: My shop" })).toBeAttached();
  await runIsShown(page);
  await expect(page).toHaveURL(/\?s=v1\./);
  await expect(controls(page).getByRole("combobox", { name: "Scenario" })).toHaveValue("own");
  await page.goBack();
  await isOpen(page, /flash sale/);
  await expect(page.getByText(/^5\.79 vCPU/)).toBeVisible();
});

test("a file that is dragged away again leaves no trace", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale");
  await drag(page, ["dragover"], [json(mine)]);
  await expect(page.getByText(hint)).toBeVisible();
  await drag(page, ["dragleave"], [json(mine)]);
  await expect(page.getByText(hint)).toBeHidden();
});

test("pasted: a scenario, a link, and the scenario of a link", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale");
  await paste(page, JSON.stringify(mine));
  await isOpen(page, "My shop");
  await runIsShown(page);
  await expect(page).toHaveURL(/\?s=v1\./);
  const own = new URL(page.url());
  await paste(page, "https://elsewhere.example/lab?scenario=quiet-site&t=61");
  await isOpen(page, "A quiet site");
  await runIsShown(page);
  await expect(page).toHaveURL(/\?scenario=quiet-site&t=61/);
  await paste(page, own.searchParams.get("s") ?? "");
  await isOpen(page, "My shop");
});

test("what is pasted into a field stays there", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale");
  await page.getByRole("tab", { name: "Requests" }).click();
  await page.getByRole("textbox", { name: "Number" }).fill("");
  await paste(page, "17");
  await expect(page.getByRole("textbox", { name: "Number" })).toHaveValue("17");
  await expect(stage(page).getByRole("alert")).toBeHidden();
});

const refusals = [
  [
    "JSON that breaks off",
    [json('{\n "title": "x",\n')],
    "mine.json, line 3, column 1: found the end; allowed: a text in",
  ],
  ["a scenario with a wrong setting", [json({ ...mine, seed: "one" })], '/seed: found "one"; allowed: a whole number'],
  ["a scenario that breaks a rule", [json({ ...mine, warmUpS: 900 })], /\/warmUpS: found 900; allowed: /],
  [
    "an image",
    [{ name: "cat.png", type: "image/png", text: "\u0089PNG" }],
    "Found cat.png, of type image/png; allowed: a",
  ],
  ["two files", [json(mine, "a.json"), json(mine, "b.json")], "Found 2 files; allowed: one at a time."],
  ["a file of more than 20 MB", [json(" ".repeat(20_000_001))], "mine.json: found 20.0 MB; allowed: at most 20 MB."],
] as const;

test("what cannot be opened is not, says why, and takes nothing away; mended, it opens", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1330");
  const before = page.url();
  const alert = stage(page).getByRole("alert");
  for (const [what, files, said] of refusals) {
    await test.step(what, async () => {
      expect(await drop(page, ...files)).toBe(true);
      await expect(alert).toContainText(said);
      await expect(alert).toContainText("What was open is still open.");
      await isOpen(page, /flash sale/);
      expect(page.url()).toBe(before);
      await alert.getByRole("button", { name: "Close" }).click();
      await expect(alert).toBeHidden();
    });
  }
  await drop(page, json(mine));
  await isOpen(page, "My shop");
});

test("a text that is nothing of the kind is not opened, and says what is", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale");
  await paste(page, "Dear all, see you on Monday");
  await expect(stage(page).getByRole("alert")).toContainText(
    "Found “Dear all, see you on Monday”; allowed: a scenario as",
  );
  await isOpen(page, /flash sale/);
});

test("without a connection it says so, and tries again", async ({ page, complaints }) => {
  complaints.allow(/Failed to fetch|ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  await page.route(/assets\/take-/, (route) => route.abort());
  await openLab(page, "?scenario=flash-sale");
  await drop(page, json(mine));
  await expect(stage(page).getByRole("alert")).toContainText("Check the connection");
  await page.unrouteAll();
  await stage(page).getByRole("button", { name: "Try again" }).click();
  await isOpen(page, "My shop");
});

test("a refusal is well laid out and accessible", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale");
  await controls(page).getByRole("button", { name: "Open a file" }).scrollIntoViewIfNeeded();
  const wrong = {
    ...mine,
    seed: "one",
    durationS: -1,
    zones: 99,
    provider: 7,
    trigger: "bell",
    client: 3,
    queue: [],
  };
  await drop(page, json(wrong));
  await expect(stage(page).getByRole("alert")).toBeInViewport();
  await expectFineInEachSize(page, "light");
});
