// npm run bench:browser: what a reader waits for in the built Lab, in Chromium, beside the targets: from moving a
// control to everything redrawn, and the script each frame of playback takes. Medians; compare within one run.
import { chromium } from "playwright-core";
import { bundleForNode } from "./bundle.mjs";
import { chromiumFlags, findChromium, noChromium } from "./chromium.mjs";
import { withPreview } from "./withPreview.mjs";

const changes = 15;
const playbackMs = 5000;

/** An hour at 100 requests a second through all six components. */
const busyHour = { version: 1, durationS: 3600, workload: { kind: "poisson", ratePerS: 100 } };

/** About a thousand requests under way at any moment. */
const crowd = {
  version: 1,
  durationS: 120,
  workload: { kind: "poisson", ratePerS: 500 },
  function: { waitMs: 2000, maxConcurrency: 5000, startsPerS: 5000, startBurst: 5000 },
  accountConcurrency: 5000,
};

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** @param {string} what @param {number} value @param {string} unit @param {number} target */
const print = (what, value, unit, target) =>
  console.log(
    `  ${value < target ? "✓" : "✗"} ${what.padEnd(52)} ${value.toFixed(1).padStart(7)} ${unit}   target < ${target}`,
  );

/** Runs in the page before its own scripts: notes long tasks, and the time of all animation callbacks of each frame. */
function observe() {
  const notes = { longTasksMs: /** @type {number[]} */ ([]), framesMs: /** @type {number[]} */ ([]) };
  Object.assign(window, { benchNotes: notes });
  new PerformanceObserver((list) => {
    notes.longTasksMs.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ entryTypes: ["longtask"] });
  const request = window.requestAnimationFrame.bind(window);
  let frame = -1;
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      const startMs = performance.now();
      callback(time);
      const spentMs = performance.now() - startMs;
      if (time === frame) notes.framesMs[notes.framesMs.length - 1] += spentMs;
      else notes.framesMs.push(spentMs);
      frame = time;
    });
}

/** @returns {Promise<(scenario: unknown) => string>} the address of a scenario in the Lab, from the site's root */
async function addressing() {
  const { parseScenario, encodeLink } = await import(await bundleForNode("src/scenario/index.ts", "scenario"));
  return (scenario) => {
    const parsed = parseScenario(scenario);
    if (!parsed.ok)
      throw new Error(parsed.problems.map((/** @type {{ message: string }} */ p) => p.message).join("\n"));
    return `lab?s=${encodeURIComponent(encodeLink(parsed.scenario))}`;
  };
}

/** @param {import("playwright-core").Page} page */
const redraws = (page) =>
  page.evaluate(() => performance.getEntriesByName("lab:redrawn").map(({ duration }) => duration));

/** @param {import("playwright-core").Page} page @param {number} count */
const waitForRedraws = (page, count) =>
  page.waitForFunction((least) => performance.getEntriesByName("lab:redrawn").length >= least, count, {
    timeout: 30_000,
  });

/** @param {import("playwright-core").Page} page */
const notesOf = (page) =>
  page.evaluate(() => /** @type {{ longTasksMs: number[], framesMs: number[] }} */ (Reflect.get(window, "benchNotes")));

/** @param {import("playwright-core").Page} page @param {string} address */
async function measureChange(page, address) {
  await page.goto(address);
  const control = page.locator("input[type=range]").first();
  await control.waitFor();
  await page.waitForLoadState("networkidle");
  const before = (await redraws(page)).length;
  await page.evaluate(() => Reflect.get(window, "benchNotes").longTasksMs.splice(0));
  await control.focus();
  for (let change = 1; change <= changes; change++) {
    await page.keyboard.press(change % 2 === 1 ? "ArrowRight" : "ArrowLeft");
    await waitForRedraws(page, before + change);
  }
  print("a control moved → all redrawn, 360 000 requests", median((await redraws(page)).slice(before)), "ms", 250);
  print("longest task of the main thread meanwhile", Math.max(0, ...(await notesOf(page)).longTasksMs), "ms", 50);
}

/** @param {import("playwright-core").Page} page @param {string} address */
async function measurePlayback(page, address) {
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: /^play/i }).click();
  await page.waitForTimeout(1000);
  await page.evaluate(() => Reflect.get(window, "benchNotes").framesMs.splice(0));
  await page.waitForTimeout(playbackMs);
  const { framesMs } = await notesOf(page);
  print("script a frame, some 1 000 requests under way", median(framesMs), "ms", 4);
  console.log(`    ${((framesMs.length / playbackMs) * 1000).toFixed(0)} frames a second`);
}

const executablePath = await findChromium();
if (executablePath === null) throw new Error(noChromium);
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
try {
  const addressOf = await addressing();
  await withPreview(async (site) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(observe);
    await measureChange(page, site + addressOf(busyHour));
    await measurePlayback(page, site + addressOf(crowd));
  });
} finally {
  await browser.close();
}
