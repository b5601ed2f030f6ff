// The door of the glossary.
import "#messages/learn";

export { GlossaryPage } from "./GlossaryPage.tsx";
