// The door of Beliefs: the list of convictions, and each of them put to the test.
export { BeliefPage } from "./BeliefPage.tsx";
export { BeliefsPage } from "./BeliefsPage.tsx";
