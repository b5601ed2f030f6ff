// The bill: metered at the playhead until it is the bill of the summary; as a file; and a month of one's own.
import { readFileSync } from "node:fs";
import { expect, test } from "../support/index.ts";
import { controls, figure, openLab, playhead } from "./lab.ts";

const NAMES = ["Web server", "API gateway", "Security service", "Function", "Database"];

const usd = (text: string | null) => Number((text ?? "").replaceAll(/[^\d.]/g, ""));

test("the meter runs with the playhead and ends at the bill; My bill takes REPORT lines", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1562");
  await page.getByRole("tab", { name: "Bill" }).click();
  await page.getByRole("group", { name: "Of what" }).getByRole("radio", { name: "The run" }).check();
  const soFar = (name: string) => figure(page, "So far", name).first();
  const ofRun = (name: string) => controls(page).getByRole("region", { name, exact: true }).getByText(/^\$/).first();
  await expect(controls(page).getByText("at 00:26:02")).toBeVisible();
  let sum = 0;
  for (const name of NAMES) {
    const amount = usd(await soFar(name).textContent());
    expect(amount, name).toBeGreaterThan(0);
    expect(amount, name).toBeLessThan(usd(await ofRun(name).textContent()));
    sum += amount;
  }
  // Sign-in is paid by time alone; the parts are printed rounded.
  const signIn =
    usd(await soFar("Security service").textContent()) / usd(await ofRun("Security service").textContent());
  expect(signIn).toBeCloseTo(1562 / 3600, 1);
  expect(usd(await soFar("All so far at 00:26:02").textContent())).toBeCloseTo(sum, 3);

  await playhead(page).press("End");
  const total = (await figure(page, "Bill", "Cost of the run").textContent()) ?? "";
  await expect(soFar("All so far at 01:00:00")).toHaveText(total);
  for (const name of NAMES) await expect(soFar(name)).toHaveText((await ofRun(name).textContent()) ?? "");

  const month = (await figure(page, "Bill", "A month like it").textContent()) ?? "";
  await page.getByRole("checkbox", { name: "Take off what is free every month" }).uncheck();
  await expect(figure(page, "Bill", "A month like it")).not.toHaveText(month);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(figure(page, "Bill", "A month like it")).toHaveText(month);

  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save every line as CSV" }).click();
  const rows = readFileSync(await (await coming).path(), "utf8").split("\r\n");
  for (const component of ["webServer", "gateway", "security", "function", "database"])
    expect(
      rows.some((row) => row.startsWith(`functions,${component},`)),
      component,
    ).toBe(true);

  await page.getByRole("link", { name: "A month of your own figures" }).click();
  const aws = page.getByRole("region", { name: "AWS Lambda", exact: true });
  // AWS's own example: 3 million invocations of 120 ms at 1 536 MB.
  await expect(aws.getByRole("definition")).toHaveText("$2.73");
  await page.getByRole("button", { name: "Fill in an example of REPORT lines" }).click();
  await expect(page.getByText(/^Read: 4 REPORT lines, 1 with an initialisation/)).toBeVisible();
  await page.getByRole("textbox", { name: "Invocations a month" }).fill("40 000 000");
  // Billed 253 + 13 + 12 + 15 ms of 4: 73.25 ms × 0.5 GB × 40 million = 1 465 000 GB-s, less 400 000, × $0.0000166667 = $17.75; $7.80.
  await expect(aws.getByRole("definition")).toHaveText("$25.55");
  await page.getByRole("textbox", { name: "Invocations a month" }).fill("many");
  await expect(page.getByRole("alert")).toContainText("“many” is no number of invocations");
  const pasted = page.getByRole("textbox", { name: "A month’s figures, or REPORT lines" });
  await pasted.fill("1000000, 100, 512\nten, 100, 512");
  await expect(page.getByText("Line 2 says “ten, 100, 512”. Wanted is a whole number")).toBeVisible();
  await expect(pasted).toHaveValue("1000000, 100, 512\nten, 100, 512");
  await expect(aws.getByRole("definition")).toHaveText("$0");
});
