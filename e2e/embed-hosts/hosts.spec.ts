// Hosts that make it hard: pages that isolate themselves, embeds that nobody has come near yet, themes with rules for frames.
import type { LabState, ServerlessLab } from "#embedding";
import { appOrigin, expect, hostOrigin, test } from "../support/index.ts";

test("a page that isolates itself shows embeds, as frames and as elements", async ({ page }) => {
  await page.goto(`${hostOrigin}/isolated.html`);
  expect(await page.evaluate("crossOriginIsolated")).toBe(true);
  const timeline = page.frameLocator("iframe[title=Sandboxed]");
  // Its frames share one process.
  await expect(timeline.getByRole("button", { name: "Play", exact: true })).toBeVisible({ timeout: 40_000 });
  const diagram = page.locator("serverless-lab").locator("iframe").contentFrame();
  await expect(diagram.getByText(/busy/).first()).toBeVisible();
});

test("an embed that nobody has come near takes orders, and obeys once somebody has", async ({ page }) => {
  await page.clock.install();
  await page.goto(`${hostOrigin}/unseen.html`);
  await expect.poll(() => page.evaluate("Object.keys(globalThis.asked ?? {})")).toEqual(["folded", "below"]);
  // Far more than a frame that is there may take to answer.
  await page.clock.fastForward(600_000);
  const asked = (id: string) => page.evaluate<LabState | string>(`asked.${id}`);
  await page.locator("#below").scrollIntoViewIfNeeded();
  expect(await asked("below")).toMatchObject({ scenario: "quiet-site", theme: "dark" });
  await page.getByText("More").click();
  expect(await asked("folded")).toMatchObject({ scenario: "quiet-site", theme: "dark" });
});

test("a frame that does not answer refuses ten seconds after it came", async ({ page }) => {
  await page.clock.install();
  await page.route(`${appOrigin}/embed/**`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<p>Nobody</p>" }),
  );
  await page.goto(`${hostOrigin}/plain.html`);
  const lab = page.locator("serverless-lab");
  await lab.locator("iframe").contentFrame().getByText("Nobody").waitFor();
  const refused = lab.evaluate((element: ServerlessLab) => element.play().catch((error: Error) => error.message));
  await page.evaluate(
    "new Promise((resolve) => document.readyState === 'complete' ? resolve() : addEventListener('load', resolve))",
  );
  await page.clock.runFor(11_000);
  expect(await refused).toBe("play: the frame did not answer");
  const gone = lab.evaluate((element: ServerlessLab) => {
    const answer = element.play().catch((error: Error) => error.message);
    element.remove();
    return answer;
  });
  expect(await gone).toBe("the frame was taken away");
});

test("a theme's rules leave frames their height, and a frame's title follows its element's", async ({ page }) => {
  await page.goto(`${hostOrigin}/themed.html`);
  const lab = page.locator("serverless-lab");
  await page.locator("#place").evaluate((place) => {
    const element = document.createElement("serverless-lab");
    element.setAttribute("show", "jobs");
    element.title = "Jobs";
    place.append(element);
  });
  const frame = lab.locator("iframe");
  await expect(frame).toHaveAttribute("title", "Jobs");
  await lab.evaluate((element: ServerlessLab) => {
    element.title = "Whose job is it?";
  });
  await expect(frame).toHaveAttribute("title", "Whose job is it?");
  expect((await frame.boundingBox())?.height).toBe((await lab.boundingBox())?.height);
  expect((await frame.boundingBox())?.height).toBeGreaterThan(500);
});
