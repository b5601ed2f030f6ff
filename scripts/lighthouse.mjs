// npm run lighthouse: home and Lab of the built app, on a simulated mobile phone, beside their targets.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";
import { chromiumFlags, findChromium, noChromium } from "./chromium.mjs";
import { withPreview } from "./withPreview.mjs";

const paths = ["", "lab"];

/** @typedef {import("lighthouse").Result} Report */

/** @param {string} category in percent @returns {(report: Report) => number} */
const score = (category) => (report) => Math.round((report.categories[category]?.score ?? 0) * 100);

/** @param {string} id @returns {(report: Report) => number} */
const audit = (id) => (report) => Number((report.audits[id]?.numericValue ?? Number.NaN).toFixed(3));

const rows = [
  { what: "performance", read: score("performance"), least: 95 },
  { what: "accessibility", read: score("accessibility"), least: 100 },
  { what: "best practices", read: score("best-practices"), least: 100 },
  { what: "largest contentful paint, ms", read: audit("largest-contentful-paint"), below: 1500 },
  { what: "layout shift", read: audit("cumulative-layout-shift"), below: 0.02 },
  { what: "blocking time, ms", read: audit("total-blocking-time"), below: 100 },
];

/** @param {Report} report */
function print(report) {
  for (const { what, read, least = -Infinity, below = Infinity } of rows) {
    const value = read(report);
    const target = below === Infinity ? `≥ ${least}` : `< ${below}`;
    const isMet = value >= least && value < below;
    console.log(`  ${isMet ? "✓" : "✗"} ${what.padEnd(30)} ${String(value).padStart(8)}   target ${target}`);
  }
}

/** @param {string} program @returns {Promise<{ port: number, close: () => Promise<void> }>} a Chromium that can be driven */
async function startChromium(program) {
  const profile = mkdtempSync(join(tmpdir(), "lighthouse-"));
  const flags = [...chromiumFlags, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`];
  const child = spawn(program, flags, { stdio: ["ignore", "ignore", "pipe"] });
  const closed = new Promise((resolve) => child.once("close", resolve));
  const port = await new Promise((resolve, reject) => {
    let text = "";
    child.stderr.setEncoding("utf8").on("data", (/** @type {string} */ part) => {
      text += part;
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(text);
      if (found) resolve(Number(found[1]));
    });
    child.once("close", () => reject(new Error(`Chromium did not start:\n${text}`)));
  });
  const close = async () => {
    child.kill();
    await closed;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { port, close };
}

const program = await findChromium();
if (program === null) throw new Error(noChromium);
const chromium = await startChromium(program);
try {
  await withPreview(async (address) => {
    for (const path of paths) {
      const categories = ["performance", "accessibility", "best-practices"];
      const result = await lighthouse(address + path, {
        port: chromium.port,
        logLevel: "error",
        onlyCategories: categories,
      });
      console.log(`\n/${path}`);
      if (result) print(result.lhr);
    }
    // The server ends when nobody is connected any more.
    await chromium.close();
  });
} finally {
  await chromium.close();
}
