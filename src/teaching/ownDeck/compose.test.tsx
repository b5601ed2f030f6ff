// @vitest-environment happy-dom
// What is made of a deck, as it is drawn: and over editions, the changes that still apply do, and the others are told.
import { cleanup, render } from "@testing-library/react";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { createLearner } from "#teaching/lesson";
import { Slides, type Deck } from "#teaching/deck";
import { composed, slidesNow } from "./compose.tsx";
import { outlineOf } from "./outline.ts";
import { isAdded, type OwnDeck } from "./ownDeck.ts";
import { arbitraryOwnDeck } from "./testing/arbitrary.ts";
import { edition } from "./testing/base.ts";

afterEach(cleanup);

const own = (slides: OwnDeck["slides"], more: Partial<OwnDeck> = {}): OwnDeck => ({
  ...{ version: 1, of: "webinar", title: "Mine", slides },
  ...more,
});
const Link = () => null;

function read(deck: Deck): string {
  const scope = { deck, name: "webinar", learner: createLearner(false), Link, slide: "", step: 0, live: null };
  const { container } = render(<Slides {...scope} mode="reading" />);
  return container.innerHTML;
}

describe("an outline", () => {
  it("has the texts of a slide as plain words, in order, and its notes", () => {
    expect(outlineOf(edition("ab")).get("b")).toMatchObject({
      ...{ id: "b", title: "Second", minutes: 1 },
      texts: ["Words of **b** alone", "Two of them", "Another"],
      notes: "Say b.\n\n- slowly\n- aloud",
    });
  });
});

describe("what is made of a deck", () => {
  it("is drawn with its changes, and as the deck has it where there are none", () => {
    const base = edition("abc");
    const { deck, lost } = composed(
      base,
      own([
        {
          ...{ id: "b", title: "Two <i>now</i>", minutes: 3, notes: "- one\n- **two**" },
          texts: [
            { was: "Words of **b** alone", says: "**Mine** & yours" },
            { was: "Another", says: "" },
          ],
        },
        { id: "own-1", layout: "points", title: "Ours", text: "- x\n- y", notes: "", minutes: 2 },
        { id: "a", hidden: true },
        { id: "c" },
      ]),
    );
    expect(lost).toEqual([]);
    expect(deck.slides.map(({ id, title, minutes }) => [id, title, minutes])).toEqual([
      ["b", "Two <i>now</i>", 3],
      ["own-1", "Ours", 2],
      ["c", "Third", 1],
    ]);
    const text = read(deck);
    expect(text).toContain("Two &lt;i&gt;now&lt;/i&gt;");
    expect(text).toContain("<p><strong>Mine</strong> &amp; yours</p>");
    expect(text).toContain("<li>Two of them</li>");
    expect(text.match(/Another/g)).toHaveLength(1);
    expect(text).toContain("<ul><li>one</li><li><strong>two</strong></li></ul>");
    expect(text).not.toContain("Say b.");
    expect(text).toContain("Say c.");
    expect(text).not.toContain("First");
    expect(text).toMatch(/Ours.*<ul><li>x<\/li><li>y<\/li><\/ul>/);
  });

  it("has the words of its scenes, and those of the stage, in the place of the deck's", () => {
    const { deck, lost } = composed(
      edition("cd"),
      own([{ id: "d", scenes: [{ was: "It waits.", says: "Es <b>wartet</b>." }] }], {
        words: { "stage.room.client": "Kunde", "stage.room.gone": "nobody" },
      }),
    );
    expect(deck.slides[1].scenes?.[0].scene).toMatchObject({ picture: "question", say: "Es <b>wartet</b>." });
    expect(deck.words).toEqual({ "stage.room.client": "Kunde" });
    expect(lost).toEqual([{ kind: "word", was: "stage.room.gone", says: "nobody" }]);
    expect(read(deck)).toContain("<li>Es &lt;b&gt;wartet&lt;/b&gt;.</li>");
  });

  it("has the name and the logo of who gives it on each slide", () => {
    const logo = "data:image/png;base64,iVBORw0KGgoAAAAN";
    const text = read(composed(edition("ab"), own([], { name: "Ada", logo })).deck);
    expect(text.match(/Ada/g)).toHaveLength(2);
    expect(text.split(`src="${logo}"`)).toHaveLength(3);
  });

  it("shows what the deck has gained since behind the slide that it follows there", () => {
    const slides = [
      { id: "c" },
      { id: "own-1", layout: "title", title: "T", text: "", notes: "", minutes: 1 },
      { id: "a" },
    ] as const;
    expect(slidesNow(slides, outlineOf(edition("abcd"))).map(({ id }) => id)).toEqual(["c", "d", "own-1", "a", "b"]);
    expect(slidesNow([], outlineOf(edition("abcd"))).map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  });

  it("tells what does not apply to a newer edition, and keeps the rest", () => {
    const { deck, lost } = composed(
      edition("bd", "Three of them"),
      own([
        { id: "a", title: "Gone" },
        { id: "c" },
        { id: "d", scenes: [{ was: "Somebody waited.", says: "x" }] },
        {
          id: "b",
          texts: [
            { was: "Two of them", says: "Both" },
            { was: "Another", says: "The other" },
          ],
        },
      ]),
    );
    expect(lost).toEqual([
      { kind: "slide", slide: "a" },
      { kind: "text", slide: "d", was: "Somebody waited." },
      { kind: "text", slide: "b", was: "Two of them" },
    ]);
    const text = read(deck);
    expect(text).toContain("<li>Three of them</li>");
    expect(text).toContain("<li>The other</li>");
  });

  it("always has a slide", () => {
    const { deck, lost } = composed(edition("a"), own([{ id: "a", hidden: true }]));
    expect(deck.slides).toHaveLength(1);
    expect(lost).toEqual([{ kind: "all" }]);
  });

  it("can be drawn over every edition: each of its slides that the deck has, each new one, none twice", () => {
    const letters = fc.subarray(["a", "b", "c", "d"], { minLength: 1 });
    fc.assert(
      fc.property(arbitraryOwnDeck, letters, (written, some) => {
        const base = edition(some.join(""));
        const { deck } = composed(base, written);
        const hidden = new Set(written.slides.filter((slide) => slide.hidden).map(({ id }) => id));
        const there = [...some, ...written.slides.filter(isAdded).map(({ id }) => id)];
        const visible = there.filter((id) => !hidden.has(id));
        expect(deck.slides.map(({ id }) => id).toSorted()).toEqual((visible.length > 0 ? visible : there).toSorted());
        const order = written.slides.map(({ id }) => id).filter((id) => visible.includes(id));
        expect(deck.slides.map(({ id }) => id).filter((id) => order.includes(id))).toEqual(order);
      }),
    );
  });
});
