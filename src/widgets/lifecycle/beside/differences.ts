// Two requests compared: when the sender knows, when the work is done, what each part takes, and what each costs.
import type { RequestTrace, SpanKind } from "#engine";
import type { Lifecycle } from "../steps/context.ts";

export const PARTS = [
  "page",
  "network",
  "gateway",
  "security",
  "queue",
  "start",
  "initialisation",
  "firstRun",
  "handler",
  "database",
  "pauses",
] as const;
export type Part = (typeof PARTS)[number];

const PART_OF: Readonly<Partial<Record<SpanKind, Part>>> = {
  pageNetworkUp: "page",
  page: "page",
  pageNetworkDown: "page",
  networkUp: "network",
  networkDown: "network",
  gateway: "gateway",
  gatewayTimeout: "gateway",
  security: "security",
  queueWait: "queue",
  start: "start",
  initialisation: "initialisation",
  joinInitialisation: "initialisation",
  firstRun: "firstRun",
  handlerCpu: "handler",
  handlerWait: "handler",
  databaseConnect: "database",
  databaseCall: "database",
  databaseBackoff: "database",
  clientBackoff: "pauses",
  retryDelay: "pauses",
};

export interface Difference {
  readonly name: Part | "told" | "done" | "cost" | "provisioned";
  readonly unit: "us" | "usd";
  readonly first: number | null;
  readonly second: number | null;
}

/** The rows of the comparison. Parts that neither has are left out; parts are those of the critical path, so they add up. */
export function differences(first: Lifecycle, second: Lifecycle): readonly Difference[] {
  const time = (name: Difference["name"], of: (trace: RequestTrace) => number | null): Difference => ({
    name,
    unit: "us",
    first: of(first.trace),
    second: of(second.trace),
  });
  const parts = PARTS.map((part) => time(part, (trace) => partUs(trace, part)));
  return [
    ...parts.filter((each) => (each.first ?? 0) > 0 || (each.second ?? 0) > 0),
    time("told", ({ toldUs, arrivalUs }) => (toldUs === null ? null : toldUs - arrivalUs)),
    time("done", ({ endUs, arrivalUs }) => endUs - arrivalUs),
    { name: "cost", unit: "usd", first: first.trace.costUsd, second: second.trace.costUsd },
    ...provisioned(first, second),
  ];
}

function partUs({ spans }: RequestTrace, part: Part): number {
  return spans
    .filter(({ kind, critical }) => critical && PART_OF[kind] === part)
    .reduce((sum, { startUs, endUs }) => sum + endUs - startUs, 0);
}

/** Provisioned capacity belongs to no single request: its line of the bill, over the whole run. */
function provisioned(first: Lifecycle, second: Lifecycle): readonly Difference[] {
  const capacity = ({ run }: Lifecycle) =>
    run.summary.cost.lines
      .filter(({ item }) => item.startsWith("provisionedCapacity"))
      .reduce((sum, { amount }) => sum + amount, 0);
  const [a, b] = [capacity(first), capacity(second)];
  return a === 0 && b === 0 ? [] : [{ name: "provisioned", unit: "usd", first: a, second: b }];
}
