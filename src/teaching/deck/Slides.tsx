// A deck in one of its ways: the current slide, its notes, or all slides to read. Which one is the address's business.
import "./deck.css";
import { useMemo } from "react";
import { LessonContext, type Learner, type LinkComponent } from "#teaching/lesson";
import { DeckContext, type DeckScope } from "./deckContext.ts";
import { recordOf, type Deck } from "./decks.ts";
import { deckSetting } from "./words.tsx";

export interface SlidesProps extends DeckScope {
  readonly deck: Deck;
  /** Under this name answers are kept. */
  readonly name: string;
  readonly learner: Learner;
  readonly Link: LinkComponent;
}

export function Slides({ deck, name, learner, Link, mode, slide, step, onStep, live }: SlidesProps) {
  const lesson = useMemo(() => ({ lesson: recordOf(name), learner, Link }), [name, learner, Link]);
  const scope = useMemo(() => ({ mode, slide, step, onStep, live }), [mode, slide, step, onStep, live]);
  const Content = deck.default;
  const content = useMemo(() => <Content components={deckSetting} />, [Content]);
  return (
    <LessonContext value={lesson}>
      <DeckContext value={scope}>{content}</DeckContext>
    </LessonContext>
  );
}
