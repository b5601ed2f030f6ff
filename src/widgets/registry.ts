// The widgets by id: what pages, lessons, slides and embeds can show. Each is loaded only when it is shown.
import { lazy, type ComponentType } from "react";
import type { MessageKey } from "#messages";
import type { WidgetProps } from "#host";

export interface WidgetEntry {
  readonly titleKey: Extract<MessageKey, `embed.widget.${string}`>;
  readonly Component: ComponentType<WidgetProps>;
  /** Fetches the widget's code ahead of its first showing. */
  readonly preload: () => Promise<unknown>;
  /** Name of a file in content/scenarios; null for a widget that shows no run. */
  readonly defaultScenario: string | null;
  /** Where it follows the clock, but brings no controls of its own: a lesson puts them beneath. */
  readonly needsClock: boolean;
}

const loadDiagram = async () => ({ default: (await import("./diagram/index.ts")).Diagram });
const loadStage = async () => ({ default: (await import("./stage/index.ts")).StageWidget });
const loadTimeline = async () => ({ default: (await import("./charts/index.ts")).Timeline });

const loadLifecycle = async () => ({ default: (await import("./lifecycle/index.ts")).LifecycleWidget });
const loadWaterfall = async () => ({ default: (await import("./waterfall/index.ts")).WaterfallWidget });

const loadJobs = async () => ({ default: (await import("./jobs/index.ts")).Jobs });
const loadRoutes = async () => ({ default: (await import("./routes/index.ts")).RouteTable });
const loadWorlds = async () => ({ default: (await import("./worlds/index.ts")).Worlds });
const loadToken = async () => ({ default: (await import("./token/index.ts")).TokenTravel });
const loadProviders = async () => ({ default: (await import("./providers/index.ts")).Providers });
const loadOrderTests = async () => ({ default: (await import("./orderTests/index.ts")).OrderTests });
const loadColdStarts = async () => ({ default: (await import("./coldStarts/index.ts")).ColdStarts });
const loadBill = async () => ({ default: (await import("./bill/index.ts")).Bill });
const loadBreakEven = async () => ({ default: (await import("./breakEven/index.ts")).BreakEven });

export const widgets = {
  diagram: {
    titleKey: "embed.widget.diagram",
    Component: lazy(loadDiagram),
    preload: loadDiagram,
    defaultScenario: "flash-sale",
    needsClock: true,
  },
  stage: {
    titleKey: "embed.widget.stage",
    Component: lazy(loadStage),
    preload: loadStage,
    defaultScenario: "flash-sale",
    needsClock: true,
  },
  timeline: {
    titleKey: "embed.widget.timeline",
    Component: lazy(loadTimeline),
    preload: loadTimeline,
    defaultScenario: "flash-sale",
    needsClock: false,
  },
  lifecycle: {
    titleKey: "embed.widget.lifecycle",
    Component: lazy(loadLifecycle),
    preload: loadLifecycle,
    defaultScenario: "quiet-site",
    needsClock: false,
  },
  waterfall: {
    titleKey: "embed.widget.waterfall",
    Component: lazy(loadWaterfall),
    preload: loadWaterfall,
    defaultScenario: "flash-sale",
    needsClock: false,
  },
  jobs: {
    titleKey: "embed.widget.jobs",
    Component: lazy(loadJobs),
    preload: loadJobs,
    defaultScenario: null,
    needsClock: false,
  },
  routes: {
    titleKey: "embed.widget.routes",
    Component: lazy(loadRoutes),
    preload: loadRoutes,
    defaultScenario: "three-routes",
    needsClock: false,
  },
  worlds: {
    titleKey: "embed.widget.worlds",
    Component: lazy(loadWorlds),
    preload: loadWorlds,
    defaultScenario: "one-afternoon",
    needsClock: true,
  },
  token: {
    titleKey: "embed.widget.token",
    Component: lazy(loadToken),
    preload: loadToken,
    defaultScenario: "four-tokens",
    needsClock: false,
  },
  providers: {
    titleKey: "embed.widget.providers",
    Component: lazy(loadProviders),
    preload: loadProviders,
    defaultScenario: null,
    needsClock: false,
  },
  "order-tests": {
    titleKey: "embed.widget.orderTests",
    Component: lazy(loadOrderTests),
    preload: loadOrderTests,
    defaultScenario: null,
    needsClock: false,
  },
  "cold-starts": {
    titleKey: "embed.widget.coldStarts",
    Component: lazy(loadColdStarts),
    preload: loadColdStarts,
    defaultScenario: null,
    needsClock: false,
  },
  bill: {
    titleKey: "embed.widget.bill",
    Component: lazy(loadBill),
    preload: loadBill,
    defaultScenario: "small-shop",
    needsClock: true,
  },
  "break-even": {
    titleKey: "embed.widget.breakEven",
    Component: lazy(loadBreakEven),
    preload: loadBreakEven,
    defaultScenario: null,
    needsClock: false,
  },
} as const satisfies Record<string, WidgetEntry>;

export type WidgetId = keyof typeof widgets;

/** The ids, in the order in which they are offered. */
export const widgetIds = Object.keys(widgets) as readonly WidgetId[];

/** Whether a text from outside (an address, a lesson) names a widget. */
export function isWidgetId(text: string | undefined): text is WidgetId {
  return text !== undefined && Object.hasOwn(widgets, text);
}
