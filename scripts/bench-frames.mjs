// npm run bench:frames: how many frames a second a reader sees on a telephone whose processor is four times slower than this one: what
// moves on each of the pages that move most, in Chromium at 390 by 844. Needs a build; mind what else the machine does.
import { loadavg } from "node:os";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium, noChromium } from "./chromium.mjs";
import { withPreview } from "./withPreview.mjs";

const slowdown = 4;
const watchedMs = 5000;
const targetPerS = 60;

/** @typedef {import("playwright-core").Page} Page */

/** What is fetched and drawn after a page has come is no part of what is measured. */
const restMs = 2500;

/** @type {readonly { what: string, path: string, begin: (page: Page) => Promise<unknown> }[]} */
const moving = [
  {
    what: "start page, a request sent",
    path: "",
    begin: (page) => page.getByRole("button", { name: "Send a request" }).click(),
  },
  { what: "Lab, playing", path: "lab", begin: (page) => page.keyboard.press("k") },
  {
    what: "Lifecycle, the token walks",
    path: "lifecycle",
    begin: (page) => page.getByRole("button", { name: "Next step →" }).click(),
  },
  { what: "slides, a sale on the stage", path: "slides/webinar/six?step=2", begin: (page) => page.keyboard.press("k") },
  {
    what: "slides, from scene to scene",
    path: "slides/webinar/gateway",
    begin: (page) => page.keyboard.press("PageDown"),
  },
  {
    what: "embedded diagram, playing",
    path: "embed/diagram?scenario=flash-sale",
    begin: (page) => page.getByRole("button", { name: "Play" }).click(),
  },
];

/** In the page: the time between one frame and the next, in milliseconds. @param {number} forMs */
function framesFor(forMs) {
  return new Promise((resolve) => {
    /** @type {number[]} */
    const betweenMs = [];
    const startMs = performance.now();
    let lastMs = startMs;
    requestAnimationFrame(function next(nowMs) {
      betweenMs.push(nowMs - lastMs);
      lastMs = nowMs;
      if (nowMs - startMs < forMs) requestAnimationFrame(next);
      else resolve(betweenMs.slice(1));
    });
  });
}

const executablePath = await findChromium();
if (executablePath === null) throw new Error(noChromium);
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
try {
  await withPreview(async (address) => {
    console.log(
      `Processor ${slowdown} times slower, ${watchedMs / 1000} s each; load of the machine ${loadavg()[0].toFixed(1)}.`,
    );
    for (const { what, path, begin } of moving) {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      });
      const page = await context.newPage();
      await page.goto(address + path, { waitUntil: "networkidle" });
      await page.waitForTimeout(restMs);
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
      const watched = page.evaluate(framesFor, watchedMs);
      await begin(page);
      const betweenMs = /** @type {number[]} */ (await watched);
      const seconds = betweenMs.reduce((sum, ms) => sum + ms, 0) / 1000;
      const late = betweenMs.filter((ms) => ms > 1.5 * (1000 / targetPerS)).length;
      console.log(
        `  ${what.padEnd(32)} ${(betweenMs.length / seconds).toFixed(1).padStart(5)} frames a second of ${targetPerS}, longest ` +
          `${Math.max(...betweenMs)
            .toFixed(0)
            .padStart(4)} ms, ${late} late`,
      );
      await context.close();
    }
  });
} finally {
  await browser.close();
}
