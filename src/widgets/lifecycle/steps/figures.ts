// The figures of a step: time and money so far, what the step itself is billed with the sum written out, instances, kept state.
import type { Charge, Span } from "#engine";
import { formatMicroUsd, t } from "#messages";
import { formatFactors } from "#messages/product";
import { momentOf } from "./asTold.ts";
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

/** "0.427 s × 0.5 GB × 16.7 µ$ a GB-second = 3.56 µ$", whose factors multiply to what stands there, item by item; without a charge, why there is none. */
function billedInWords(lifecycle: Lifecycle, span: Span): string {
  if (span.charges.length === 0)
    return t(span.kind === "start" ? "lifecycle.billed.start" : "lifecycle.billed.nothing");
  const sums = span.charges.map((charge) => arithmetic(lifecycle, span, charge)).join("; ");
  const messages = batchOf(lifecycle, span);
  return messages > 1 ? t("lifecycle.billed.share", { sums, n: messages }) : sums;
}

/** How many messages share the price of a step: the batch that this one came in. */
function batchOf({ trace }: Lifecycle, { attempt, delivery, component, kind }: Span): number {
  if (component !== "function" && component !== "database" && kind !== "batch") return 1;
  const batch = trace.spans.find(
    (each) => each.kind === "batch" && each.attempt === attempt && each.delivery === delivery,
  );
  return batch?.batchRows?.length ?? 1;
}

function arithmetic(lifecycle: Lifecycle, span: Span, charge: Charge): string {
  const cost = formatMicroUsd(charge.usd);
  if (charge.item.startsWith("functionDuration") || charge.item.startsWith("provisionedDuration")) {
    const memoryGb = functionAt(lifecycle, span.startUs).memoryMb / 1024;
    const [seconds, gb, price] = formatFactors(
      [charge.quantity / memoryGb, memoryGb, charge.usdPerUnit * MILLION],
      microUsd,
    );
    return t("lifecycle.billed.duration", { seconds, gb, price, cost });
  }
  const item = t(ITEMS[charge.item] ?? "lifecycle.item.other");
  if (charge.quantity === 1) return t("lifecycle.billed.one", { item, cost });
  const [quantity, price] = formatFactors([charge.quantity, charge.usdPerUnit * MILLION], microUsd);
  return t("lifecycle.billed.item", { item, quantity: `${quantity} ${charge.unit}`, price, cost });
}

const MILLION = 1_000_000;
const microUsd = (micro: number): string => formatMicroUsd(micro / MILLION);

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
  const { starting, busy, idle, exact } = instancesAt(lifecycle, momentOf(span));
  const counts = { starting, busy, idle };
  return exact ? t("lifecycle.instances", counts) : t("lifecycle.instancesSeen", counts);
}

function keptInWords(lifecycle: Lifecycle, span: Span): string {
  if (span.instance === null) return t("lifecycle.kept.noInstance");
  const { rows, own } = ranBefore(lifecycle, span.instance, span.startUs);
  if (rows.length === 0) return t(own ? "lifecycle.kept.own" : "lifecycle.kept.none");
  return t("lifecycle.kept.some", { n: rows.length });
}
