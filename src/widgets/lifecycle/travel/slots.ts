// Every figure of a request by the name under which the shapes ask for it.
import type { EventShapes } from "#facts";
import { batchSizeOf, isAdmitted, operationOf, routeOf, type TravelFacts } from "./facts.ts";
import { fillText, type Lists, type Slots } from "./fill.ts";
import { nameOfUser } from "../steps/users.ts";
import { base64, hex, uuid } from "./identifiers.ts";
import { orderOf, readId, recordSlots } from "./order.ts";
import { answerOf } from "./status.ts";
import { cronTimeOf, momentsOf, startMsOf } from "./times.ts";

const US_PER_S = 1_000_000;
const KB = 1024;
const DAY_US = 86_400 * US_PER_S;
/** For so long Azure hides a message that a function has in hand. */
const HIDDEN_US = 600 * US_PER_S;

/** The slots of a request, without those of its token. */
export function slotsOf(shapes: EventShapes, facts: TravelFacts): Slots {
  const { seed, row, trigger, attempt, delivery, cold, database } = facts;
  const { method, path } = routeOf(facts);
  const startMs = startMsOf(facts);
  const clock = (us: number) => momentsOf(us, startMs);
  const now = clock(facts.timeUs);
  const sent = clock(facts.arrivalUs);
  const received = clock(facts.receivedUs);
  const periodUs = facts.everyUs ?? DAY_US;
  const answer = answerOf(shapes.provider, facts);
  const reads = operationOf(facts) === "read";
  const record = recordSlots(facts);
  const query = reads && trigger === "http" ? `id=${readId(facts)}` : "dry=0";
  const [queryName, queryValue] = query.split("=");
  const identity = {
    requestId: uuid(seed, row, "request", attempt),
    // An event keeps its invocation's identifier through all retries; a message and a call get a new one each time.
    invocationId: uuid(seed, row, "invocation", trigger === "http" || trigger === "queue" ? attempt : 0),
    eventId: uuid(seed, row, "event"),
    idempotencyKey: uuid(seed, row, "key"),
    traceId: hex(32, seed, row, "trace"),
    // As X-Ray writes it: a version, the second in which the gateway received it, and what is its own.
    xrayId: `1-${received.epochS.toString(16)}-${hex(24, seed, row, "trace", attempt)}`,
    extendedId: base64(hex(48, seed, row, "extended")),
    ray: hex(16, seed, row, "ray", attempt),
    instanceId: facts.instance === null ? null : hex(32, seed, facts.instance, "instance"),
    logStream:
      facts.instance === null ? null : `${now.day.replaceAll("-", "/")}/[$LATEST]${hex(32, seed, facts.instance)}`,
    ...messageIdentity(facts, row),
    receiptHandle: base64(hex(24, seed, row, "receipt", attempt, delivery)),
  };
  const slots: Slots = {
    ...identity,
    ...record,
    ...now,
    sentIso: sent.iso,
    sentIsoSeconds: sent.isoSeconds,
    sentEpochMs: sent.epochMs,
    sentEpochS: sent.epochS,
    sentText: String(sent.epochMs),
    sentHttpDate: sent.httpDate,
    receivedLogTime: received.logTime,
    receivedEpochMs: received.epochMs,
    firstReceivedText: String(clock(facts.firstReceivedUs).epochMs),
    timeBefore: clock(facts.arrivalUs - periodUs).isoSeconds,
    timeAfter: clock(facts.arrivalUs + periodUs).isoSeconds,
    cronTime: cronTimeOf(facts.arrivalUs, startMs, facts.everyUs),
    weekAfter: clock(facts.arrivalUs + 7 * DAY_US).iso,
    visibleAgain: clock(facts.timeUs + HIDDEN_US).iso,
    method,
    path,
    routePath: path.slice(1),
    query,
    queryValues: { [queryName]: queryValue },
    routeKey: `${method} ${path}`,
    functionName: facts.functionName,
    runtime: facts.runtime,
    memoryMb: facts.memoryMb,
    architecture: facts.architecture,
    payloadBytes: Math.round(facts.payloadKb * KB),
    payloadText: String(Math.round(facts.payloadKb * KB)),
    responseBytes: Math.round(facts.responseKb * KB),
    responseText: String(Math.round(facts.responseKb * KB)),
    pageBytes: facts.page ? Math.round(facts.page.kb * KB) : null,
    ifPageCached: facts.page?.fromCache ? "" : null,
    ifPageFetched: facts.page && !facts.page.fromCache ? "" : null,
    userName: facts.user < 0 ? null : nameOfUser(facts.user),
    userId: facts.user < 0 ? null : uuid(seed, "user", facts.user),
    attempt,
    attemptNumber: attempt + 1,
    receiveCount: facts.receives,
    receiveText: String(facts.receives),
    workerEvent: WORKER_EVENTS[trigger],
    orderIfBody: reads && trigger === "http" ? null : record.order,
    ifOk: facts.outcome === "ok" ? "" : null,
    ...answer,
    durationMs: ms(facts.handlerUs),
    durationWholeMs: Math.round(facts.handlerUs / 1000),
    durationS: `${(facts.handlerUs / US_PER_S).toFixed(9)}s`,
    initMs: cold ? ms(facts.initUs) : null,
    billedMs: Math.round(facts.billedUs / 1000),
    errorMessage: errorOf(facts, now.iso, identity.invocationId),
    outside: facts.waits ? "something outside" : null,
    timeoutS: facts.timeoutS.toFixed(2),
    gbSeconds: significant((facts.billedUs / batchSizeOf(facts) / US_PER_S) * (facts.memoryMb / KB)),
    units: database?.units ?? null,
    ifIdempotent: facts.idempotent ? "" : null,
    ifBody: reads && trigger === "http" ? null : "",
    ifAdmitted: isAdmitted(facts) ? "" : null,
  };
  return { ...slots, recordId: recordId(shapes, slots, facts) };
}

/** The lists that shapes repeat: the messages of a batch, the lines of the bill. */
export function listsOf(shapes: EventShapes, facts: TravelFacts): Lists {
  const batch = facts.batch.length > 0 ? facts.batch : [{ row: facts.row, sentUs: facts.arrivalUs }];
  const startMs = startMsOf(facts);
  return {
    records: batch.map(({ row, sentUs }) => {
      const isThis = row === facts.row;
      const sent = momentsOf(sentUs, startMs);
      const order = orderOf(row, isThis ? facts.chosen.message : undefined);
      return {
        ...messageIdentity(facts, row),
        order,
        orderBody: JSON.stringify(order),
        receiptHandle: base64(hex(24, facts.seed, row, "receipt", facts.attempt, facts.delivery)),
        receiveCount: isThis ? facts.receives : 1,
        receiveText: String(isThis ? facts.receives : 1),
        sentIso: sent.iso,
        sentText: String(sent.epochMs),
      };
    }),
    charges: facts.charges.map((charge) => {
      const name = Object.hasOwn(shapes.billItems, charge.item) ? shapes.billItems[charge.item] : null;
      return {
        product: name?.product ?? charge.component,
        usage: name?.usage ?? charge.item,
        operation: name?.operation ?? null,
        quantity: decimal(charge.quantity),
        unit: charge.unit,
        unitPrice: decimal(charge.usdPerUnit),
        usd: decimal(charge.usd),
      };
    }),
  };
}

/** What the failed handler leaves behind: the platform's own words for a timeout, else the error that was thrown. */
function errorOf({ outcome, failedWith, timeoutS }: TravelFacts, iso: string, invocationId: string): string {
  switch (outcome === "deadLettered" ? failedWith : outcome) {
    case "functionTimeout":
      return `${iso} ${invocationId} Task timed out after ${timeoutS.toFixed(2)} seconds`;
    case "databaseError":
      return "the database call failed";
    default:
      return "the handler failed";
  }
}

const WORKER_EVENTS = { http: "fetch", upload: "queue", queue: "queue", schedule: "scheduled" } as const;

function messageIdentity({ seed, row: own, chosen }: TravelFacts, row: number): Slots {
  const order = orderOf(row, row === own ? chosen.message : undefined);
  return {
    messageId: uuid(seed, row, "message"),
    messageNumber: String(11_000_000_000 + row),
    bodyHash: hex(32, seed, row, "body"),
    orderBase64: base64(JSON.stringify(order)),
  };
}

/** An idempotent handler writes under a key of the event; the other draws a new one each time it runs. */
function recordId(
  shapes: EventShapes,
  slots: Slots,
  { seed, row, trigger, attempt, delivery, idempotent }: TravelFacts,
): string {
  if (!idempotent) return uuid(seed, row, "record", attempt, delivery);
  return fillText([shapes.recordIds[trigger]], slots).text;
}

function ms(us: number): string {
  return (us / 1000).toFixed(2);
}

/** Without the digits that only binary fractions have. */
function significant(value: number): number {
  return Number(value.toPrecision(12));
}

/** As bills write it: a text, without exponents. */
function decimal(value: number): string {
  return value.toFixed(15).replace(/\.?0+$/, "");
}
