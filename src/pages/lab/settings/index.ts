// All settings of a scenario, in a part of their own: what stands at every control, and the groups of those that have none elsewhere.
import "#messages/labSettings";

export { AtProvider } from "./AtProvider.tsx";
export { Below, hintOf, Source } from "./Below.tsx";
export { Chosen } from "./Chosen.tsx";
export { Groups, isBeside } from "./Groups.tsx";
export { Value } from "./Value.tsx";
