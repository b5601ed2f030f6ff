// Teach: a teacher chooses a piece, sets it up, copies one snippet, and it works in a course page; or takes the whole app along.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, expectFineInEachSize, hostOrigin, test } from "../support/index.ts";

test("a piece is chosen by keyboard, set up, and its snippet works in another site's page", async ({ page }) => {
  await page.goto("/teach");
  await page.getByRole("button", { name: "Set up: The timeline" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Set it up" })).toBeFocused();
  await page.getByLabel("Scenario", { exact: true }).selectOption({ label: "A quiet site" });
  await page.getByLabel("Begins at second").fill("40000");
  await page.getByRole("radio", { name: "Locked" }).check();
  const snippet = page.locator("pre").getByRole("code");
  await expect(snippet).toContainText(/embed\/timeline\?scenario=quiet-site&amp;t=40000&amp;controls=locked/);
  const preview = page.frameLocator('iframe[title="The timeline, as it will look"]').first();
  await expect(preview.getByRole("button", { name: "Play", exact: true })).toBeDisabled();
  const html = await snippet.textContent();
  await page.goto(`${hostOrigin}/by-hand.html`);
  await page.evaluate((text) => {
    const main = document.querySelector("main");
    if (main) main.insertAdjacentHTML("beforeend", text ?? "");
  }, html);
  const embedded = page.frameLocator('iframe[title="The timeline"]');
  await expect(embedded.getByText(/A quiet site/).first()).toBeVisible();
});

test("the element's snippet works, too", async ({ page }) => {
  await page.goto("/teach");
  await page.getByLabel("Element with script").check();
  const text = (await page.locator("pre").getByRole("code").textContent()) ?? "";
  await page.goto(`${hostOrigin}/by-hand.html`);
  await page.evaluate((snippet) => {
    const parsed = document.createElement("div");
    parsed.innerHTML = snippet;
    const script = document.createElement("script");
    script.type = "module";
    script.src = parsed.querySelector("script")?.src ?? "";
    parsed.querySelector("script")?.remove();
    document.body.append(parsed, script);
  }, text);
  await expect(
    page.locator("serverless-lab iframe").contentFrame().getByText("API gateway", { exact: true }),
  ).toBeVisible();
});

test("what is open in the Lab is set up for a course page, and runs there as it was", async ({ page }) => {
  await page.goto("/lab?scenario=flash-sale");
  await page.getByRole("slider", { name: "Memory" }).press("End");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("region", { name: "Share" }).getByRole("link", { name: "Set it up" }).click();
  await expect(page.getByLabel("Scenario", { exact: true })).toHaveValue(/^v1\./);
  const snippet = page.locator("pre").getByRole("code");
  await expect(snippet).toContainText(/embed\/diagram\?s=v1\./);
  const preview = page.frameLocator('iframe[title="The six components, as it will look"]').first();
  await expect(preview.getByText(/10\D240 MB/)).toBeVisible();
});

test("a deck begins at the slide chosen", async ({ page }) => {
  await page.goto("/teach?show=slides/webinar");
  await page.getByLabel("Begins at slide").selectOption({ index: 3 });
  const chosen = (await page.getByLabel("Begins at slide").inputValue()) || "none";
  await expect(page.locator("pre").getByRole("code")).toContainText(`embed/slides/webinar?slide=${chosen}`);
  const preview = page.frameLocator('iframe[title$="as it will look"]').first();
  await expect(preview.getByText(/^4 of \d+$/)).toBeVisible();
});

test("an address that asks for what there is not says what there is", async ({ page }) => {
  await page.goto("/teach?show=nothing&scenario=nobody");
  await expect(page.getByRole("alert")).toContainText("show: found “nothing”; allowed: diagram, stage, timeline");
  await expect(page.getByRole("alert")).toContainText("scenario: found “nobody”; allowed: ");
});

test("the whole app is taken along as a file that opens at the scenario chosen", async ({ page, complaints }) => {
  complaints.allow(/^request: file:/);
  await page.goto("/teach");
  await page.getByLabel("Opens at").selectOption({ label: "A quiet site" });
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the file" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("serverless-lab.html");
  const path = await download.path();
  expect(readFileSync(path, "utf8")).toContain('"/lab?scenario=quiet-site"');
  await expect(page.getByRole("status").filter({ hasText: "Saved as serverless-lab.html." })).toBeVisible();
  const file = test.info().outputPath("lab.html");
  await download.saveAs(file);
  await page.goto(pathToFileURL(file).href);
  await expect(page.getByText("A quiet site").first()).toBeVisible();
});

test("is well laid out and accessible", async ({ page }) => {
  await page.goto("/teach");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectFineInEachSize(page, "light");
});
