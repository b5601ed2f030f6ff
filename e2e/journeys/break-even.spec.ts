// The break-even by keyboard: a guess is drawn, the lines are shown, runs say the same, and the sentence of a crossing is the table's figure.
import { expect, expectAccessible, test } from "../support/index.ts";

test("a guess is drawn by keyboard, then the crossing is told, and stands in the table", async ({ page }) => {
  await page.goto("/break-even");
  const show = page.getByRole("button", { name: "Show the costs", exact: true });
  await expect(show).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("region", { name: "Where the lines cross" })).toHaveCount(0);

  const points = page.getByRole("slider", { name: /^At / });
  await expect(points).toHaveCount(7);
  // Cheap until somewhere between 1 and 10 requests a second, then dear.
  await points.nth(4).focus();
  await page.keyboard.press("End");
  await expect(points.nth(4)).toHaveAttribute("aria-valuetext", "$100 000".replace(" ", "\u202f"));
  await points.nth(5).press("End");
  await points.nth(6).press("End");
  await show.focus();
  await page.keyboard.press("Enter");

  await expect(page.getByRole("status").filter({ hasText: "Your line crosses the servers’ at" })).toBeVisible();
  const crossings = page.getByRole("region", { name: "Where the lines cross" });
  const sentence = crossings.getByText(/^Up to [\d.]+ requests a second, functions cost less than servers/);
  const [, perS = "", usd = ""] =
    /^Up to ([\d.]+) requests a second.*?: (\$[\d.]+) a month/.exec(await sentence.innerText()) ?? [];
  await expect(crossings.getByText(/turned away, 99 of 100 answers within/).first()).toBeVisible();

  await page.getByText("Table of costs", { exact: true }).click();
  const row = page.getByRole("row", { name: /functions = servers/ });
  await expect(row.getByRole("rowheader")).toHaveText(perS);
  for (const side of [1, 3]) await expect(row.getByRole("cell").nth(side - 1)).toHaveText(usd);
  // Every run along the curve ends, and each says what the formula says, to the chance of how many requests come.
  await expect(page.getByText(/^Simulating/)).toHaveCount(0);
  const last = page.getByRole("table").getByRole("row").last();
  const [byFormula, byRun] = await Promise.all(
    [0, 3].map(async (cell) => Number((await last.getByRole("cell").nth(cell).innerText()).replace(/[^\d.]/g, ""))),
  );
  expect(Math.abs(byRun / byFormula - 1)).toBeLessThan(0.03);

  // What is typed is taken, and stands in the address; what cannot be is told, and stays.
  const duration = page.getByRole("textbox", { name: "Duration in ms, typed", exact: true });
  await duration.fill("0");
  await expect(page.getByRole("alert")).toContainText("allowed: 1 to 890 000".replace("890 000", "890\u202f000"));
  await expect(duration).toHaveValue("0");
  await duration.fill("250");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page).toHaveURL(/duration=250/);

  // Another comparison is asked about anew.
  await page.getByRole("radio", { name: "Long processes", exact: true }).check();
  await expect(page).toHaveURL(/preset=long$/);
  await page.getByRole("button", { name: "Just show me", exact: true }).click();
  await expect(crossings.getByText(/^Up to a request every .* functions cost less than servers/)).toBeVisible();

  await expectAccessible(page);
  await page.getByRole("radio", { name: "Provider against provider", exact: true }).check();
  await expect(page.getByText(/^Cloudflare Workers: \$[\d.]+ a month at a request every/)).toBeVisible();
});
