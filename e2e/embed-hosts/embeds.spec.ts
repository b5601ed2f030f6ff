// Embeds in somebody else's page: in a sandboxed frame of opaque origin, without storage, popups or focus.
import type { FrameLocator, Page } from "@playwright/test";
import { appOrigin, expect, expectAccessible, hostOrigin, test } from "../support/index.ts";

const open = (page: Page, host: string) => page.goto(`${hostOrigin}/${host}`);
const rooms = ["Client interface", "Web server", "API gateway", "Security service", "Function · FaaS", "Database"];

async function settledS(frame: FrameLocator): Promise<number> {
  return Number(await frame.getByRole("slider", { name: "Time in the run" }).getAttribute("aria-valuenow"));
}

test("diagram and timeline run in a sandboxed frame", async ({ page }) => {
  await open(page, "sandboxed.html");
  const diagram = page.frameLocator("iframe[title=Diagram]");
  for (const room of rooms) await expect(diagram.getByText(room, { exact: true })).toBeVisible();
  await expect(diagram.getByText(/busy/).first()).toBeVisible();

  const timeline = page.frameLocator("iframe[title=Timeline]");
  await expect(timeline.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  expect(await settledS(timeline)).toBe(1562);
  await timeline.getByRole("button", { name: "Next event" }).click();
  expect(await settledS(timeline)).toBeGreaterThan(1562);
});

/** Serves the app with another content security policy than its own. */
async function withPolicy(page: Page, change: (policy: string) => string): Promise<void> {
  // All of it: a page that the test answers may not ask a server of this computer.
  await page.route(`${appOrigin}/**`, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    const policy = change(headers["content-security-policy"] ?? "");
    await route.fulfill({ response, headers: { ...headers, "content-security-policy": policy } });
  });
}

// What frames still ask for when a test has seen enough is nobody's any more.
test.afterEach(({ page }) => page.unrouteAll({ behavior: "ignoreErrors" }));

test("an embed runs where 'self' means nothing, as WebKit reads it in a frame of opaque origin", async ({ page }) => {
  await withPolicy(page, (policy) => policy.replaceAll("'self'", ""));
  await open(page, "sandboxed.html");
  const diagram = page.frameLocator("iframe[title=Diagram]");
  await expect(diagram.getByText(/busy/).first()).toBeVisible();
  await expect(diagram.getByText(/cannot run in this frame/)).toHaveCount(0);
});

test("an embed whose scripts are refused says so, and offers itself in a tab", async ({ page, complaints }) => {
  complaints.allow(/Content Security Policy/);
  await withPolicy(page, () => "default-src 'none'");
  await open(page, "sandboxed.html");
  const diagram = page.frameLocator("iframe[title=Diagram]");
  await expect(
    diagram.getByText("“The six components” cannot run in this frame: its scripts were refused."),
  ).toBeVisible();
  const link = diagram.getByRole("link", { name: "Open it in a tab of its own" });
  expect(await link.evaluate((element: HTMLAnchorElement) => element.href)).toBe(
    `${appOrigin}/embed/diagram?scenario=flash-sale&t=1562#root`,
  );
});

test("embeds start paused and leave the focus where it was", async ({ page }) => {
  await open(page, "sandboxed.html");
  const timeline = page.frameLocator("iframe[title=Timeline]");
  await expect(timeline.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "An answer being written" })).toBeFocused();
  await page.keyboard.type("k j l space");
  await expect(timeline.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  expect(await settledS(timeline)).toBe(1562);
});

test("an embed offers the same scenario in the Lab, in a new tab", async ({ page }) => {
  await open(page, "sandboxed.html");
  const link = page.frameLocator("iframe[title=Diagram]").getByRole("link", { name: "Open in the Lab" });
  await expect(link).toHaveAttribute("href", /\/lab\?scenario=flash-sale&t=1562$/);
  await expect(link).toHaveAttribute("target", "_blank");
});

test("reset puts the clock back", async ({ page }) => {
  await open(page, "sandboxed.html");
  const timeline = page.frameLocator("iframe[title=Timeline]");
  await timeline.getByRole("button", { name: "Next event" }).click();
  await timeline.getByRole("button", { name: "Reset" }).click();
  await expect.poll(() => settledS(timeline)).toBe(1562);
});

test("a mistyped address says what is wrong inside the frame, and shows the default", async ({ page }) => {
  await open(page, "bad-address.html");
  const frame = page.frameLocator("iframe[title=Mistyped]");
  const alert = frame.getByRole("alert");
  await expect(alert).toContainText("There is no “diagrm” to embed; there are diagram, stage, timeline");
  await expect(alert).toContainText("scenario: found “flashsale”; there are ");
  await expect(alert).toContainText("t: found “soon”");
  await expect(alert).toContainText("theme: found “blue”");
  await expect(frame.getByText("API gateway", { exact: true })).toBeVisible();
});

test("what lessons bring along works in sandboxed frames, by keyboard", async ({ page }) => {
  await open(page, "lesson-widgets.html");
  const jobs = page.frameLocator("iframe[title=Jobs]");
  const slider = jobs.getByRole("slider", { name: /Whose job is it/ });
  await slider.press("End");
  await expect(slider).toHaveAttribute("aria-valuetext", "Functions");
  await expect(jobs.getByText("Functions: 2 of 9 jobs are yours alone.")).toBeVisible();
  await expect(jobs.getByRole("link", { name: "Open in the Lab" })).toHaveCount(0);

  const routes = page.frameLocator("iframe[title=Routes]");
  const path = routes.getByLabel("Path");
  await path.press("Enter");
  await expect(routes.getByText("GET /orders has a route: the gateway invokes listOrders.")).toBeVisible();
  await path.fill("/nowhere");
  await path.press("Enter");
  await expect(routes.getByText(/No route has GET \/nowhere: the gateway answers 404/)).toBeVisible();

  const providers = page.frameLocator("iframe[title=Providers]");
  await providers.getByRole("radio", { name: "as usual" }).press("ArrowRight");
  await expect(providers.getByText(/all in the adapter/)).toBeVisible();

  const worlds = page.frameLocator("iframe[title=Worlds]");
  await worlds.getByRole("slider", { name: "Time of the run" }).press("Home");
  await expect(worlds.getByText(/0 waiting, 2 idle\. Paid so far: \$0\.000/)).toBeVisible();
  await worlds.getByRole("button", { name: "Play" }).press("Enter");
  await worlds.getByRole("button", { name: "Pause" }).press("Enter");

  const token = page.frameLocator("iframe[title=Token]");
  await token.getByLabel("The token", { exact: true }).selectOption({ label: "expired" });
  await token.getByRole("button", { name: "Send the request" }).press("Enter");
  await expect(token.getByText(/Turned back with 401 after/)).toBeVisible();

  const tests = page.frameLocator("iframe[title=Tests]");
  await tests.getByRole("radio", { name: "its unit test" }).press("ArrowRight");
  await tests.getByRole("button", { name: "Run it" }).press("Enter");
  await expect(tests.getByText("It answers 400, “How many?”, and keeps nothing.")).toBeVisible();
  await expectAccessible(page);
});

test("the host page with its frames is accessible", async ({ page }) => {
  await open(page, "sandboxed.html");
  await expect(page.frameLocator("iframe[title=Diagram]").getByText("Database", { exact: true })).toBeVisible();
  await expectAccessible(page);
});
