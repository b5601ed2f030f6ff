// npm run slides:pdf -- [deck …] [--as slides,notes,handout] [--site https://…/] [--out folder]: the PDFs that the browser's print makes,
// without a window. With the site's address each slide has the QR code of its live one. Needs a build, and a Chromium.
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium, noChromium } from "./chromium.mjs";
import { siteUrlOf } from "./siteUrl.mjs";
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

/**
 * Lets the built app stand at the site's own address, for this browser alone: the addresses that it prints are then the site's.
 * @param {import("playwright-core").BrowserContext} context @param {string} site @param {string} preview both with a slash at the end
 */
async function standAt(context, site, preview) {
  const { origin } = new URL(site);
  await context.route(`${origin}/**`, async (route) => {
    const url = new URL(route.request().url().slice(origin.length), preview).href;
    await route.fulfill({ response: await route.fetch({ url }) });
  });
}

/** @param {string} site with a slash at its end */
function refuseOtherPath(site) {
  const html = readFileSync(new URL("../dist/index.html", import.meta.url), "utf8");
  const path = /"([^"]*\/)assets\//.exec(html)?.[1] ?? "/";
  if (new URL(site).pathname !== path)
    throw new Error(
      `--site: found ${site}; this build stands at ${path} of a site. For another path, build with BASE_PATH.`,
    );
}

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      as: { type: "string", default: kinds.join(",") },
      out: { type: "string", default: "pdf" },
      site: { type: "string", default: process.env.SITE_URL },
    },
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
  const named = siteUrlOf(values.site);
  const address = named && `${named}/`;
  if (address !== null) refuseOtherPath(address);
  else process.stderr.write("Without --site https://… (or SITE_URL) there are no QR codes.\n");
  await withPreview(async (preview) => {
    const browser = await chromium.launch({ executablePath, args: chromiumFlags });
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, serviceWorkers: "block" });
    if (address !== null) await standAt(context, address, preview);
    const site = address ?? preview;
    const page = await context.newPage();
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
