// The words of what stands along the Lab's time axis: events that were found in the run, and what is made to happen.
import { addWords } from "../words.ts";

export const labAlong = {
  "labAlong.title": "What happens in the run",
  "labAlong.marks": "Events",
  "labAlong.looking": "Looking for events…",
  "labAlong.goTo": "Go to {time}",
  "labAlong.mark": "{n}: {what}, {time}",
  "labAlong.opening": "In {length}, {n} {n|request arrives|requests arrive}.",
  "labAlong.openingNone": "In {length}, no request arrives.",
  "labAlong.recorded": "Times are of the first {n}, which are kept one by one.",
  "labAlong.retried": "Where requests are tried again, times are of their last attempts.",
  "labAlong.nothing": "Nothing stands out: no instance starts, and nothing is turned back.",
  "labAlong.closing":
    "{cold} {cold|call was|calls were} cold, {share} of those that were given an instance; half of the answers took less than {p50}, one in a hundred more than {p99}.",
  "labAlong.allWell": "All ended well.",
  "labAlong.failed": "{n} {n|request|requests} ({share}) failed.",
  "labAlong.cost": "The run costs {cost}.",
  "labAlong.costInPart": "The run costs {cost}, without what has no known price here.",
  "labAlong.firstCold": "First cold start",
  "labAlong.firstCold.told": "no instance is free, and one is started; it can serve {waited} later.",
  "labAlong.firstCold.toldRow":
    "no instance is free for request {number}; one is started, and can serve {waited} later.",
  "labAlong.firstRejection": "First rejection",
  "labAlong.firstRejection.rateLimited":
    "the gateway’s bucket is empty; request {number} is turned back, the first of {n}.",
  "labAlong.firstRejection.throttled":
    "no instance may be started for request {number}; it is throttled, the first of {n}.",
  "labAlong.firstRejection.databaseError":
    "the database has no connection or no capacity left for request {number}; it fails, the first of {n}.",
  "labAlong.peak": "Most instances",
  "labAlong.peak.told": "{n} {n|instance is|instances are} there at once, the most of the run.",
  "labAlong.limit": "Limit reached",
  "labAlong.limit.account": "{n} {n|request is|requests are} in flight, as many as the account allows.",
  "labAlong.limit.function": "{n} {n|request is|requests are} in flight, as many as the limit of {name} allows.",
  "labAlong.limit.connections": "all {n} {n|connection|connections} to the database are in use.",
  "labAlong.recovery": "All well again",
  "labAlong.recovery.told":
    "request {number} ends well, and none after it is turned back or left without an answer, as {n} {n|was|were} before.",
  "labAlong.begins": "{what}, begins",
  "labAlong.ends": "{what}, ends",
  "labAlong.until": "{what}, until {time}.",
  "labAlong.at": "{what}.",
  "labAlong.whatIf": "What if",
  "labAlong.move": "Drag it, or move it with the arrow keys; Delete takes it away.",
  "labAlong.lanes": "Lanes: one for each instance",
  "labAlong.loading": "Loading…",
  "labAlong.handles": "What is made to happen",
} as const;

addWords(labAlong);
