// The panels that come in a part of their own.
import { lazy } from "react";

/** Fetches the panels ahead of their first showing. */
export const loadPanels = () => import("./index.ts");

/** With the meter, in a part of its own. */
export const BillPanel = lazy(async () => ({ default: (await import("./BillPanel.tsx")).BillPanel }));
export const ColdByFunction = lazy(async () => ({ default: (await loadPanels()).ColdByFunction }));
export const FunctionsPanel = lazy(async () => ({ default: (await loadPanels()).FunctionsPanel }));
/** With the waterfall, in a part of its own. */
export const RequestsPanel = lazy(async () => ({
  default: (await import("../request/RequestsPanel.tsx")).RequestsPanel,
}));
export const SummaryPanel = lazy(async () => ({ default: (await loadPanels()).SummaryPanel }));
