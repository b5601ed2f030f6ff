// npm run pictures: makes the pictures of the documentation anew, from the built app in a Chromium. Needs a build. They are committed.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium, noChromium } from "./chromium.mjs";
import { withPreview } from "./withPreview.mjs";

const folder = fileURLToPath(new URL("../docs/pictures/", import.meta.url));

/** @typedef {import("playwright-core").Page} Page */

/** @type {readonly { file: string, path: string, size: { width: number, height: number }, ready: (page: Page) => Promise<unknown> }[]} */
const pictures = [
  {
    file: "lab.png",
    path: "lab?scenario=real-morning&t=1200",
    size: { width: 1440, height: 900 },
    ready: (page) => page.getByRole("button", { name: "Play" }).waitFor(),
  },
  {
    file: "slide.png",
    path: "slides/webinar/six?step=2",
    size: { width: 1280, height: 757 },
    ready: (page) => page.getByText("The sale has begun").first().waitFor(),
  },
  {
    file: "deck-editor.png",
    path: "slides/webinar/edit",
    size: { width: 1440, height: 900 },
    ready: (page) => page.getByRole("heading", { name: "Your own deck" }).waitFor(),
  },
];

const executablePath = await findChromium();
if (executablePath === null) throw new Error(noChromium);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
try {
  await withPreview(async (address) => {
    for (const { file, path, size, ready } of pictures) {
      const page = await browser.newPage({ viewport: size, colorScheme: "light", reducedMotion: "reduce" });
      await page.goto(address + path, { waitUntil: "networkidle" });
      await ready(page);
      await page.waitForFunction(() => document.querySelector("[data-waiting]") === null);
      await page.screenshot({ path: folder + file });
      await page.close();
    }
  });
} finally {
  await browser.close();
}
