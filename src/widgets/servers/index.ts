// The door to the servers of a comparison, by name.
import "#messages/servers";

export { serversInWords } from "./serversInWords.ts";
