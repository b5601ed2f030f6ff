// npm run bench:browser: what a reader waits for in the built Lab, in Chromium, beside the targets: from moving a
// control to everything redrawn and what of it takes how long, how soon a newer change stops the run under way, and the script each
// frame of playback takes. Medians; compare within one run, and mind what else the machine does.
import { loadavg } from "node:os";
import { chromium } from "playwright-core";
import { bundleForNode } from "./bundle.mjs";
import { chromiumFlags, findChromium, noChromium } from "./chromium.mjs";
import { withPreview } from "./withPreview.mjs";

const changes = 30;
const heavyChanges = 10;
const cancellations = 9;
/** A run is well under way when the next change comes. */
const betweenChangesMs = 60;
const playbackMs = 5000;

/** An hour at 100 requests a second through all six components. */
const busyHour = { version: 1, durationS: 3600, workload: { kind: "poisson", ratePerS: 100 } };

/** The preset with the most requests: a million and a half. */
const heaviest = "lab?scenario=real-morning-500";

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

/** @param {string} what @param {number} value @param {string} unit @param {number} [target] */
const print = (what, value, unit, target) =>
  console.log(
    `  ${target === undefined ? " " : value < target ? "✓" : "✗"} ${what.padEnd(52)} ${value.toFixed(1).padStart(7)} ${unit}` +
      (target === undefined ? "" : `   target < ${target}`),
  );

/**
 * Runs in the page before its own scripts: notes keys pressed, long tasks, the time of all animation callbacks of each frame, and, for each
 * "lab:drawn" (React and the charts are done), "lab:redrawn": from the change to a page that shows it. In the frame that follows, the diagram
 * draws itself, too; in the next, both are on screen.
 */
function observe() {
  const notes = { longTasksMs: /** @type {number[]} */ ([]), framesMs: /** @type {number[]} */ ([]) };
  Object.assign(window, { benchNotes: notes });
  window.addEventListener("keydown", ({ timeStamp }) => performance.mark("bench:key", { startTime: timeStamp }), true);
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
  const mark = performance.mark.bind(performance);
  let shown = 0;
  performance.mark = (name, options) => {
    if (name === "lab:drawn" && performance.getEntriesByName("lab:change", "mark").length > 0) {
      cancelAnimationFrame(shown);
      shown = request(() => {
        shown = request(() => performance.measure("lab:redrawn", "lab:change"));
      });
    }
    return mark(name, options);
  };
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

/** @typedef {{ name: string, fromMs: number, toMs: number }} Entry of the performance timeline, in milliseconds since 1970 */

/** Runs in the page and in its workers. @returns {Entry[]} */
const readEntries = () =>
  performance
    .getEntries()
    .filter(({ name }) => /^(lab|bench):/.test(name))
    .map(({ name, startTime, duration }) => {
      const fromMs = performance.timeOrigin + startTime;
      return { name, fromMs, toMs: fromMs + duration };
    });

/** What the page and its workers have noted, in order of time. @param {import("playwright-core").Page} page */
async function entriesOf(page) {
  const all = await Promise.all([
    page.evaluate(readEntries),
    ...page.workers().map((each) => each.evaluate(readEntries)),
  ]);
  return all.flat().sort((a, b) => a.toMs - b.toMs);
}

/** @param {import("playwright-core").Page} page */
const countRedraws = (page) => page.evaluate(() => performance.getEntriesByName("lab:redrawn").length);

/** Waits without asking the page at every frame, which would take time from the run. @param {import("playwright-core").Page} page @param {number} count */
const waitForRedraws = (page, count) =>
  page.evaluate(
    (least) =>
      new Promise((/** @type {(value?: void) => void} */ resolve) => {
        const look = () => {
          if (performance.getEntriesByName("lab:redrawn").length >= least) resolve();
        };
        new PerformanceObserver(look).observe({ type: "measure" });
        look();
      }),
    count,
  );

/** @param {import("playwright-core").Page} page */
const notesOf = (page) =>
  page.evaluate(() => /** @type {{ longTasksMs: number[], framesMs: number[] }} */ (Reflect.get(window, "benchNotes")));

/** Opens the Lab, its first control in focus and all that will be needed fetched. @param {import("playwright-core").Page} page @param {string} address */
async function openLab(page, address) {
  await page.goto(address);
  const control = page.locator("input[type=range]").first();
  await control.waitFor({ timeout: 60_000 });
  await waitForRedraws(page, 1);
  await page.waitForLoadState("networkidle");
  // A first visit keeps the whole app for offline use, for which it takes a core for seconds.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await control.focus();
}

/** From a key to the page redrawn, and what lies between: all but chart data, which are within what comes before, add up to the whole. */
const parts = /** @type {const} */ ([
  ["the change is checked and handed over", ["bench:key", "fromMs"], ["lab:run", "fromMs"]],
  ["run", ["lab:run", "fromMs"], ["lab:run", "toMs"]],
  ["index", ["lab:run", "toMs"], ["lab:index", "toMs"]],
  ["transfer", ["lab:index", "toMs"], ["lab:arrived", "fromMs"]],
  ["React, until the charts are drawn", ["lab:arrived", "fromMs"], ["lab:drawn", "fromMs"]],
  ["  of it chart data", ["lab:chartData", "fromMs"], ["lab:chartData", "toMs"]],
  ["frames until all is on screen", ["lab:drawn", "fromMs"], ["lab:redrawn", "toMs"]],
]);

/** @param {readonly Entry[]} entries @returns {Record<string, Entry>[]} for each redrawing, the last entry of each name up to it */
function redrawings(entries) {
  /** @type {Record<string, Entry>} */
  let last = {};
  const found = [];
  for (const entry of entries) {
    last = { ...last, [entry.name]: entry };
    if (entry.name === "lab:redrawn") found.push(last);
  }
  return found;
}

/** @param {import("playwright-core").Page} page @param {number} count */
async function change(page, count) {
  const before = await countRedraws(page);
  await page.evaluate(() => Reflect.get(window, "benchNotes").longTasksMs.splice(0));
  for (let i = 1; i <= count; i++) {
    await page.keyboard.press(i % 2 === 1 ? "ArrowRight" : "ArrowLeft");
    await waitForRedraws(page, before + i);
  }
  // Every second change comes back to what was opened, which has as many requests as is said.
  return redrawings(await entriesOf(page))
    .slice(before)
    .filter((_, i) => i % 2 === 1);
}

/**
 * @param {import("playwright-core").Page} page @param {string} address @param {string} what is run
 * @param {number} count of changes @param {number} targetMs
 */
async function measureChange(page, address, what, count, targetMs) {
  await openLab(page, address);
  const redrawn = await change(page, count);
  const whole = redrawn.map((of) => of["lab:redrawn"].toMs - of["bench:key"].fromMs);
  print(`a control moved → all redrawn, ${what}`, median(whole), "ms", targetMs);
  for (const [part, [from, start], [to, end]] of parts)
    print(`  ${part}`, median(redrawn.map((of) => of[to][end] - of[from][start])), "ms");
  print("longest task of the main thread meanwhile", Math.max(0, ...(await notesOf(page)).longTasksMs), "ms", 50);
}

/** @param {import("playwright-core").Page} page @param {string} address */
async function measureCancellation(page, address) {
  await openLab(page, address);
  /** @param {readonly Entry[]} entries */
  const runs = (entries) => entries.filter(({ name }) => name === "lab:run").length;
  const waits = [];
  for (let i = 1; i <= cancellations; i++) {
    const before = await countRedraws(page);
    const runsBefore = runs(await entriesOf(page));
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(betweenChangesMs);
    await page.keyboard.press("ArrowLeft");
    await waitForRedraws(page, before + 1);
    const entries = await entriesOf(page);
    const [last] = redrawings(entries).slice(-1);
    // Where the former run finished, nothing was dropped.
    if (runs(entries) === runsBefore + 1) waits.push(last["lab:run"].fromMs - last["bench:key"].fromMs);
  }
  print(`a newer change → its run begun, ${waits.length} former runs dropped`, median(waits), "ms", 20);
  print("  the slowest", Math.max(...waits), "ms");
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
    await measureChange(page, site + addressOf(busyHour), "360 000 requests", changes, 250);
    await measureCancellation(page, site + addressOf(busyHour));
    await measureChange(page, site + heaviest, "1 500 000", heavyChanges, 1200);
    await measurePlayback(page, site + addressOf(crowd));
    console.log(
      `    load of the machine: ${loadavg()
        .map((each) => each.toFixed(1))
        .join(" ")}`,
    );
  });
} finally {
  await browser.close();
}
