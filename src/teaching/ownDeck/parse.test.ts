// A deck that is read: whole again after any way it takes, and refused with slide and reason where it is not what it should be.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeLink, loadPreset } from "#scenario";
import { packOwnDeck, unpackOwnDeck } from "./packed.ts";
import { parseOwnDeck, parseOwnText } from "./parse.ts";
import { arbitraryOwnDeck } from "./testing/arbitrary.ts";

const deck = (slides: readonly unknown[], more: object = {}) => ({
  ...{ version: 1, of: "webinar", title: "Mine", slides },
  ...more,
});
const own = (more: object = {}) => ({
  ...{ id: "own-1", layout: "points", title: "T", text: "", notes: "", minutes: 1 },
  ...more,
});

describe("a deck of one's own", () => {
  it("is the same after a file and after a link", () => {
    fc.assert(
      fc.property(arbitraryOwnDeck, (written) => {
        expect(parseOwnText(JSON.stringify(written))).toEqual({ kind: "ok", deck: written });
        const packed = packOwnDeck(written);
        expect(packed).toMatch(/^v1\.[\w-]+$/);
        expect(unpackOwnDeck(packed ?? "")).toEqual({ kind: "ok", deck: written });
      }),
    );
  });

  it("is never a reason to throw, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything({ maxDepth: 3 })), (value) => {
        expect(["ok", "invalid", "tooNew"]).toContain(parseOwnDeck(value).kind);
      }),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `v1.${text}`),
        ),
        (text) => {
          for (const read of [parseOwnText(text), unpackOwnDeck(text)])
            expect(read).toMatchObject({
              kind: "invalid",
              problems: expect.arrayContaining([expect.any(String)]) as unknown,
            });
        },
      ),
    );
  });

  it("loses nothing in silence: with any one key more it is refused", () => {
    fc.assert(
      fc.property(arbitraryOwnDeck, fc.nat(), fc.string({ minLength: 1 }), (written, where, key) => {
        const copy = JSON.parse(JSON.stringify(written)) as { slides: object[] };
        const places = [copy, ...copy.slides];
        const place = places[where % places.length];
        fc.pre(
          ![
            "version",
            "of",
            "name",
            "logo",
            "slides",
            "id",
            "hidden",
            "title",
            "minutes",
            "texts",
            "scenes",
            "words",
            "notes",
            "layout",
            "text",
            "widget",
          ].includes(key),
        );
        Object.defineProperty(place, key, { value: 1, enumerable: true });
        expect(parseOwnDeck(copy).kind).toBe("invalid");
      }),
    );
  });

  it("may carry a scenario of one's own, which is read as every scenario is", async () => {
    const link = encodeLink({ ...(await loadPreset("flash-sale")), title: "Ours" });
    const widget = { id: "timeline", scenario: link };
    expect(parseOwnDeck(deck([own({ layout: "widget", widget })])).kind).toBe("ok");
    const cut = { id: "timeline", scenario: link.slice(0, -40) };
    expect(parseOwnDeck(deck([own({ layout: "widget", widget: cut })]))).toMatchObject({
      problems: [expect.stringMatching(/^Slide 1 \(own-1\), widget, scenario: found .*(cut off|altered)/)],
    });
  });

  it("of a later version is told apart", () => {
    expect(parseOwnText('{"version":2,"wonders":true}')).toEqual({ kind: "tooNew" });
    expect(unpackOwnDeck("v2.anything")).toEqual({ kind: "tooNew" });
  });

  it.each([
    ["no JSON", "{", /^Line 1, column 2: found the end/],
    ["a list", "[]", /^The deck: found an empty list; allowed: an object with version/],
    [
      "another deck",
      JSON.stringify(deck([], { of: "nowhere" })),
      /^of: found "nowhere"; allowed: webinar, cold-starts/,
    ],
    ["no title", JSON.stringify(deck([], { title: " " })), /^title: found " "; allowed: a text .* not empty/],
    [
      "a key that is none",
      JSON.stringify(deck([{ id: "a", onclick: "x" }])),
      /^Slide 1 \(a\): found "onclick"; allowed: id, hidden/,
    ],
    [
      "a prototype",
      `{"version":1,"of":"webinar","title":"x","slides":[],"__proto__":{"polluted":1}}`,
      /found "__proto__"/,
    ],
    [
      "a prototype in a slide",
      `{"version":1,"of":"webinar","title":"x","slides":[{"id":"a","__proto__":{"title":"x"}}]}`,
      /^Slide 1 \(a\): found "__proto__"/,
    ],
    ["a key twice", '{"version":1,"version":1}', /the key "version" a second time/],
    ["a slide twice", JSON.stringify(deck([{ id: "a" }, { id: "a" }])), /^Slide 2 \(a\): found the same a second time/],
    ["an id that is an address", JSON.stringify(deck([{ id: "../lab" }])), /^Slide 1 \(\.\.\/lab\), id: found/],
    [
      "minutes",
      JSON.stringify(deck([{ id: "a", minutes: -1 }])),
      /^Slide 1 \(a\), minutes: found -1; allowed: a number from 0.1 to 240/,
    ],
    [
      "a text that is none",
      JSON.stringify(deck([{ id: "a", title: { html: "<b>" } }])),
      /^Slide 1 \(a\), title: found an object/,
    ],
    [
      "a sentence of a scene that the last row could not read",
      JSON.stringify(deck([{ id: "a", scenes: [{ was: "x", says: "y".repeat(111) }] }])),
      /^Slide 1 \(a\), scenes, 1, says: found 111 characters; allowed: a text of at most 110 characters that is not empty/,
    ],
    [
      "a scene without words",
      JSON.stringify(deck([{ id: "a", scenes: [{ was: "x", says: " " }] }])),
      /^Slide 1 \(a\), scenes, 1, says: found " "/,
    ],
    [
      "a word of the stage that is none",
      JSON.stringify(deck([], { words: { "stage.room.client": { html: "<b>" } } })),
      /^words, stage\.room\.client: found an object; allowed: a text of at most 60 characters/,
    ],
    [
      "words of a prototype",
      `{"version":1,"of":"webinar","title":"x","slides":[],"words":{"__proto__":"x"}}`,
      /^words: found "__proto__"; allowed: names of words of the stage/,
    ],
    [
      "an unknown layout",
      JSON.stringify(deck([own({ layout: "script" })])),
      /layout: found "script"; allowed: points, statement/,
    ],
    [
      "an unknown picture",
      JSON.stringify(deck([own({ layout: "widget", widget: { id: "constructor" } })])),
      /widget, id: found "constructor"; allowed: diagram/,
    ],
    ["a picture where none stands", JSON.stringify(deck([own({ widget: { id: "jobs" } })])), /widget: found an object/],
    [
      "a scenario elsewhere",
      JSON.stringify(deck([own({ layout: "widget", widget: { id: "timeline", scenario: "https://x.example" } })])),
      /scenario: found "https/,
    ],
    [
      "a scenario for what shows no run",
      JSON.stringify(deck([own({ layout: "widget", widget: { id: "jobs", scenario: "flash-sale" } })])),
      /none: this picture shows no run/,
    ],
    [
      "a logo that can hold a document",
      JSON.stringify(deck([], { logo: "data:image/svg+xml;base64,PHN2Zz4=" })),
      /^logo: found "data:image\/svg/,
    ],
    ["a logo from elsewhere", JSON.stringify(deck([], { logo: "https://x.example/a.png" })), /^logo: found "https/],
    [
      "a logo that is no picture",
      JSON.stringify(deck([], { logo: `data:image/png;base64,${btoa("<script>alert(1)</script>")}` })),
      /^logo: found what is no png picture/,
    ],
    [
      "a logo without end",
      JSON.stringify(deck([], { logo: `data:image/png;base64,iVBORw0K${"A".repeat(300_000)}` })),
      /^logo: found 300\D030 characters/,
    ],
    ["a huge file", " ".repeat(2_000_001), /^The deck: found 2\D000\D001 characters/],
    [
      "a thousand slides",
      JSON.stringify(deck(Array.from({ length: 1000 }, (_, n) => ({ id: `s${n}` })))),
      /^slides: found a list of 1000; allowed: a list of at most 200/,
    ],
    ["a depth without end", "[".repeat(100_000), /more than 64 levels deep/],
  ])("with %s is refused, with the place and the reason", (_, text, said) => {
    const read = parseOwnText(text);
    expect(read.kind === "invalid" && read.problems[0]).toMatch(said);
  });
});
