// Every public page has a social card that says what the page says: after a change of title or summary, npm run cards draws it anew.
import { readdirSync, readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { bundleForNode } from "../bundle.mjs";
import { cardSize, cardsOf, headOf, type PublicPage } from "../publicHead.mjs";
import { indexedPng } from "./indexedPng.mjs";

const folder = new URL("../../public/cards/", import.meta.url);
const bundle = await bundleForNode("src/app/prerender.tsx", "cards");
const { publicPages } = (await import(/* @vite-ignore */ bundle)) as { publicPages: () => Promise<PublicPage[]> };
const pages = await publicPages();

it("cards say what their pages say; if not, run: npm run cards", () => {
  expect(JSON.parse(readFileSync(new URL("cards.json", folder), "utf8"))).toEqual(cardsOf(pages));
});

it("there is a card for each, and no other", () => {
  const pictures = readdirSync(folder).filter((file) => file.endsWith(".png"));
  const named = Object.keys(cardsOf(pages)).map((name) => `${name}.png`);
  expect(pictures.toSorted()).toEqual(named.toSorted());
  for (const file of pictures) {
    const png = readFileSync(new URL(file, folder));
    expect(png.length).toBeLessThan(60_000);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height]);
  }
});

it.each(pages)("$path names a card that there is", (page) => {
  const [, file] = /og:image" content="\/lab\/cards\/([^"]*)"/.exec(headOf(page, "/lab/", null)) ?? [];
  expect(readdirSync(folder)).toContain(file);
});

it("a picture with a palette holds its colours and pixels, row by row", () => {
  const colour = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 });
  const picture = fc
    .record({ width: fc.integer({ min: 1, max: 20 }), height: fc.integer({ min: 1, max: 20 }) })
    .chain(({ width, height }) =>
      fc.record({
        width: fc.constant(width),
        palette: fc.array(colour, { minLength: 1, maxLength: 256 }),
        places: fc.uint8Array({ minLength: width * height, maxLength: width * height }),
      }),
    );
  fc.assert(
    fc.property(picture, ({ width, palette, places }) => {
      const png = indexedPng(width, palette, places);
      const at = (type: string) => png.indexOf(type, 0, "latin1");
      const held = (type: string) => png.subarray(at(type) + 4, at(type) + 4 + png.readUInt32BE(at(type) - 4));
      const rows = inflateSync(held("IDAT"));
      for (const [place, colourAt] of places.entries()) {
        const row = Math.floor(place / width);
        expect(rows[place + row + 1]).toBe(colourAt);
      }
      expect([...held("PLTE")]).toEqual(palette.flat());
    }),
  );
});

it("refuses what no palette holds", () => {
  const grey = Array.from({ length: 257 }, () => [0, 0, 0]);
  expect(() => indexedPng(1, grey, new Uint8Array(1))).toThrow(/256 colours/);
  expect(() => indexedPng(2, [[0, 0, 0]], new Uint8Array(3))).toThrow(/no rows of 2/);
});
