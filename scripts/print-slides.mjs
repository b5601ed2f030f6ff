// npm run slides:pdf -- [deck …] [--as slides,notes,handout] [--out folder]: the PDFs that the browser's print makes, without a window.
// Needs a build, and a Chromium.
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium, noChromium } from "./chromium.mjs";
import { withPreview } from "./withPreview.mjs";

const decks = JSON.parse(readFileSync(new URL("../content/en/slides/index.json", import.meta.url), "utf8")).map(
  (/** @type {{ name: string }} */ { name }) => name,
);
const kinds = ["slides", "notes", "handout"];

/** @param {string} what @param {readonly string[]} asked @param {readonly string[]} known */
function refuseUnknown(what, asked, known) {
  const unknown = asked.find((each) => !known.includes(each));
  if (unknown !== undefined) throw new Error(`There is no ${what} "${unknown}"; there is: ${known.join(", ")}.`);
}

/** @param {import("playwright-core").Page} page @param {string} address @param {string} file */
async function print(page, address, file) {
  await page.goto(address);
  await page.getByText("All pictures are there.").waitFor({ timeout: 180_000 });
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  process.stdout.write(`${file}\n`);
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { as: { type: "string", default: kinds.join(",") }, out: { type: "string", default: "pdf" } },
    allowPositionals: true,
  });
  const asked = positionals.length > 0 ? positionals : decks;
  const as = values.as.split(",");
  refuseUnknown("deck", asked, decks);
  refuseUnknown("kind of print", as, kinds);
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error(noChromium);
  const folder = resolve(values.out);
  mkdirSync(folder, { recursive: true });
  await withPreview(async (site) => {
    const browser = await chromium.launch({ executablePath, args: chromiumFlags });
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    for (const deck of asked) {
      for (const kind of as) {
        await print(page, `${site}slides/${deck}?view=print&as=${kind}`, join(folder, `${deck}-${kind}.pdf`));
      }
    }
    await browser.close();
  });
}

await main().catch((/** @type {Error} */ error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
