// The door to the break-even: the widget, and what a page's address says of it.
import "#messages/breakEven";

export { BreakEven } from "./BreakEven.tsx";
export { readAsked, writeAsked } from "./settings.ts";
