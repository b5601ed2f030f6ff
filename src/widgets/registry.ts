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

type Title = WidgetEntry["titleKey"] extends `embed.widget.${infer Name}` ? Name : never;

/** An entry in a line: every embed loads all of them. */
function entry<Props>(
  title: Title,
  preload: () => Promise<{ readonly default: ComponentType<Props> }>,
  defaultScenario: string | null,
  needsClock: boolean,
) {
  return { titleKey: `embed.widget.${title}` as const, Component: lazy(preload), preload, defaultScenario, needsClock };
}

export const widgets = {
  diagram: entry("diagram", loadDiagram, "flash-sale", true),
  stage: entry("stage", loadStage, "flash-sale", true),
  timeline: entry("timeline", loadTimeline, "flash-sale", false),
  lifecycle: entry("lifecycle", loadLifecycle, "quiet-site", false),
  waterfall: entry("waterfall", loadWaterfall, "flash-sale", false),
  jobs: entry("jobs", loadJobs, null, false),
  routes: entry("routes", loadRoutes, "three-routes", false),
  worlds: entry("worlds", loadWorlds, "one-afternoon", true),
  token: entry("token", loadToken, "four-tokens", false),
  providers: entry("providers", loadProviders, null, false),
  "order-tests": entry("orderTests", loadOrderTests, null, false),
  "cold-starts": entry("coldStarts", loadColdStarts, null, false),
  bill: entry("bill", loadBill, "small-shop", true),
  "break-even": entry("breakEven", loadBreakEven, null, false),
} as const satisfies Record<string, WidgetEntry>;

export type WidgetId = keyof typeof widgets;

/** The ids, in the order in which they are offered. */
export const widgetIds = Object.keys(widgets) as readonly WidgetId[];

/** Whether a text from outside (an address, a lesson) names a widget. */
export function isWidgetId(text: string | undefined): text is WidgetId {
  return text !== undefined && Object.hasOwn(widgets, text);
}
