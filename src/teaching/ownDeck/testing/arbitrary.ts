// Decks of one's own for property tests, made of the slides a, b, c and d.
import fc from "fast-check";
import { addedLayouts, type AddedSlide, type KeptSlide, type OwnDeck } from "../ownDeck.ts";

const words = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== "");
const minutes = fc.integer({ min: 1, max: 40 }).map((half) => half / 2);

const changes = (was: fc.Arbitrary<string>, says: fc.Arbitrary<string>) =>
  fc.uniqueArray(fc.record({ was, says }), { maxLength: 3, selector: (change) => change.was });

const kept = (id: string): fc.Arbitrary<KeptSlide> =>
  fc.record(
    {
      id: fc.constant(id),
      hidden: fc.constant(true as const),
      title: words,
      minutes,
      notes: fc.string({ maxLength: 40 }),
      texts: changes(fc.oneof(words, fc.constant("Another")), fc.string({ maxLength: 40 })),
      scenes: changes(fc.oneof(words, fc.constant("It waits.")), words),
    },
    { requiredKeys: ["id"] },
  );

const added = (id: string): fc.Arbitrary<AddedSlide> =>
  fc
    .record({
      layout: fc.constantFrom(...addedLayouts),
      title: words,
      text: fc.string({ maxLength: 80 }),
      notes: fc.string({ maxLength: 40 }),
      minutes,
      widget: fc.constantFrom(
        { id: "timeline", scenario: "flash-sale", t: 3 } as const,
        { id: "jobs" } as const,
        { id: "diagram" } as const,
      ),
    })
    .map(({ widget, ...slide }) => ({ id, ...slide, ...(slide.layout === "widget" && { widget }) }));

const stageWords = fc.dictionary(fc.constantFrom("stage.room.function", "stage.figure.cold", "stage.gone"), words);

export const arbitraryOwnDeck: fc.Arbitrary<OwnDeck> = fc
  .tuple(
    fc.record(
      {
        title: words,
        name: fc.string({ maxLength: 20 }),
        words: stageWords,
        logo: fc.constant("data:image/png;base64,iVBORw0KGgoAAAAN"),
      },
      { requiredKeys: ["title"] },
    ),
    fc.tuple(...["a", "b", "c", "d"].map(kept)),
    fc.tuple(...["own-1", "own-2"].map(added)),
  )
  .chain(([rest, slides, more]) =>
    fc
      .shuffledSubarray([...slides, ...more])
      .map((chosen): OwnDeck => ({ version: 1, of: "webinar", ...rest, slides: chosen })),
  );
