// The door to the parts of Lifecycle: what travels at each hop of a request.
//   <Travel step facts provider onProvider … />                          the document of a step, as a reader sees it
//   travelAt(shapes, step, facts): TravelDocument                        the same as plain data; `loadEvents` of #facts fetches the shapes
//   STEPS_OF_SPAN[kind], travelFactsAt(trace, span, settings, idempotent)  from a traced request to its documents
// Outcomes are named as the Lab names them.
import "#messages/outcomes";
import "#messages/lifecycle";
import "#messages/travel";

export { STEPS_OF_SPAN, travelFactsAt, type TravelSettings } from "./travel/fromTrace.ts";
export { travelAt } from "./travel/travelAt.ts";
export { Travel, type TravelProps } from "./travel/Travel.tsx";
export type { TravelFacts } from "./travel/facts.ts";
export type * from "./travel/travelAt.ts";
export { asTold } from "./steps/asTold.ts";
export { impossible, type Impossible } from "./stories/impossible.ts";
export { allStories, scenarioOf, storyOf } from "./stories/stories.ts";
export { ENDINGS, HOWS, TRIGGERS, type How } from "./stories/types.ts";
export { watched } from "./stories/watch.ts";
export { Choices } from "./view/Choices.tsx";
export { LifecycleView } from "./view/LifecycleView.tsx";
export { useLifecycle, type Wanted } from "./view/useLifecycle.ts";
export { useRunner } from "./view/useRunner.ts";
export { BESIDES, type Beside } from "./beside/besides.ts";
export { besidesOf, wantedBeside } from "./beside/besides.ts";
export { Comparison } from "./beside/Comparison.tsx";
export { ExportButtons } from "./export/ExportButtons.tsx";
export { AskAtStep } from "./questions/AskAtStep.tsx";
export type { Lifecycle } from "./steps/context.ts";
export type { Runner } from "./stories/play.ts";
export { IfThen } from "./own/IfThen.tsx";
export { asFired, wantedOwn } from "./own/ownScenario.ts";
export { CONDITIONS, DEFAULT_RULE, FUNCTIONS, type OwnRule } from "./own/rules.ts";
export { LifecycleWidget } from "./LifecycleWidget.tsx";
