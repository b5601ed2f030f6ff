// Words of the if-then that a reader builds: an event, a condition, a function.
import { addWords } from "../words.ts";

export const own = {
  "own.title": "Build your own if-then",
  "own.lead":
    "Choose an event, a condition and a function. Then fire an event that meets the condition, or one that does not, and step through what comes of it.",
  "own.if": "If",
  "own.and": "and",
  "own.then": "then run",
  "own.given": "Fire with",
  "own.fire": "Fire it",
  "own.holds": "{given} meets the condition: {run} runs.",
  "own.holdsNot": "{given} does not meet the condition: {run} is not invoked, and no function time is billed.",
  "own.if.path": "the path is /orders",
  "own.if.size": "it has no more than 10 MB",
  "own.if.suffix": "its name ends in .jpg",
  "own.if.folder": "it lies in incoming/",
  "own.if.hour": "it is 02:00",
  "own.if.weekday": "it is a Monday",
  "own.if.attribute": "its kind is invoice",
  "own.if.amount": "its amount is over 100",
} as const;

addWords(own);
