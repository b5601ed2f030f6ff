// A deck in one of its ways: the current slide, its notes, or all slides to read. Which one is the address's business.
import "./deck.css";
import "./paper.css";
import { useMemo } from "react";
import { LessonContext, type Learner, type LinkComponent } from "#teaching/lesson";
import { OwnWords } from "#widgets/scenes";
import { DeckContext, EntriesContext, isStaged, type DeckScope } from "./deckContext.ts";
import { DeckStage } from "./DeckStage.tsx";
import { recordOf, type Deck } from "./decks.ts";
import { Live } from "./Live.tsx";
import { deckSetting } from "./words.tsx";

export interface SlidesProps extends DeckScope {
  readonly deck: Deck;
  /** Under this name answers are kept. */
  readonly name: string;
  readonly learner: Learner;
  readonly Link: LinkComponent;
}

const NONE = {};

export function Slides({ deck, name, learner, Link, mode, slide, step, onStep, live }: SlidesProps) {
  const lesson = useMemo(() => ({ lesson: recordOf(name), learner, Link }), [name, learner, Link]);
  const scope = useMemo(() => ({ mode, slide, step, onStep, live }), [mode, slide, step, onStep, live]);
  const entry = deck.slides.find(({ id }) => id === slide);
  const staged = isStaged(mode) && deck.slides.some(({ scenes }) => scenes !== undefined);
  // As elements, not as a component: of a deck that is changed while it is shown, what did not change stays.
  const content = useMemo(() => deck.default({ components: deckSetting }), [deck]);
  return (
    <LessonContext value={lesson}>
      <DeckContext value={scope}>
        <OwnWords value={deck.words ?? NONE}>
          {staged && entry && (
            <DeckStage slide={entry} step={step} still={mode !== "slide"}>
              {mode === "slide" && <Live key={slide} />}
            </DeckStage>
          )}
          <EntriesContext value={deck.slides}>{content}</EntriesContext>
        </OwnWords>
      </DeckContext>
    </LessonContext>
  );
}
