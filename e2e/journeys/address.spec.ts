// The address holds scenario, time and selection: reload and back work, and a bad address loses nothing.
import { expect, test } from "../support/index.ts";
import { fingerprint, openLab, result, runIsShown, stage, timeS } from "./lab.ts";

test("a changed scenario survives a reload, with what is open beside it and the run it is held against", async ({
  page,
}) => {
  await openLab(page, "?scenario=flash-sale&t=1330");
  await page.getByRole("slider", { name: "Memory" }).press("End");
  await runIsShown(page);
  const shown = await fingerprint(page);
  await page.getByRole("button", { name: "Compare" }).click();
  const p99 = await result(page, "p99").innerText();
  expect(p99).toContain("was");
  await expect(page).toHaveURL(/\?s=v1\.[\w-]+&vs=flash-sale&panel=compare&view=summary&t=1330$/);
  await page.reload();
  await runIsShown(page);
  expect(await timeS(page)).toBe(1330);
  await expect(page.getByRole("tab", { name: "Summary" })).toHaveAttribute("aria-selected", "true");
  const panel = page.getByRole("region", { name: "What was changed, and what came of it" });
  await expect(panel.getByRole("row", { name: /^1 What the address holds it against/ })).toBeVisible();
  await expect(panel.getByText(/^Mean request: .* shorter, above all by Function: handler/)).toBeVisible();
  expect(await result(page, "p99").innerText()).toBe(p99);
  expect(await fingerprint(page)).toBe(shown);
  await page.getByRole("tab", { name: "What if" }).click();
  const memory = page.getByRole("slider", { name: "Memory" });
  await memory.press("Home");
  const smallest = await memory.inputValue();
  // At once: the address has not been written yet.
  await page.reload();
  await runIsShown(page);
  await expect(memory).toHaveValue(smallest);
  await expect(page).toHaveURL(/\?s=v1\.[\w-]+&vs=/);
});

test("back and forward go between chosen presets", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1330");
  await page.getByRole("combobox", { name: "Scenario" }).selectOption("quiet-site");
  await expect(page.getByRole("heading", { level: 1, name: "A quiet site" })).toBeVisible();
  await runIsShown(page);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: /flash sale/ })).toBeVisible();
  await runIsShown(page);
  await expect.poll(() => timeS(page)).toBe(1330);
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1, name: "A quiet site" })).toBeVisible();
});

test("the site's own link to the Lab keeps what is open, and back leads to the page before", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("banner").getByRole("link", { name: "Lab", exact: true }).click();
  await runIsShown(page);
  await page.getByRole("slider", { name: "Memory" }).press("End");
  await runIsShown(page);
  await page.getByRole("banner").getByRole("link", { name: "Lab", exact: true }).click();
  await expect(page).toHaveURL(/\?s=v1\./);
  await expect(page.getByText(/^5\.79 vCPU/)).toBeVisible();
  await page.goto("/");
  await page.goBack();
  await runIsShown(page);
  await expect(page.getByText(/^5\.79 vCPU/)).toBeVisible();
});

for (const [search, said] of [
  ["?scenario=flash-sail", /scenario: found “flash-sail”; there are .*flash-sale/],
  ["?s=v1.not-a-link", /s: the scenario in this link cannot be read/],
  ["?s=v9.later", /s: this link was made by a newer version/],
  ["?t=soon", /t: found “soon”; a number of seconds is allowed/],
  ["?panel=curve&vs=nobody", /panel: found “curve”; allowed: compare, .*vs: found “nobody”/s],
  ["?t=99999&r=99999999", /t: found 99999 s; this run ends at.*r: found 99999999; this run keeps/s],
] as const) {
  test(`${search} opens the flash sale and says what is wrong`, async ({ page }) => {
    await openLab(page, search);
    await expect(page.getByRole("heading", { level: 1, name: /flash sale/ })).toBeVisible();
    await expect(stage(page).getByRole("alert")).toContainText(said);
    await stage(page).getByRole("button", { name: "Close" }).click();
    await expect(stage(page).getByRole("alert")).toBeHidden();
    await expect(page).toHaveURL(/\?scenario=flash-sale&t=/);
  });
}
