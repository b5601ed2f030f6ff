// The door to decks: their list and texts, where a talk is, its keys, and a slide drawn in one of its ways.
//   <Slides deck entry mode slide step … />    the current slide, its notes, or all of them to read
import "#messages/slides";

export { arranged, slidesIn, type SlideElement } from "./arranged.ts";
export { decks, loadDeck, questionOf, type Deck, type SlideEntry, type SlideQuestion } from "./decks.ts";
export { onRoute, routesOf } from "./routes.ts";
export { ownerOf, useKeysBack } from "./ownerOf.ts";
export { pressed, type Action, type Command } from "./keys.ts";
export {
  comesNext,
  isSamePosition,
  moved,
  pathOf,
  plannedBefore,
  positionAt,
  type Move,
  type Position,
} from "./position.ts";
export { MoveButtons } from "./MoveButtons.tsx";
export { SmallSlide } from "./SmallSlide.tsx";
export { Slides } from "./Slides.tsx";
export { deckSetting } from "./words.tsx";
export { FixedStage, Stage } from "./Stage.tsx";
export { useBarAway, useFullscreen, type Fullscreen } from "./useFullscreen.ts";
export type { LiveClock, LiveSlide } from "./deckContext.ts";
