// The door to a bill in words: names of components and items, and each line's arithmetic.
import "#messages/bill";

export { Missing } from "./Missing.tsx";
export { amountOf, componentWord, itemWord, lineInWords, missingWords, type Span } from "./words.ts";
