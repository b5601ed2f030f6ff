// The whole app as one file, opened from a folder: no server, no network, no paths. The chosen scenario stands in it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, expectAccessible, test as base } from "../support/index.ts";

const built = "dist/serverless-lab.html";

const test = base.extend<{ save: (start: string | null) => string }>({
  /** A copy as somebody has it on a stick; its address. */
  // oxlint-disable-next-line no-empty-pattern
  save: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "serverless-lab-"));
    await use((start) => {
      const html = readFileSync(built, "utf8");
      const element = `<script type="application/json" id="serverless-lab-start">${JSON.stringify(start)}</script>`;
      const file = join(folder, "my lab.html");
      writeFileSync(file, start === null ? html : html.replace("</head>", () => `${element}</head>`));
      return pathToFileURL(file).href;
    });
    rmSync(folder, { recursive: true });
  },
});

test("lessons, Lab, Lifecycle and slides run from a file", async ({ page, save, complaints }) => {
  complaints.allow(/^request: file:/);
  await page.goto(save(null));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Learn" }).click();
  await page.getByRole("link", { name: "What is a server?" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What is a server?" })).toBeVisible();
  await page.getByRole("complementary").getByRole("link", { name: "Five jobs that come with it" }).click();
  await expect(page.getByRole("heading", { name: "Five jobs that come with it" })).toBeInViewport();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "What is a server?" })).toBeVisible();
  await page.getByRole("link", { name: "Lab", exact: true }).click();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(page).toHaveURL(/#\/lab\?/);
  await page.getByRole("link", { name: "Lifecycle", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "Slides", exact: true }).click();
  await page.getByRole("link", { name: "Present", exact: true }).first().click();
  await expect(page).toHaveURL(/#\/slides\/webinar$/);
  await page.keyboard.press("PageDown");
  await page.goBack();
  await expectAccessible(page);
});

test("it opens at what was chosen", async ({ page, save, complaints }) => {
  complaints.allow(/^request: file:/);
  await page.goto(save("/lab?scenario=flash-sale&t=1562"));
  await expect(page.getByRole("slider", { name: "Time in the run" })).toHaveAttribute("aria-valuenow", "1562");
  await page.getByRole("link", { name: "Learn", exact: true }).click();
  await page.reload();
  await expect(page).toHaveURL(/#\/learn$/);
});

test("it asks nobody for anything, and lets in no script but its own", () => {
  const html = readFileSync(built, "utf8");
  expect(html).toContain("connect-src 'none'");
  const inert = html.replace(/<script[^>]*>[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, "");
  expect(inert).not.toMatch(/(src|href)="(?!data:)/);
  expect(html).not.toMatch(/unsafe-inline|unsafe-eval/);
});
