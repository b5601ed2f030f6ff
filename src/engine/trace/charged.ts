// Charges of a traced request: items by the names of the bill's lines, and billed function time laid on the spans that used it.
import { ITEM } from "../charges.ts";
import type { Model, Price } from "../model.ts";
import { inSteps } from "../rules/billedTime.ts";
import { addCharge, type Billed, type Draft } from "./story.ts";
import type { Charge, SpanKind } from "./types.ts";

const US_PER_S = 1_000_000;
const US_PER_MS = 1000;

interface Item {
  readonly component: string;
  readonly item: string;
  readonly price: Price | null;
}

/** The charge for a quantity of an item, at its first tier; null where no price is known. */
export function chargeOf({ prices }: Model, code: number, quantity: number): Charge | null {
  const { component, item, price } = itemsOf(prices)[code];
  if (price === null) return null;
  const { usdPerUnit } = price.tiers[0];
  return { component, item, quantity, unit: price.unit, usdPerUnit, usd: quantity * usdPerUnit };
}

const tables = new WeakMap<Model["prices"], Readonly<Record<number, Item>>>();

function itemsOf(prices: Model["prices"]): Readonly<Record<number, Item>> {
  const known = tables.get(prices);
  if (known) return known;
  const at = (component: string, item: string, price: Price | null): Item => ({ component, item, price });
  const table: Record<number, Item> = {
    [ITEM.functionRequest]: at("function", "functionRequest", prices.functionRequest),
    [ITEM.durationX86]: at("function", "functionDuration.x86_64", prices.functionDuration.x86_64),
    [ITEM.durationArm]: at("function", "functionDuration.arm64", prices.functionDuration.arm64),
    [ITEM.provisionedX86]: at("function", "provisionedDuration.x86_64", prices.provisionedDuration.x86_64),
    [ITEM.provisionedArm]: at("function", "provisionedDuration.arm64", prices.provisionedDuration.arm64),
    [ITEM.gatewayCall]: at("gateway", "gatewayCall", prices.gatewayCall),
    [ITEM.dataOutGb]: at("gateway", "dataOutGb", prices.dataOutGb),
    [ITEM.pageRequest]: at("webServer", "pageRequest", prices.pageRequest),
    [ITEM.pageGb]: at("webServer", "pageGb", prices.pageGb),
    [ITEM.databaseRead]: at("database", "databaseRead", prices.databaseRead),
    [ITEM.databaseWrite]: at("database", "databaseWrite", prices.databaseWrite),
    [ITEM.objectPut]: at("trigger", "objectPut", prices.objectPut),
    [ITEM.queueRequest]: at("trigger", "queueRequest", prices.queueRequest),
    [ITEM.scheduledEvent]: at("trigger", "scheduledEvent", prices.scheduledEvent),
    [ITEM.functionVcpuSecond]: at("function", "functionVcpuSecond", prices.functionVcpuSecond),
    [ITEM.functionCpuMs]: at("function", "functionCpuMs", prices.functionCpuMs),
    [ITEM.logsGb]: at("function", "logsIngestGb", prices.logsIngestGb),
  };
  tables.set(prices, table);
  return table;
}

/** Function time: it waits until the invocation has ended, and is laid out on its spans then. */
export const DURATION_ITEMS: ReadonlySet<number> = new Set([
  ITEM.durationX86,
  ITEM.durationArm,
  ITEM.provisionedX86,
  ITEM.provisionedArm,
  ITEM.functionVcpuSecond,
  ITEM.functionCpuMs,
]);

/** Which earlier span of the attempt an item belongs to; others belong to the span that is noted next. */
export const SPAN_OF_ITEM: Readonly<Record<number, SpanKind | undefined>> = {
  [ITEM.gatewayCall]: "gateway",
  [ITEM.functionRequest]: "invocation",
  [ITEM.logsGb]: "invocation",
};

const CPU: readonly SpanKind[] = ["firstRun", "handlerCpu"];
const HANDLER: readonly SpanKind[] = [...CPU, "handlerWait", "databaseConnect", "databaseCall", "databaseBackoff"];

/** The spans of which time is billed: initialisation and handler, or what computes, as the price list says. */
function billedSpans({ billedTime, initialisationBilled }: Model["prices"], spans: readonly Draft[]): readonly Draft[] {
  const kinds = billedTime === "cpu" ? CPU : initialisationBilled ? ["initialisation", ...HANDLER] : HANDLER;
  return spans.filter(({ kind }) => kinds.includes(kind));
}

/**
 * Lays billed time on an invocation's spans. Alone on its instance each is charged for the time it took; on a shared one, the
 * handler's part of the instance's time is laid out in proportion, as processor time always is. What rounding up to the billing step
 * and the minimum add falls to the last that took time.
 */
export function layOut(model: Model, spans: readonly Draft[], billed: Billed): void {
  const { prices } = model;
  const used = billedSpans(prices, spans);
  const handler = used.filter(({ kind }) => kind !== "initialisation");
  const parts = new Map(used.map((span) => [span, span.endUs - span.startUs]));
  if (billed.shared || prices.billedTime === "cpu") {
    let leftUs = billed.us;
    for (const span of used) {
      if (span.kind !== "initialisation") continue;
      const us = inSteps(span.endUs - span.startUs, prices.billingStepUs);
      parts.set(span, us);
      leftUs -= us;
    }
    const tookUs = handler.reduce((sum, span) => sum + span.endUs - span.startUs, 0);
    for (const span of handler) parts.set(span, tookUs > 0 ? ((span.endUs - span.startUs) / tookUs) * leftUs : 0);
  }
  const last = used.findLast(({ startUs, endUs }) => endUs > startUs) ?? used.at(-1) ?? spans[0];
  let restUs = billed.us;
  for (const [span, us] of parts) if (span !== last) restUs -= us;
  parts.set(last, restUs);
  for (const [span, us] of parts) if (us > 0) chargeTime(model, span, billed, us);
}

function chargeTime(model: Model, span: Draft, { item, memoryGb, vcpu }: Billed, us: number): void {
  const add = (code: number, quantity: number) => {
    const charge = chargeOf(model, code, quantity);
    if (charge !== null) addCharge(span, charge);
  };
  if (item === ITEM.functionCpuMs) return add(item, us / US_PER_MS);
  add(item, (us / US_PER_S) * memoryGb);
  if (model.prices.functionVcpuSecond !== null) add(ITEM.functionVcpuSecond, (us / US_PER_S) * vcpu);
}

/** An nth of a charge. */
export function shareOf(charge: Charge, n: number): Charge {
  return { ...charge, quantity: charge.quantity / n, usd: charge.usd / n };
}
