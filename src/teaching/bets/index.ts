// The door to class bets: no server, short codes in a chat. A phone makes a code of an answer; the presenter pastes the chat; bars say what
// the class thinks.
import "#messages/bets";

export { saysOf, barsOf, type BetQuestion } from "./answers.ts";
export { createBetStore, MOST_HANDS, type BetStore } from "./betStore.ts";
export { encodeBet, findBets, isSomeone, markOf, MOST, someone } from "./codes.ts";
export { Histogram } from "./Histogram.tsx";
export { countChat, NO_BETS, withHands, type Counted, type Tally } from "./tally.ts";
