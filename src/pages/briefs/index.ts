// The door of Briefs: the list of them, each of them to be played, and those that somebody brings along as a file.
export { BriefPage } from "./BriefPage.tsx";
export { BriefsPage } from "./BriefsPage.tsx";
