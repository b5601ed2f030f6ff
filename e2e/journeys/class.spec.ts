// A class of three devices: each answers two beliefs and a brief, and one page merges two lines that were pasted and one file. A damaged code is
// counted, what was collected survives a reload, and nothing is sent.
import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, expectWellLaidOut, test } from "../support/index.ts";

const BELIEFS = ["keeps-its-variables", "one-instance-serves-many"] as const;
const BRIEF = "small-shop";
const says = (name: string) =>
  (JSON.parse(readFileSync(`content/en/beliefs/${name}.json`, "utf8")) as { says: string }).says;
const brief = JSON.parse(readFileSync(`content/en/briefs/${BRIEF}.json`, "utf8")) as { title: string };
const { best, wrong } = (
  JSON.parse(readFileSync("content/en/par.json", "utf8")) as Record<string, { best: number; wrong: { at: number } }>
)[BRIEF];

interface Device {
  /** Of both beliefs, before any run. */
  readonly first: string;
  /** Of the first belief, afterwards. */
  readonly now?: string;
  /** The combination that it tries. */
  readonly at: number;
}

/** A device of its own does the tasks. @returns its page, at the line to send */
async function work(browser: Browser, address: string, { first, now, at }: Device): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(address);
  for (const name of BELIEFS) {
    await page.getByRole("link", { name: says(name), exact: true }).click();
    await page.getByRole("radio", { name: first, exact: true }).check();
    await page.getByRole("button", { name: "Run both", exact: true }).click();
    await expect(page.getByRole("status").last()).toContainText("Contradicted by the record.", { timeout: 30_000 });
    await page.getByRole("link", { name: "Back to your class" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "For your class" })).toBeVisible();
  }
  if (now) await page.getByRole("radio", { name: now, exact: true }).first().check();
  // The combination by its address, as a solution is handed on.
  await page.goto(`/briefs/${BRIEF}?at=${at}`);
  await page.getByRole("button", { name: "Run it", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Your attempts" })).toBeVisible();
  await page.getByRole("link", { name: "Back to your class" }).click();
  await expect(page.getByText("3 of 3 tried")).toBeVisible();
  return page;
}

const lineOf = async (page: Page) => (await page.getByText(/^SL-/).first().locator("..").innerText()).trim();

test("three devices answer, one page merges two lines and a file, and says which conviction fell", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto("/class");
  for (const name of [...BELIEFS.map(says), brief.title])
    await page.getByRole("checkbox", { name, exact: true }).check();
  const address = await page
    .getByText(/\/class\/join\?/)
    .first()
    .innerText();
  expect(address).toBe(`${baseURL}/class/join?beliefs=${BELIEFS.join(",")}&briefs=${BRIEF}`);
  await expect(page.getByText("Nobody has answered yet.")).toBeVisible();

  const devices = [
    await work(browser, address, { first: "True", now: "It depends", at: best }),
    await work(browser, address, { first: "True", now: "False", at: best }),
    await work(browser, address, { first: "False", at: wrong.at }),
  ];
  const [one, two] = await Promise.all(devices.slice(0, 2).map(lineOf));
  await devices[0].reload();
  expect(await lineOf(devices[0])).toBe(one);
  await expectAccessible(devices[0]);
  await expectWellLaidOut(devices[0]);
  const coming = devices[2].waitForEvent("download");
  await devices[2].getByRole("button", { name: "Save it as a file" }).click();
  const file = await (await coming).path();

  const damaged = `${one.slice(0, 12)}${one[12] === "0" ? "1" : "0"}${one[13]}`;
  await page.getByRole("textbox").fill(`12:01 Ann: ${one}\n12:02 Bo: here ${two.toLowerCase()}\n12:03 Cy: ${damaged}`);
  await page.getByRole("button", { name: "Take them" }).click();
  await expect(page.getByText(/^6 new, 0 taken before, 0 for what is not chosen here, 1 damaged\./)).toBeVisible();
  await page.getByLabel("Open their files").setInputFiles(file);
  await expect(page.getByText(/my-answers\.txt|: 3 new, 0 taken before/)).toBeVisible();
  await expect(page.getByText("3 devices have answered.")).toBeVisible();

  await page.reload();
  const overview = page.getByRole("table", { name: "Every task" });
  await expect(overview.getByRole("row", { name: says(BELIEFS[0]) })).toContainText("fell");
  await expect(overview.getByRole("row", { name: says(BELIEFS[1]) })).toContainText("stands");
  await expect(overview.getByRole("row", { name: brief.title })).toContainText("met by 2 of 3");
  const changed = page.getByRole("table", { name: "Before and after" }).first();
  await expect(changed.getByRole("row", { name: /^True/ }).getByRole("cell")).toHaveText(["2", "0"]);
  await expect(changed.getByRole("row", { name: /^False\s*the record/ }).getByRole("cell")).toHaveText(["1", "2"]);
  const solutions = page.getByRole("table", { name: "How it was met" });
  await expect(solutions.getByRole("row").nth(1)).toContainText(/cheapest.*most frequent.*2.*par$/s);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectWellLaidOut(page);
  await Promise.all(devices.map((device) => device.context().close()));
});
