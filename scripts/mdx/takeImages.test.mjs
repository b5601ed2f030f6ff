// Images of a deck: taken from beside it, or the build ends and says why.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takeImages } from "./takeImages.mjs";

const folder = mkdtempSync(join(tmpdir(), "deck-"));
const deck = join(folder, "deck.mdx");
writeFileSync(join(folder, "photo.png"), Buffer.from([1, 2, 3]));
writeFileSync(join(folder, "large.jpg"), Buffer.alloc(300_001));

const fail = (/** @type {string} */ message) => {
  throw new Error(message);
};
const taken = (/** @type {string} */ url, alt = "A shop") => {
  const image = { type: "image", url, alt };
  takeImages({ type: "root", children: [{ type: "paragraph", children: [image] }] }, deck, fail);
  return image.url;
};

describe("an image of a deck", () => {
  it("is taken into the text", () => expect(taken("photo.png")).toBe("data:image/png;base64,AQID"));

  it.each([
    ["gone.png", "A shop", /no image "gone.png" beside the deck/],
    ["https://elsewhere.example/a.png", "A shop", /no file beside the deck/],
    ["../secret.png", "A shop", /no file beside the deck/],
    ["page.html", "A shop", /ends in one of .png/],
    ["photo.png", "", /needs words/],
    ["large.jpg", "A shop", /301 kB; at most 300/],
  ])("%s, “%s” ends the build", (url, alt, message) => {
    expect(() => taken(url, alt)).toThrow(message);
  });
});
