// Lifecycle beside its stories: choices and addresses, predictions, two at once, a rule of one's own, files, and the way to the Lab.
import { readFileSync } from "node:fs";
import { expect, expectAccessible, expectFineInEachSize, test, themes } from "../support/index.ts";
import { runIsShown } from "./lab.ts";

const ready = /^Step \d+ of \d+$/;

test("choices are pages of their own, and back leads to the one before", async ({ page }) => {
  await page.goto("/lifecycle");
  await expect(page.getByText("Step 1 of")).toBeVisible();
  await page.getByRole("radio", { name: "Queue message" }).check();
  await expect(page).toHaveURL(/trigger=queue&how=cold&step=1$/);
  await page.getByRole("radio", { name: "Dead-lettered" }).check();
  await expect(page).toHaveURL(/how=deadLettered/);
  await page.goBack();
  await expect(page.getByRole("radio", { name: "Cold start" })).toBeChecked();
});

test("what cannot be says why, and leads to the nearest that can", async ({ page }) => {
  await page.goto("/lifecycle?trigger=schedule&how=expired");
  await expect(page.getByText("A schedule has no user")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Nearest: HTTP request, Expired token" }).click();
  await expect(page).toHaveURL(/trigger=http&how=expired/);
  await expect(page.getByText("Step 1 of")).toBeVisible();
});

test("a bad address is told, and what is shown instead", async ({ page }) => {
  await page.goto("/lifecycle?how=hot&step=99");
  await expect(page.getByRole("alert")).toContainText("how: found “hot”; allowed: cold, warm,");
  await expect(page.getByRole("alert")).toContainText("step: found “99”; allowed: 1 to");
});

test("a click on a room or a row goes there; arrows in a choice choose", async ({ page }) => {
  await page.goto("/lifecycle");
  await expect(page.getByText("Step 1 of")).toBeVisible();
  await page
    .getByRole("button", { name: /^Security service/ })
    .first()
    .click();
  await expect(page).toHaveURL(/step=6$/);
  await page
    .getByRole("list", { name: /^Steps of the request/ })
    .getByRole("button")
    .first()
    .click();
  await expect(page).toHaveURL(/step=1$/);
  await page.getByRole("radio", { name: "Cold start" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/how=warm/);
});

test("a prediction is scored against a run with that change", async ({ page }) => {
  await page.goto("/lifecycle?step=7");
  await page.getByRole("radio", { name: "A second cold start" }).check();
  await page.getByRole("button", { name: "Run it" }).click();
  await expect(page.getByText(/^Right/).first()).toBeVisible();
});

test("two lifecycles stand beside each other, and the address holds them", async ({ page }) => {
  await page.goto("/lifecycle?with=provisioned");
  const table = page.getByRole("table", { name: "What differs, in time and money" });
  await expect(table.getByRole("row", { name: /^Initialisation/ })).toContainText("−");
  await expect(table.getByRole("row", { name: /^Provisioned capacity/ })).toContainText("+");
  await page.getByRole("radio", { name: "The same through a queue" }).check();
  await expect(page).toHaveURL(/with=queue/);
  await expect(table.getByRole("row", { name: /^Waiting in the queue/ })).toBeVisible();
  await expectAccessible(page);
});

test("a rule of one's own is fired, and does not fire", async ({ page }) => {
  await page.goto("/lifecycle?how=warm");
  await page.getByRole("combobox", { name: "Fire with" }).selectOption("notes.txt");
  await page.getByRole("button", { name: "Fire it" }).click();
  await expect(page.getByText("notes.txt does not meet the condition")).toBeVisible();
  await expect(page.getByText("Step 1 of 3")).toBeVisible();
  await page.getByRole("combobox", { name: "Fire with" }).selectOption("photo.jpg");
  await page.getByRole("button", { name: "Fire it" }).click();
  await expect(page.getByText("photo.jpg meets the condition: makeThumbnail runs")).toBeVisible();
});

test("a trace is saved for other tools", async ({ page }) => {
  await page.goto("/lifecycle");
  for (const [button, key] of [
    ["OpenTelemetry JSON", "resourceSpans"],
    ["Chrome trace JSON", "traceEvents"],
  ]) {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    const content: unknown = JSON.parse(readFileSync(await (await waiting).path(), "utf8"));
    expect(content).toHaveProperty(key);
  }
});

test("a request opens in the Lab as it was, and comes back", async ({ page }) => {
  await page.goto("/lifecycle?step=9");
  await page.getByRole("link", { name: "Open in the Lab" }).click();
  await runIsShown(page);
  await expect(page).toHaveURL(/\/lab\?s=v1\..*&t=661\.\d+&r=1/);
  await page.goto("/lifecycle?scenario=flash-sale&r=1000&step=2");
  await expect(page.getByText(/^Step 2 of/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("link", { name: "Open in the Lab" })).toHaveAttribute(
    "href",
    /\/lab\?scenario=flash-sale&t=[\d.]+&r=1000$/,
  );
});

for (const theme of themes) {
  test(`Lifecycle, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto("/lifecycle?trigger=upload&how=duplicate&step=17");
    await expect(page.getByText(ready)).toBeVisible();
    await expect(page.getByText("2 rows in the table")).toBeVisible();
    await expectFineInEachSize(page, theme);
  });

  test(`the embedded lifecycle, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`/embed/lifecycle?scenario=quiet-site&theme=${theme}`);
    await expect(page.getByText(ready)).toBeVisible({ timeout: 30_000 });
    await expectFineInEachSize(page, theme);
  });
}
