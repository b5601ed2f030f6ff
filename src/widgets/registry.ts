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

const loadDiagram = async () => import("./diagram/index.ts").then(({ Diagram }) => ({ default: Diagram }));
const loadStage = async () => import("./stage/index.ts").then(({ StageWidget }) => ({ default: StageWidget }));
const loadTimeline = async () => import("./charts/index.ts").then(({ Timeline }) => ({ default: Timeline }));

const loadLifecycle = async () =>
  import("./lifecycle/index.ts").then(({ LifecycleWidget }) => ({ default: LifecycleWidget }));
const loadWaterfall = async () =>
  import("./waterfall/index.ts").then(({ WaterfallWidget }) => ({ default: WaterfallWidget }));

const loadJobs = async () => import("./jobs/index.ts").then(({ Jobs }) => ({ default: Jobs }));
const loadRoutes = async () => import("./routes/index.ts").then(({ RouteTable }) => ({ default: RouteTable }));
const loadWorlds = async () => import("./worlds/index.ts").then(({ Worlds }) => ({ default: Worlds }));
const loadToken = async () => import("./token/index.ts").then(({ TokenTravel }) => ({ default: TokenTravel }));
const loadProviders = async () => import("./providers/index.ts").then(({ Providers }) => ({ default: Providers }));
const loadOrderTests = async () => import("./orderTests/index.ts").then(({ OrderTests }) => ({ default: OrderTests }));
const loadColdStarts = async () => import("./coldStarts/index.ts").then(({ ColdStarts }) => ({ default: ColdStarts }));
const loadBill = async () => import("./bill/index.ts").then(({ Bill }) => ({ default: Bill }));
const loadBreakEven = async () => import("./breakEven/index.ts").then(({ BreakEven }) => ({ default: BreakEven }));

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
