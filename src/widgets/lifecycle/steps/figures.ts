// The figures of a step: time and money so far, what the step itself is billed with the sum written out, instances, kept state.
import type { Charge, Span } from "#engine";
import { formatMicroUsd, formatMs, formatNumber, t } from "#messages";
import { functionAt, type Lifecycle } from "./context.ts";
import { instancesAt, ranBefore } from "./instances.ts";

export interface StepFigures {
  /** Since the request was born, until this step ends. */
  readonly soFarUs: number;
  /** Of the whole: until the client knows or the work is done; what goes on behind its back included once it is reached. */
  readonly totalUs: number;
  readonly soFarUsd: number;
  readonly billed: string;
  readonly instances: string;
  readonly kept: string;
}

export function figuresAt(lifecycle: Lifecycle, index: number): StepFigures {
  const { trace } = lifecycle;
  const span = trace.spans[index];
  const reached = trace.spans.slice(0, index + 1);
  const soFarUs = span.endUs - trace.arrivalUs;
  return {
    soFarUs,
    totalUs: Math.max(trace.endUs - trace.arrivalUs, soFarUs),
    soFarUsd: reached.reduce((sum, { costUsd }) => sum + costUsd, 0),
    billed: billedInWords(lifecycle, span),
    instances: instancesInWords(lifecycle, span),
    kept: keptInWords(lifecycle, span),
  };
}

/** "427 ms × 0.5 GB × 16.67 µ$ a GB-second = 3.56 µ$", item by item; without a charge, why there is none. */
function billedInWords(lifecycle: Lifecycle, span: Span): string {
  if (span.charges.length === 0)
    return t(span.kind === "start" ? "lifecycle.billed.start" : "lifecycle.billed.nothing");
  return span.charges.map((charge) => arithmetic(lifecycle, span, charge)).join("; ");
}

function arithmetic(lifecycle: Lifecycle, span: Span, charge: Charge): string {
  const cost = formatMicroUsd(charge.usd);
  if (charge.item.startsWith("functionDuration") || charge.item.startsWith("provisionedDuration")) {
    const memoryGb = functionAt(lifecycle, span.startUs).memoryMb / 1024;
    return t("lifecycle.billed.duration", {
      time: formatMs((charge.quantity / memoryGb) * 1000),
      gb: String(Number(memoryGb.toFixed(3))),
      price: formatMicroUsd(charge.usdPerUnit),
      cost,
    });
  }
  const item = t(ITEMS[charge.item] ?? "lifecycle.item.other");
  if (charge.quantity === 1) return t("lifecycle.billed.one", { item, cost });
  return t("lifecycle.billed.item", {
    item,
    quantity: `${formatNumber(charge.quantity)} ${charge.unit}`,
    price: formatMicroUsd(charge.usdPerUnit),
    cost,
  });
}

const ITEMS: Readonly<Record<string, ItemKey>> = {
  pageRequest: "lifecycle.item.pageRequest",
  pageGb: "lifecycle.item.pageGb",
  objectPut: "lifecycle.item.objectPut",
  queueRequest: "lifecycle.item.queueRequest",
  scheduledEvent: "lifecycle.item.scheduledEvent",
  gatewayCall: "lifecycle.item.gatewayCall",
  dataOutGb: "lifecycle.item.dataOutGb",
  functionRequest: "lifecycle.item.functionRequest",
  databaseRead: "lifecycle.item.databaseRead",
  databaseWrite: "lifecycle.item.databaseWrite",
};
type ItemKey =
  | "lifecycle.item.pageRequest"
  | "lifecycle.item.pageGb"
  | "lifecycle.item.objectPut"
  | "lifecycle.item.queueRequest"
  | "lifecycle.item.scheduledEvent"
  | "lifecycle.item.gatewayCall"
  | "lifecycle.item.dataOutGb"
  | "lifecycle.item.functionRequest"
  | "lifecycle.item.databaseRead"
  | "lifecycle.item.databaseWrite"
  | "lifecycle.item.other";

function instancesInWords(lifecycle: Lifecycle, span: Span): string {
  const { starting, busy, idle, exact } = instancesAt(lifecycle, span.startUs);
  const counts = { starting, busy, idle };
  return exact ? t("lifecycle.instances", counts) : t("lifecycle.instancesSeen", counts);
}

function keptInWords(lifecycle: Lifecycle, span: Span): string {
  if (span.instance === null) return t("lifecycle.kept.noInstance");
  const { rows, own } = ranBefore(lifecycle, span.instance, span.startUs);
  if (rows.length === 0) return t(own ? "lifecycle.kept.own" : "lifecycle.kept.none");
  return t("lifecycle.kept.some", { n: rows.length });
}
