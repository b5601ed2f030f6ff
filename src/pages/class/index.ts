// The door of a class: what an instructor chooses and collects, and what a student is asked.
import "#messages/beliefs";
import "#messages/bets";
import "#messages/classroom";

export { ClassPage } from "./ClassPage.tsx";
export { JoinPage } from "./JoinPage.tsx";
