// What each request is billed and charged for: at the first tier, item by item in the order of the components.
import { ITEM } from "../charges.ts";
import { KB_PER_GB } from "../charges.ts";
import { OUTCOME } from "../codes.ts";
import { billedFromUs, billedUs as billedFor } from "../rules/billedTime.ts";
import { durationItem } from "../rules/functions.ts";
import { callSteps } from "../rules/gateway.ts";
import type { Flow } from "./flow.ts";

const US_PER_S = 1_000_000;

/** Prices the rows at [from, to); what those of the summary's window use is added up. */
export function price(flow: Flow, from: number, to: number): void {
  const { window, setup, carries } = flow;
  const { client, webServer, gateway, database } = setup.settings;
  if (carries) for (let at = from; at < to; at++) window.costUsd[at] = window.pastUsd[at];
  else window.costUsd.fill(0, from, to);
  if (webServer.enabled) chargePages(flow, from, to, webServer.pageKb / KB_PER_GB);
  if (gateway.enabled) chargeCalls(flow, from, to);
  if (client.responseKb > 0) chargeAnswers(flow, from, to, client.responseKb / KB_PER_GB);
  chargeRuns(flow, from, to);
  if (database.enabled) chargeDatabase(flow, from, to);
}

/** Pages are loaded once, by the first attempt. */
function chargePages({ window, items, model, fromUs }: Flow, from: number, to: number, pageGb: number): void {
  const { page, attempt, costUsd, arrivalUs } = window;
  const { used, usdPerUnit } = items;
  for (let at = from; at < to; at++) {
    if (page[at] === 0 || attempt[at] > 0 || arrivalUs[at] < fromUs) continue;
    costUsd[at] += usdPerUnit[ITEM.pageRequest];
    costUsd[at] += pageGb * usdPerUnit[ITEM.pageGb];
    if (arrivalUs[at] < model.warmUpUs) continue;
    used[ITEM.pageRequest]++;
    used[ITEM.pageGb] += pageGb;
  }
}

/** A call that security let pass is charged, in steps of its payload. */
function chargeCalls({ window, items, model }: Flow, from: number, to: number): void {
  const { invokedUs, payloadKb, costUsd, arrivalUs } = window;
  const { warmUpUs, prices } = model;
  const usdPerCall = items.usdPerUnit[ITEM.gatewayCall];
  let used = 0;
  for (let at = from; at < to; at++) {
    if (invokedUs[at] < 0) continue;
    const steps = callSteps(payloadKb[at], prices);
    costUsd[at] += steps * usdPerCall;
    if (arrivalUs[at] >= warmUpUs) used += steps;
  }
  items.used[ITEM.gatewayCall] += used;
}

function chargeAnswers({ window, items, model }: Flow, from: number, to: number, responseGb: number): void {
  const { outcome, costUsd, arrivalUs } = window;
  const usd = responseGb * items.usdPerUnit[ITEM.dataOutGb];
  const { warmUpUs } = model;
  let used = items.used[ITEM.dataOutGb];
  for (let at = from; at < to; at++) {
    if (outcome[at] !== OUTCOME.ok) continue;
    costUsd[at] += usd;
    if (arrivalUs[at] >= warmUpUs) used += responseGb;
  }
  items.used[ITEM.dataOutGb] = used;
}

/** Invocations and their billed time. */
function chargeRuns(flow: Flow, from: number, to: number): void {
  const { window, items, model, log, isArm, memoriesGb, vcpus, retries } = flow;
  const { instance, cold, initUs, handlerUs, handlerEndUs, billedUs, costUsd, arrivalUs, functionIndex } = window;
  const { used, usdPerUnit } = items;
  const { provisioned } = log;
  const { warmUpUs, prices } = model;
  const usdPerRequest = usdPerUnit[ITEM.functionRequest];
  let requests = 0;
  for (let at = from; at < to; at++) {
    const id = instance[at];
    if (id < 0) {
      billedUs[at] = 0;
      continue;
    }
    const f = functionIndex[at];
    const fromUs = billedFromUs(prices, cold[at] === 1, initUs[at], handlerUs[at]);
    const billed = billedFor(handlerEndUs[at] - fromUs, prices);
    const gbS = (billed / US_PER_S) * memoriesGb[f];
    const item = durationItem(isArm[f] === 1, provisioned[id] === 1);
    billedUs[at] = billed;
    costUsd[at] = costUsd[at] + usdPerRequest + gbS * usdPerUnit[item];
    if (arrivalUs[at] < warmUpUs) continue;
    requests++;
    used[item] += gbS;
  }
  used[ITEM.functionRequest] += requests;
  if (prices.functionVcpuSecond !== null)
    chargeBeside(flow, from, to, ITEM.functionVcpuSecond, (at) => (billedUs[at] / US_PER_S) * vcpus[functionIndex[at]]);
  const logGb = model.logKbPerInvocation / KB_PER_GB;
  if (logGb > 0) chargeBeside(flow, from, to, ITEM.logsGb, () => logGb);
  if (retries > 0) for (let at = from; at < to; at++) billedUs[at] += window.pastBilledUs[at];
}

/** What each invocation uses of an item beside its memory and time; `quantityOf` a row. */
function chargeBeside(
  { window, items, model }: Flow,
  from: number,
  to: number,
  item: number,
  quantityOf: (at: number) => number,
): void {
  const { instance, costUsd, arrivalUs } = window;
  for (let at = from; at < to; at++) {
    if (instance[at] < 0) continue;
    const quantity = quantityOf(at);
    costUsd[at] += quantity * items.usdPerUnit[item];
    if (arrivalUs[at] >= model.warmUpUs) items.used[item] += quantity;
  }
}

function chargeDatabase({ window, items, model, setup }: Flow, from: number, to: number): void {
  const { instance, reads, writes, costUsd, arrivalUs } = window;
  const { used, usdPerUnit } = items;
  const { readUnits, writeUnits } = setup;
  const usdPerRead = usdPerUnit[ITEM.databaseRead];
  const usdPerWrite = usdPerUnit[ITEM.databaseWrite];
  const { warmUpUs } = model;
  let readUsed = 0;
  let writeUsed = 0;
  for (let at = from; at < to; at++) {
    if (instance[at] < 0) continue;
    const read = reads[at] * readUnits;
    const written = writes[at] * writeUnits;
    costUsd[at] = costUsd[at] + read * usdPerRead + written * usdPerWrite;
    if (arrivalUs[at] < warmUpUs) continue;
    readUsed += read;
    writeUsed += written;
  }
  used[ITEM.databaseRead] += readUsed;
  used[ITEM.databaseWrite] += writeUsed;
}
