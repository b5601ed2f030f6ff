// The door to decks of one's own: what somebody made of a deck, as data; read, changed, kept, packed, and made a deck like any other.
//   readOwnDeck(of, copy, link): {kind: "ok", deck} | {kind: "tooNew"} | {kind: "invalid", problems}
//   composed(base, own): {deck, lost}      outlineOf(base): what its slides say       changed(own, change, outline): OwnDeck
import "#messages/ownDeck";

export { changed, type Change } from "./change.ts";
export { composed, slidesNow, type Lost } from "./compose.tsx";
export { begun, done, redone, settled, undone, type History } from "./history.ts";
export { forget, keep, keptDecks, keptText, newId, whenKeptElsewhere, type KeptDeck } from "./kept.ts";
export { faultOfLogo } from "./logo.ts";
export { addedLayouts, isAdded, type AddedLayout, type AddedSlide, type OwnDeck, type OwnSlide } from "./ownDeck.ts";
export { outlineOf, type Original, type Outline } from "./outline.ts";
export { OpenDeckFile } from "./OpenDeckFile.tsx";
export { readOwnDeck, reasonsOf } from "./readOwnDeck.ts";
export { Refused } from "./Refused.tsx";
export { packOwnDeck, packWhole } from "./packed.ts";
export { LEAST_MINUTES, MOST } from "./parse.ts";
