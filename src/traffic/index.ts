// The door to recorded traffic: text in, a workload and distributions out.
//   createReader(form): push(text) in pieces of any length, end(): a generator that yields between slices and returns the Traffic
//   suggestedChoices(traffic)      takeTraffic(scenario, traffic, choices): the scenario that plays it, and what was left out
//   barsOf(traffic): requests over the time, for a picture
export { barsOf, type Bars } from "./bars.ts";
export { percentileOf } from "./distribution.ts";
export { FORMS, type Form } from "./forms.ts";
export type { Expected, Problem, TimeUnit } from "./lines/line.ts";
export { createReader, type Reader } from "./reader.ts";
export { suggestedChoices, takeTraffic, type Choices, type LeftOut, type Taken } from "./take.ts";
export { MOST_READ, type Reported, type Traffic } from "./traffic.ts";
