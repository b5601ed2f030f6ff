// The door of the references.
import "#messages/learn";

export { ReferencesPage } from "./ReferencesPage.tsx";
