// End-to-end tests in a real Chromium, against the built app with its real headers, and host pages on another origin.
import { defineConfig, devices } from "@playwright/test";
import { chromiumFlags, findChromium } from "./scripts/chromium.mjs";
import { appOrigin, hostOrigin, startOrigin } from "./e2e/support/origins.ts";

const executablePath = (await findChromium()) ?? undefined;
/** Without a shell between, the servers see when the tests are gone, and end too. */
const node = process.platform === "win32" ? "node" : "exec node";
const launchOptions = { executablePath, args: chromiumFlags };

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only the second time has found something.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  // Only against a run that never ends.
  globalTimeout: 2_400_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: appOrigin,
    viewport: { width: 1440, height: 900 },
    launchOptions,
    serviceWorkers: "block",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "app", testIgnore: "embed-hosts/**" },
    {
      // As readers' browsers are: storage divided by the host page's site, which Playwright turns off.
      name: "embeds",
      testMatch: "embed-hosts/**/*.spec.ts",
      use: {
        launchOptions: {
          ...launchOptions,
          executablePath: "e2e/support/chromium-with-divided-storage.sh",
          env: { ...process.env, CHROMIUM_PATH: executablePath ?? "" },
        },
      },
    },
  ],
  webServer: [
    {
      command: `${node} e2e/support/app-server.mjs ${new URL(appOrigin).port}`,
      url: appOrigin,
      reuseExistingServer: false,
      gracefulShutdown: { signal: "SIGTERM", timeout: 2000 },
    },
    {
      command: `${node} e2e/support/host-server.mjs ${new URL(hostOrigin).port} ${appOrigin}`,
      url: hostOrigin,
      reuseExistingServer: false,
      gracefulShutdown: { signal: "SIGTERM", timeout: 2000 },
    },
    {
      command: `${node} scripts/start.mjs`,
      env: { PORT: new URL(startOrigin).port, BROWSER: "none" },
      url: startOrigin,
      reuseExistingServer: false,
      gracefulShutdown: { signal: "SIGTERM", timeout: 2000 },
    },
  ],
});
