// @vitest-environment happy-dom
// Snippets: what is in them is what was set, as a browser reads it, whatever stands in a title.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pieces, type Piece } from "./pieces.ts";
import { addressOf, DEFAULTS, snippetOf, type Settings } from "./snippet.ts";

const site = "https://school.example/lab/";
const settings = fc.record<Settings>({
  scenario: fc.constantFrom("", "flash-sale", "quiet-site", "v1.q1YqSy0q-z_PU7Iy"),
  slide: fc.constantFrom("", "gateway"),
  time: fc.constantFrom("", "61.5", "soon"),
  controls: fc.constantFrom("shown", "locked", "hidden"),
  theme: fc.constantFrom("auto", "light", "dark"),
});
const piece = fc.constantFrom(...pieces());

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

describe("a snippet", () => {
  it("holds a frame of its address, with the piece's title", () => {
    const odd: Piece = { show: "jobs", title: 'A "quoted" <title> & more', kind: "widget", runs: false, heightPx: 520 };
    const frame = parsed(snippetOf("frame", site, odd, DEFAULTS)).querySelector("iframe");
    expect(frame?.getAttribute("src")).toBe(`${site}embed/jobs`);
    expect(frame?.getAttribute("title")).toBe(odd.title);
    expect(frame?.getAttribute("height")).toBe("520");
    // A theme's "iframe { height: auto }" goes before the attribute, and not before the style.
    expect(frame?.style.height).toBe("520px");
  });

  it("lets a deck, and nothing else, fill the screen", () => {
    const deck: Piece = { show: "slides/webinar", title: "Webinar", kind: "slides", runs: false, heightPx: 580 };
    const allowed = (each: Piece) =>
      parsed(snippetOf("frame", site, each, DEFAULTS))
        .querySelector("iframe")
        ?.getAttribute("allow");
    expect(allowed(deck)).toBe("fullscreen");
    expect(allowed({ ...deck, show: "jobs", kind: "widget" })).toBeNull();
  });

  it("says the same as frame, element, markup for editors and link", () => {
    fc.assert(
      fc.property(piece, settings, (each, set) => {
        const address = addressOf(site, each, set);
        expect(snippetOf("link", site, each, set)).toBe(address);
        const frame = parsed(snippetOf("frame", site, each, set)).querySelector("iframe");
        expect(frame?.getAttribute("src")).toBe(address);
        const element = parsed(snippetOf("element", site, each, set)).querySelector("serverless-lab");
        expect(element?.getAttribute("show")).toBe(each.show);
        for (const [name, value] of new URL(address).searchParams) expect(element?.getAttribute(name)).toBe(value);
        const place = parsed(snippetOf("editor", site, each, set)).querySelector("[data-serverless-lab]");
        expect(place?.getAttribute("data-serverless-lab")).toBe(each.show);
        for (const [name, value] of new URL(address).searchParams)
          expect(place?.getAttribute(`data-${name}`)).toBe(value);
        expect(place?.querySelector("a")?.getAttribute("href")).toBe(address);
      }),
    );
  });

  it("leaves out what an embed does by itself, and what is no time", () => {
    const [diagram] = pieces();
    expect(addressOf(site, diagram, { ...DEFAULTS, time: "soon" })).toBe(`${site}embed/diagram`);
    expect(addressOf(site, diagram, { ...DEFAULTS, scenario: "quiet-site", time: "7" })).toBe(
      `${site}embed/diagram?scenario=quiet-site&t=7`,
    );
  });
});
