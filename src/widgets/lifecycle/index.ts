// The door to the parts of Lifecycle: what travels at each hop of a request.
//   <Travel step facts provider onProvider … />                          the document of a step, as a reader sees it
//   travelAt(shapes, step, facts): TravelDocument                        the same as plain data; `loadEvents` of #facts fetches the shapes
//   STEPS_OF_SPAN[kind], travelFactsAt(trace, span, settings, idempotent)  from a traced request to its documents
export { STEPS_OF_SPAN, travelFactsAt, type TravelSettings } from "./travel/fromTrace.ts";
export { travelAt } from "./travel/travelAt.ts";
export { Travel, type TravelProps } from "./travel/Travel.tsx";
export type { TravelFacts } from "./travel/facts.ts";
export type * from "./travel/travelAt.ts";
export { impossible, type Impossible } from "./stories/impossible.ts";
export { allStories, scenarioOf, storyOf } from "./stories/stories.ts";
export { HOWS, TRIGGERS, type How, type Story } from "./stories/types.ts";
export { watched } from "./stories/watch.ts";
