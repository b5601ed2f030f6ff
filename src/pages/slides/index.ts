// The door of the slides: the list of decks, and one deck as the audience sees it, as its presenter does, or to read.
import "#messages/slides";

export { DeckPage } from "./DeckPage.tsx";
export { SlidesPage } from "./SlidesPage.tsx";
