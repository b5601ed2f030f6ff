// The door of the editor of one's own deck.
import "#messages/jobs";
import "#messages/slides";
import "#messages/stage";
import "#messages/deckEditor";

export { EditorPage } from "./EditorPage.tsx";
