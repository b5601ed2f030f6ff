// Changes and their undoing: whatever is done can be taken back, and done again.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changed, type Change } from "./change.ts";
import { begun, done, redone, settled, undone } from "./history.ts";
import { outlineOf } from "./outline.ts";
import type { OwnDeck } from "./ownDeck.ts";
import { parseOwnDeck } from "./parse.ts";
import { arbitraryOwnDeck } from "./testing/arbitrary.ts";
import { edition } from "./testing/base.ts";

const outline = outlineOf(edition("abcd"));
const id = fc.constantFrom("a", "b", "c", "d", "own-1", "own-2");
const text = fc.string({ minLength: 1, maxLength: 20 }).filter((each) => each.trim() !== "");
const kinds = <Kind extends Change["kind"]>(kind: Kind) => fc.constant(kind);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: kinds("title"), title: text }),
  fc.record({ kind: kinds("name"), name: fc.string({ maxLength: 10 }) }),
  fc.record({ kind: kinds("hide"), id, hidden: fc.boolean() }),
  fc.record({ kind: kinds("move"), id, to: fc.integer({ min: -2, max: 9 }) }),
  fc.record({ kind: kinds("slideTitle"), id, title: fc.oneof(text, fc.constant("Second")) }),
  fc.record({ kind: kinds("minutes"), id, minutes: fc.constantFrom(1, 2.5) }),
  fc.record({ kind: kinds("notes"), id, notes: text }),
  fc.record({
    kind: kinds("text"),
    id,
    was: fc.constantFrom("Another", "Two of them"),
    says: fc.oneof(text, fc.constant("Another")),
  }),
  fc.record({
    kind: kinds("scene"),
    id,
    was: fc.constant("It waits."),
    says: fc.oneof(text, fc.constant("It waits.")),
  }),
  fc.record({
    ...{ kind: kinds("word"), key: fc.constantFrom("stage.room.client", "stage.figure.cold") },
    ...{ was: fc.constant("Client"), says: fc.oneof(text, fc.constant("Client")) },
  }),
  fc.record({ kind: kinds("body"), id, text }),
  fc.record({ kind: kinds("remove"), id }),
  fc.record({ kind: kinds("reset"), id }),
);

const mine: OwnDeck = { version: 1, of: "webinar", title: "Mine", slides: [{ id: "a" }, { id: "b" }, { id: "c" }] };
const at = (deck: OwnDeck, place: number) => deck.slides[place];

describe("a change", () => {
  it("leaves a deck that can be read again", () => {
    fc.assert(
      fc.property(arbitraryOwnDeck, fc.array(change, { maxLength: 12 }), (deck, changes) => {
        const after = changes.reduce((before, each) => changed(before, each, outline), deck);
        expect(parseOwnDeck(JSON.parse(JSON.stringify(after)))).toEqual({ kind: "ok", deck: after });
      }),
    );
  });
  it("that says what the deck says is none", () => {
    const retitled = changed(mine, { kind: "slideTitle", id: "b", title: "Zwei" }, outline);
    expect(at(retitled, 1)).toEqual({ id: "b", title: "Zwei" });
    expect(changed(retitled, { kind: "slideTitle", id: "b", title: "Second" }, outline)).toEqual(mine);
    const other = changed(mine, { kind: "text", id: "b", was: "Another", says: "x" }, outline);
    expect(at(other, 1)).toEqual({ id: "b", texts: [{ was: "Another", says: "x" }] });
    expect(changed(other, { kind: "text", id: "b", was: "Another", says: "Another" }, outline)).toEqual(mine);
  });
  it("of a scene, or of a word of the stage, is none either when it is taken back by hand", () => {
    const scene = { kind: "scene", id: "c", was: "It waits." } as const;
    const other = changed(mine, { ...scene, says: "Es wartet." }, outline);
    expect(at(other, 2)).toEqual({ id: "c", scenes: [{ was: "It waits.", says: "Es wartet." }] });
    expect(changed(other, { ...scene, says: "It waits." }, outline)).toEqual(mine);
    const word = { kind: "word", key: "stage.room.client", was: "Client" } as const;
    const worded = changed(mine, { ...word, says: "Kunde" }, outline);
    expect(worded).toEqual({ ...mine, words: { "stage.room.client": "Kunde" } });
    expect(changed(worded, { ...word, says: "Client" }, outline)).toEqual(mine);
  });
  it("moves a slide, and takes out only one's own", () => {
    expect(changed(mine, { kind: "move", id: "a", to: 2 }, outline).slides.map((slide) => slide.id)).toEqual([
      "b",
      "c",
      "a",
    ]);
    expect(changed(mine, { kind: "remove", id: "a" }, outline)).toEqual(mine);
  });
});

describe("a history", () => {
  it("goes back to the beginning and forth to the end", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const end = changes.reduce(
          (history, each) => done(history, changed(history.now, each, outline), null),
          begun(mine),
        );
        const back = changes.reduce(undone, end);
        expect(back).toMatchObject({ past: [], now: mine });
        expect(changes.reduce(redone, back)).toEqual(end);
        expect(undone(back)).toEqual(back);
      }),
    );
  });
  it("takes what is typed into one field for one change, until something else is done", () => {
    const type = (title: string) => (history: ReturnType<typeof begun>) =>
      done(history, { ...history.now, title }, "title");
    const typed = type("Abc")(type("Ab")(type("A")(begun(mine))));
    expect(undone(typed).now).toEqual(mine);
    expect(undone(type("Abcd")(settled(typed))).now.title).toBe("Abc");
  });
});
