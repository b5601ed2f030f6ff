// What is shown of a run only when it is asked for: fetched after the page is shown.
import "#messages/labPanels";

export { ColdByFunction } from "./ColdByFunction.tsx";
export { FunctionsPanel } from "./FunctionsPanel.tsx";
export { SummaryPanel } from "./SummaryPanel.tsx";
