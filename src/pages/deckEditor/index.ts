// The door of the editor of one's own deck.
import "#messages/slides";
import "#messages/deckEditor";

export { EditorPage } from "./EditorPage.tsx";
