// Along the time axis: the state of each component at the playhead, the events of the run and the lanes of its instances, and what is made to
// happen, moved in place.
import { expect, expectAccessible, test } from "../support/index.ts";
import { controls, openLab, playhead, result, runIsShown, simulateOnCommandLine, timeS } from "./lab.ts";

test("components tell their state, the run tells its events, and lanes lead to requests", async ({ page }) => {
  const { requests, instances } = simulateOnCommandLine("content/scenarios/flash-sale.scenario.json");
  const digits = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  await openLab(page, "?scenario=flash-sale&t=1330");
  const story = page.getByRole("region", { name: "What happens in the run" });
  await expect(story).toContainText(`Most instances: ${instances.peak} instances are there at once`);
  await story.getByRole("button", { name: /^\d+: Most instances/ }).press("Enter");
  const peakS = await timeS(page);
  await expect(story.getByRole("button", { name: `Go to 00:22:0${Math.floor(peakS) - 1320}` })).toBeVisible();

  // At the end of the run, what each component has counted is what the command line says.
  await playhead(page).press("End");
  const state = controls(page).getByRole("region", { name: "At the playhead" });
  const figureOf = (name: string) =>
    state
      .locator("div")
      .filter({ has: page.getByText(name, { exact: true }) })
      .getByRole("definition")
      .first();
  await page.getByRole("button", { name: "Client interface" }).press("Enter");
  await expect(figureOf("Arrived so far")).toHaveText(digits(requests.total));
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Security service" }).press("Enter");
  await expect(figureOf("Tokens of the wrong scope")).toHaveText(digits(requests.byOutcome.forbidden));
  const bad = await Promise.all(
    ["Tokens missing", "Tokens expired", "Tokens forged"].map((name) => figureOf(name).textContent()),
  );
  expect(bad.reduce((sum, text) => sum + Number(text), 0)).toBe(requests.byOutcome.unauthorized);
  await expect(figureOf("Users it remembers")).toHaveText(/^\d+ of 1\u202f000$/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Function · FaaS" }).press("Enter");
  await expect(state.getByRole("rowheader", { name: "createOrder" })).toBeVisible();

  await story.getByRole("button", { name: "Lanes: one for each instance" }).press("Enter");
  const lanes = story.getByRole("listbox", { name: "Lanes of the instances" });
  await expect(story).toContainText(`${instances.started} instances between 00:00:00 and 01:00:00`);
  await lanes.press("ArrowDown");
  await expect(lanes.getByRole("option")).toContainText("Instance 1 of createOrder: started at 00:00:00");
  await lanes.press("ArrowRight");
  await expect(controls(page).getByRole("heading", { name: "Request 1", exact: true })).toBeVisible();
  await lanes.press("+");
  await expect(story.getByText(/instances between 00:00:00 and 00:40:00/)).toBeVisible();
  await story.getByText("Show the lanes as a table").click();
  await expect(story.getByRole("region", { name: "Instances between" }).getByRole("row").nth(1)).toContainText(
    "createOrder",
  );
  await expectAccessible(page);
});

test("what is made to happen is moved along the axis by keys and by hand, and undone", async ({ page }) => {
  await openLab(page, "?scenario=flash-sale&t=1330");
  await page.getByRole("button", { name: "What if, from here" }).press("Enter");
  const panel = page.getByRole("region", { name: "What if, from here" });
  await page.getByRole("button", { name: "Database", exact: true }).press("Enter");
  await controls(page)
    .getByRole("group", { name: "What if, from the playhead on" })
    .getByRole("button", { name: "Out for a minute" })
    .press("Enter");
  await runIsShown(page);
  const at = panel.getByLabel("At, seconds");
  const begins = page.getByRole("slider", { name: "database out, begins" });
  await begins.press("ArrowRight");
  await expect(at).toHaveValue("1340");
  await expect(panel.getByLabel("Until, seconds")).toHaveValue("1400");
  const box = await begins.boundingBox();
  if (!box) throw new Error("the mark is not on the page");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 150, y, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => Number(await at.inputValue())).toBeLessThan(1200);
  await runIsShown(page);
  await expect(result(page, "Failed")).toContainText("was");
  await begins.press("Delete");
  await expect(panel.getByText("Nothing yet.")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(begins).toBeVisible();
});
