// npm run cards: draws the social card of each page that has its own, into public/cards/, with a list of what is written on them.
// Needs a Chromium. The cards are committed; a check says when one is missing or says something else than its page.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { bundleForNode } from "./bundle.mjs";
import { indexedPng } from "./cards/indexedPng.mjs";
import { chromiumFlags, findChromium, noChromium } from "./chromium.mjs";
import { cardSize, cardsOf } from "./publicHead.mjs";

const folder = new URL("../public/cards/", import.meta.url);
const template = new URL("cards/card.html", import.meta.url);

async function main() {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error(noChromium);
  const room = await import(await bundleForNode("src/app/prerender.tsx", "cards"));
  const cards = cardsOf(await room.publicPages());
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Fonts and tokens stand beside the template, as files.
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags, "--allow-file-access-from-files"] });
  const page = await browser.newPage({ viewport: cardSize, colorScheme: "light" });
  await page.goto(template.href);
  for (const [name, says] of Object.entries(cards)) {
    await page.evaluate(write, says);
    const { palette, places } = await page.evaluate(fewColours, (await page.screenshot()).toString("base64"));
    writeFileSync(new URL(`${name}.png`, folder), indexedPng(cardSize.width, palette, Buffer.from(places, "base64")));
  }
  await browser.close();
  writeFileSync(new URL("cards.json", folder), `${JSON.stringify(cards, null, 2)}\n`);
}

/** In the page: puts the words in their places. Throws where they have no room. @param {{ title: string, about: string }} says */
async function write({ title, about }) {
  for (const [id, text] of Object.entries({ title, about })) document.getElementById(id).textContent = text;
  const site = document.getElementById("site");
  site.hidden = site.textContent === title;
  await document.fonts.ready;
  const [words, rooms] = ["#about", ".rooms"].map((each) => document.querySelector(each).getBoundingClientRect());
  if (words.bottom > rooms.top) throw new Error(`The card has no room for: ${title} ${about}`);
}

/**
 * In the page: the picture with colours that lie close together made one, the most frequent of them.
 * @param {string} png in base 64
 * @returns {Promise<{ palette: number[][], places: string }>} places in base 64
 */
async function fewColours(png) {
  const bytes = Uint8Array.from(atob(png), (each) => each.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
  canvas.drawImage(picture, 0, 0);
  const { data } = canvas.getImageData(0, 0, picture.width, picture.height);
  const colours = new Uint32Array(data.buffer);
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const close = (colour) => (colour >> 3) & 0x1f1f1f;
  const chosen = new Map();
  for (const [colour] of [...counts].toSorted(([, a], [, b]) => b - a)) {
    if (!chosen.has(close(colour))) chosen.set(close(colour), colour);
  }
  const order = [...chosen.keys()];
  const placeOf = new Map(order.map((key, place) => [key, place]));
  let places = "";
  for (const colour of colours) places += String.fromCharCode(placeOf.get(close(colour)));
  const palette = order.map((key) => [0, 8, 16].map((bits) => (chosen.get(key) >> bits) & 0xff));
  return { palette, places: btoa(places) };
}

await main().catch((/** @type {Error} */ error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
