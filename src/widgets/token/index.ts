// The door to the token that travels: how far a request gets, by the token that it carries, and what its check took.
// Spans are named as the waterfall names them.
import "#messages/token";
import "#messages/waterfall";

export { TokenTravel } from "./TokenTravel.tsx";
