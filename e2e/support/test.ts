// The `test` every journey uses: it fails on any console warning or error, any uncaught error, and any request to another
// origin, in every page, frame and worker. What a journey provokes on purpose it announces: `complaints.allow(/…/)`.
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { appOrigin, hostOrigin, startOrigin } from "./origins.ts";

/** What the pages of a test complained of. */
export class Complaints {
  private readonly texts: string[] = [];
  // Only journeys without a network let the app be kept.
  private readonly allowed: RegExp[] = [/Service Worker registration blocked by Playwright/];

  /** Expects complaints that match: "console error: …", "uncaught: …" or "request: https://…". */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  add(text: string): void {
    this.texts.push(text);
  }

  /** Those nobody expected. */
  unexpected(): string[] {
    return this.texts.filter((text) => !this.allowed.some((pattern) => pattern.test(text)));
  }
}

/** Files of the app and its hosts; the other protocols never leave the browser. */
function isOwn(url: string): boolean {
  const { protocol, origin } = new URL(url);
  return ["data:", "blob:", "about:"].includes(protocol) || [appOrigin, hostOrigin, startOrigin].includes(origin);
}

function listen(context: BrowserContext, complaints: Complaints): void {
  context.on("console", (message) => {
    const type = message.type();
    if (type === "warning" || type === "error") {
      complaints.add(`console ${type}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (event) => complaints.add(`uncaught: ${event.error().stack ?? event.error().message}`));
  context.on("request", (request) => {
    if (!isOwn(request.url())) complaints.add(`request: ${request.url()}`);
  });
}

/** Gathers what the pages of a context complain of. */
function complaintsOf(context: BrowserContext): Complaints {
  const complaints = new Complaints();
  listen(context, complaints);
  return complaints;
}

/** What a device has stored whose reader has been in the Lab before. */
const beenHere = {
  cookies: [],
  origins: [{ origin: appOrigin, localStorage: [{ name: "serverless-lab.firstMinute", value: "seen" }] }],
};

interface OfTest {
  /** Whether nothing is stored yet, and the Lab shows its first minute. */
  firstVisit: boolean;
  complaints: Complaints;
  /** The page that the tests of a worker share: what it has fetched once stays with it. For tests that each open their own address. */
  sharedPage: Page;
}
interface OfWorker {
  shared: { readonly page: Page; readonly complaints: Complaints };
}

export const test = base.extend<OfTest, OfWorker>({
  firstVisit: [false, { option: true }],
  storageState: ({ firstVisit }, use) => use(firstVisit ? undefined : beenHere),
  complaints: [
    async ({ context }, use) => {
      const complaints = complaintsOf(context);
      await use(complaints);
      expect(complaints.unexpected(), "the pages must be silent").toEqual([]);
    },
    { auto: true },
  ],
  shared: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL: appOrigin, viewport: { width: 1440, height: 900 } });
      const complaints = complaintsOf(context);
      await use({ page: await context.newPage(), complaints });
      await context.close();
    },
    { scope: "worker" },
  ],
  sharedPage: async ({ shared }, use) => {
    await use(shared.page);
    expect(shared.complaints.unexpected(), "the shared page must be silent").toEqual([]);
  },
});

export { expect };
