// The door of the facts.
import "#messages/facts";
import "#messages/learn";

export { FactsPage } from "./FactsPage.tsx";
