// One story: at each step of each story, and of each if-then of one's own, for each provider, sentence, document, state and figure
// tell the same. The invariants are a table; what a step shows is gathered once, and each is held against it.
import "../index.ts";
import { describe, expect, it } from "vitest";
import type { Span, SpanKind } from "#engine";
import {
  eventProviders,
  loadEvents,
  type EventProvider,
  type EventShapes,
  type JsonValue,
  type TravelStep,
} from "#facts";
import { CONDITIONS, FUNCTIONS, holds, type OwnRule } from "../own/rules.ts";
import { asFired, wantedOwn } from "../own/ownScenario.ts";
import { play } from "../stories/play.ts";
import { allStories } from "../stories/stories.ts";
import { TRIGGERS } from "../stories/types.ts";
import { inPlace, played } from "../testing/played.ts";
import { travelAt, type TravelDocument } from "../travel/travelAt.ts";
import { momentOf } from "./asTold.ts";
import type { Lifecycle } from "./context.ts";
import { explain } from "./explain.ts";
import { figuresAt, type StepFigures } from "./figures.ts";
import { instancesAt } from "./instances.ts";
import { documentsAt, factsAt } from "./travelAtStep.ts";

const START_MS = Date.UTC(2026, 0, 1);
const shapes = Object.fromEntries(
  await Promise.all(eventProviders.map(async (provider) => [provider, await loadEvents(provider)] as const)),
) as Record<EventProvider, EventShapes>;

interface Told {
  readonly lifecycle: Lifecycle;
  readonly step: number;
  readonly span: Span;
  readonly provider: EventProvider;
  readonly words: string;
  readonly documents: readonly TravelDocument[];
  readonly figures: StepFigures;
  readonly document: (step: TravelStep) => TravelDocument | undefined;
}

function toldAt(lifecycle: Lifecycle, step: number, provider: EventProvider): Told {
  const { title, why, notes } = explain(lifecycle, step, provider);
  const documents = documentsAt(lifecycle, step).map((each) =>
    travelAt(shapes[provider], each, factsAt(lifecycle, step, false)),
  );
  return {
    lifecycle,
    step,
    span: lifecycle.trace.spans[step],
    provider,
    words: [title, why, ...notes].join(" "),
    documents,
    figures: figuresAt(lifecycle, step),
    document: (name) => documents.find((each) => each.step === name),
  };
}

/** Where each document may be shown: at what leaves, arrives or runs in that room. */
const SHOWN_AT: Readonly<Record<TravelStep, readonly SpanKind[]>> = {
  pageRequest: ["pageNetworkUp"],
  pageResponse: ["page", "pageNetworkDown"],
  clientRequest: ["networkUp"],
  gatewayEvent: ["gateway", "accepted", "queueWait", "retryDelay"],
  token: ["security"],
  decision: ["security"],
  accepted: ["acknowledgement", "accepted"],
  invocationEvent: ["invocation", "batch"],
  initCode: ["initialisation", "joinInitialisation"],
  handlerCode: ["firstRun", "handlerCpu", "handlerWait"],
  databaseQuery: ["databaseConnect", "databaseCall"],
  databaseResponse: ["databaseCall"],
  response: ["gateway", "gatewayTimeout", "networkDown", "firstRun", "handlerCpu", "handlerWait", "databaseCall"],
  deletion: ["messageDeleted"],
  deadLetter: ["deadLettered"],
  logLine: ["networkDown", "firstRun", "handlerCpu", "handlerWait", "databaseCall"],
  billLine: ["networkDown", "messageDeleted", "deadLettered", "firstRun", "handlerCpu", "handlerWait", "databaseCall"],
};
/** From the sources in content/events/answers.json, for an HTTP API: typed in from there, not computed. */
const HTTP_API: Readonly<Record<string, number>> = {
  ...{ ok: 201, notFound: 404, payloadTooLarge: 413, rateLimited: 429, unauthorized: 401, forbidden: 403 },
  ...{ functionError: 500, functionTimeout: 500, databaseError: 500, gatewayTimeout: 503, unavailable: 503 },
  throttled: 500,
};
/** Times that lie ahead by their nature: the end of a billed hour, the next time, what expires. */
const AHEAD = /UsageEndDate|usage_end_time|"next"|expirationTime|nextVisibleTime/;

const INVARIANTS: Readonly<Record<string, (told: Told) => void>> = {
  "time and cost only grow, and cost is the sum of what has ended": ({ lifecycle, step, span, figures }) => {
    const { spans, arrivalUs } = lifecycle.trace;
    expect(figures.soFarUs).toBe(span.endUs - arrivalUs);
    if (step > 0) {
      const before = figuresAt(lifecycle, step - 1);
      expect(figures.soFarUs).toBeGreaterThanOrEqual(before.soFarUs);
      expect(figures.soFarUsd).toBeGreaterThanOrEqual(before.soFarUsd);
    }
    // Nothing that is told later has ended by now, and nothing told before ends later.
    const ended = spans.filter(({ endUs }, index) => endUs < span.endUs || (endUs === span.endUs && index <= step));
    expect(ended).toHaveLength(step + 1);
    expect(figures.soFarUsd).toBeCloseTo(
      ended.flatMap(({ charges }) => charges).reduce((sum, { usd }) => sum + usd, 0),
      15,
    );
  },
  "the bill is what it costs up to now": ({ document, provider, figures }) => {
    const bill = document("billLine")?.json as readonly Record<string, string>[] | undefined;
    if (bill === undefined || provider !== "aws") return;
    const usd = bill.reduce((sum, line) => sum + Number(line["lineItem/UnblendedCost"]), 0);
    expect(usd).toBeCloseTo(figures.soFarUsd, 12);
  },
  "what is shown leaves or runs there": ({ documents, span }) => {
    for (const { step } of documents) expect(SHOWN_AT[step], step).toContain(span.kind);
  },
  "an answer is an answer, and a request a request": ({ documents, span }) => {
    for (const { step, language, text } of documents) {
      if (language !== "http" || step === "deletion") continue;
      const isAnswer = /^HTTP\/1\.1 \d{3} /.test(text);
      const asks = step === "pageRequest" || step === "clientRequest";
      expect(isAnswer, `${step} at ${span.kind}: ${text.slice(0, 40)}`).toBe(!asks);
    }
  },
  "nothing travels while somebody pauses or a platform prepares": ({ documents, span }) => {
    if (["start", "clientBackoff", "databaseBackoff"].includes(span.kind)) expect(documents).toEqual([]);
    else expect(documents.length).toBeGreaterThan(0);
  },
  "the status is the outcome's, in the document and in the sentence": ({
    lifecycle,
    document,
    span,
    words,
    provider,
  }) => {
    const text = document("response")?.text ?? "";
    if (lifecycle.trace.trigger !== "http" || text === "") return;
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]);
    const attempt = lifecycle.trace.spans.filter(
      ({ attempt, inBackground }) => attempt === span.attempt && !inBackground,
    );
    const outcome = attempt.findLast((each) => each.outcome !== null)?.outcome ?? "";
    if (provider === "aws") expect(status, outcome).toBe(HTTP_API[outcome]);
    for (const [, said] of words.matchAll(/(?:answers|answer is|:) (\d{3})\b(?! ?ms)/g))
      expect(Number(said), words).toBe(status);
  },
  "no document is dated later than its step": ({ lifecycle, documents, span }) => {
    const { chosen, trace } = lifecycle;
    const startMs = chosen?.dueMs === undefined ? START_MS : chosen.dueMs - trace.arrivalUs / 1000;
    const now = startMs + span.endUs / 1000;
    for (const { text, step } of documents) {
      for (const line of text.split("\n")) {
        if (AHEAD.test(line)) continue;
        const dates = line.match(/\d{4}-\d\d-\d\dT[\d:.]+Z|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]+ GMT/g) ?? [];
        for (const date of dates) {
          expect(Date.parse(date), `${step}: ${line}`).toBeLessThanOrEqual(now);
          if (line.startsWith("date: ") && step === "response")
            expect(now - Date.parse(date)).toBeLessThan(1000 + (span.endUs - span.startUs) / 1000);
        }
      }
    }
  },
  "the log's durations are the record's, and what is billed follows from them": ({
    lifecycle,
    document,
    span,
    provider,
  }) => {
    const log = document("logLine")?.text ?? "";
    if (provider !== "aws" || !log.includes("REPORT")) return;
    const { spans } = lifecycle.trace;
    const own = spans.filter(
      ({ attempt, delivery, instance }) => attempt === span.attempt && delivery === span.delivery && instance !== null,
    );
    const handler = own.filter(
      ({ kind }) => !["invocation", "start", "initialisation", "joinInitialisation"].includes(kind),
    );
    const init = own.find(({ kind }) => kind === "initialisation");
    const handlerUs =
      Math.max(...handler.map(({ endUs }) => endUs)) - Math.min(...handler.map(({ startUs }) => startUs));
    const initUs = init ? init.endUs - init.startUs : 0;
    expect(log).toContain(`\tDuration: ${(handlerUs / 1000).toFixed(2)} ms\t`);
    expect(log).toContain(`\tBilled Duration: ${Math.ceil((handlerUs + initUs) / 1000)} ms\t`);
    expect(log.includes("Init Duration")).toBe(init !== undefined);
    if (init) expect(log).toContain(`Init Duration: ${(initUs / 1000).toFixed(2)} ms`);
  },
  "a log is written only once the handler has ended": ({ lifecycle, document, span }) => {
    if (!document("logLine")) return;
    const running = lifecycle.trace.spans.filter(
      ({ attempt, delivery, instance, endUs }) =>
        attempt === span.attempt && delivery === span.delivery && instance !== null && endUs > span.endUs,
    );
    expect(running).toEqual([]);
  },
  "the sentence says whether a token is carried, and the header is there or not": ({ document, words, span }) => {
    const sent = document("clientRequest");
    if (!sent || span.kind !== "networkUp" || !words.includes("The page sends")) return;
    expect(/^authorization: Bearer /m.test(sent.text), words).toBe(words.includes("carries its token"));
  },
  "user and token are the same in sentence and document, and bad tokens are bad in the way that is said": ({
    document,
    words,
    span,
    lifecycle,
  }) => {
    const token = document("token")?.json as { payload: Record<string, JsonValue> } | undefined;
    if (!token) return;
    const { payload } = token;
    const said = /user-\d+/.exec(words)?.[0];
    const named = payload.username ?? payload.preferred_username;
    if (said !== undefined && named !== undefined) expect(named).toBe(said);
    const sentS = START_MS / 1000 + lifecycle.trace.arrivalUs / 1e6;
    expect(Number(payload.exp) < sentS).toBe(span.token === "expired");
    const scope = (payload.scope ?? payload.scp) as string;
    expect(scope.includes("admin")).toBe(span.token === "forged");
    if (span.token === "forged") expect(words).toContain("admin");
    expect(scope === "profile").toBe(span.token === "wrongScope");
    // Who decides for each request remembers nothing, and the other way round.
    expect(/remembers nothing/.test(words) && /remembered/.test(words)).toBe(false);
  },
  "AWS's event has its form: claims are texts, the trace's time is the receipt's": ({
    lifecycle,
    document,
    span,
    provider,
  }) => {
    const event = document("invocationEvent")?.json ?? document("gatewayEvent")?.json;
    if (provider !== "aws" || lifecycle.trace.trigger !== "http" || !event) return;
    const { headers, requestContext } = event as unknown as {
      headers: Record<string, string>;
      requestContext: { timeEpoch: number; authorizer?: { jwt?: { claims: Record<string, unknown> } } };
    };
    const [, seconds] = /^Root=1-([0-9a-f]{8})-[0-9a-f]{24}$/.exec(headers["x-amzn-trace-id"]) ?? [];
    expect(Number.parseInt(seconds, 16)).toBe(Math.floor(requestContext.timeEpoch / 1000));
    const claims = requestContext.authorizer?.jwt?.claims;
    if (span.kind === "invocation")
      for (const claim of Object.values(claims ?? {})) expect(typeof claim).toBe("string");
    else expect(claims).toBeUndefined();
  },
  "a message has been received as often as it was": ({ lifecycle, document, span, step, provider }) => {
    if (provider !== "aws" || lifecycle.trace.trigger !== "queue") return;
    const received = lifecycle.trace.spans
      .slice(0, step + 1)
      .filter(({ kind, delivery }) => kind === "batch" && delivery === span.delivery).length;
    const text =
      document("gatewayEvent")?.text ?? (span.kind === "batch" ? document("invocationEvent")?.text : undefined);
    const counts = [...(text ?? "").matchAll(/"ApproximateReceiveCount": "(\d+)"/g)].map(([, count]) => Number(count));
    // Another message of the batch may have come for the first time.
    if (counts.length > 0) expect(counts).toContain(received + span.delivery);
    const sentAndReceived = [
      ...(text ?? "").matchAll(/"SentTimestamp": "(\d+)"[^}]*"ApproximateFirstReceiveTimestamp": "(\d+)"/g),
    ];
    for (const [, sent, first] of sentAndReceived) expect(Number(first)).toBeGreaterThanOrEqual(Number(sent));
  },
  "what one message of a batch pays is called a share": ({ lifecycle, span, figures }) => {
    const batch = lifecycle.trace.spans.find(
      ({ kind, attempt, delivery }) => kind === "batch" && attempt === span.attempt && delivery === span.delivery,
    );
    const shared =
      span.charges.length > 0 && span.component !== "client" && !["accepted", "messageDeleted"].includes(span.kind);
    expect(figures.billed.includes("share of one of")).toBe(shared && (batch?.batchRows?.length ?? 1) > 1);
  },
  "what a handler waits for stands in its code": ({ lifecycle, document, words, span }) => {
    const code = document("handlerCode")?.text;
    if (code === undefined) return;
    const waits = lifecycle.trace.spans.some(({ kind }) => kind === "handlerWait");
    expect(code.includes("something outside")).toBe(waits);
    if (span.kind === "handlerWait") expect(words).toContain("something outside");
  },
  "the runtime starts in what is billed, the sandbox in what is not": ({ span, words, figures, lifecycle }) => {
    if (span.kind === "start") {
      expect(words).toContain("sandbox");
      expect(words).not.toMatch(/runtime|nodejs/i);
      expect(span.costUsd).toBe(0);
      // One value, or none: stories have what the Lab has by default.
      expect(span.endUs).toBe(span.startUs);
      expect(lifecycle.scenario.function.startMs).toBe(0);
    }
    if (span.kind === "initialisation") {
      expect(words).toMatch(/runtime, nodejs22\.x/);
      if (span.endUs > span.startUs && lifecycle.scenario.function.provisionedConcurrency === 0)
        expect(figures.billed).toContain("GB");
    }
  },
  "the function is called what it is called": ({ lifecycle, document, provider }) => {
    const { functionName } = lifecycle.trace;
    if (provider === "aws") expect(document("handlerCode")?.title ?? functionName).toContain(functionName);
  },
  "instances are those of the moment": ({ lifecycle, span }) => {
    if (span.instance === null || span.endUs === span.startUs) return;
    const { starting, busy } = instancesAt(lifecycle, momentOf(span));
    expect(span.kind === "start" || span.kind === "initialisation" ? starting : busy).toBeGreaterThan(0);
  },
};

function holdsThroughout(lifecycle: Lifecycle): void {
  for (const provider of eventProviders)
    for (let step = 0; step < lifecycle.trace.spans.length; step++) {
      const told = toldAt(lifecycle, step, provider);
      for (const [name, check] of Object.entries(INVARIANTS)) {
        try {
          check(told);
        } catch (error) {
          const at = `${name}: ${provider}, step ${step + 1}, ${told.span.kind}`;
          throw new Error(`${at}\n${told.words}\n${String(error)}`, { cause: error });
        }
      }
    }
}

describe.each(allStories())("$trigger, $story.how", ({ trigger, story }) => {
  it("is one story at each step, for each provider", async () => {
    const lifecycle = await played(trigger, story.how);
    expect(lifecycle.trace.spans.length).toBeGreaterThan(0);
    holdsThroughout(lifecycle);
  });
});

const rules: readonly OwnRule[] = TRIGGERS.flatMap((trigger) =>
  CONDITIONS[trigger].flatMap(({ name, given }) =>
    given.flatMap(({ value }) => FUNCTIONS.map(({ name: run }) => ({ trigger, condition: name, given: value, run }))),
  ),
);

describe.each(rules)("if $trigger, $condition, then $run, fired with $given", (rule) => {
  it("is one story, and what was chosen travels", async () => {
    const { scenario, follow } = wantedOwn(rule);
    const lifecycle = asFired(rule, await play(inPlace, scenario, follow));
    holdsThroughout(lifecycle);
    const { trace } = lifecycle;
    for (const provider of eventProviders) {
      const all = trace.spans.flatMap((_, step) => toldAt(lifecycle, step, provider).documents);
      const text = all.map(({ title, text }) => `${title}\n${text}`).join("\n");
      expect(text, provider).not.toMatch(/cat 1\.jpg|cat%201/);
      for (const expected of asItTravels(rule, provider)) expect(text, provider).toContain(expected);
      if (holds(rule)) expect(text, provider).toContain(rule.run);
      else for (const { name } of FUNCTIONS) if (name !== rule.run) expect(text).not.toContain(name);
    }
    // The whole that the waterfall prints is the time at the last step that is waited for.
    const last = figuresAt(lifecycle, trace.spans.length - 1);
    expect(last.totalUs).toBeGreaterThanOrEqual(trace.endUs - trace.arrivalUs);
    if (!holds(rule)) expect(last.soFarUs).toBe(trace.endUs - trace.arrivalUs);
  });
});

/** What a reader would look for. */
function asItTravels({ trigger, condition, given }: OwnRule, provider: EventProvider): readonly string[] {
  switch (trigger) {
    case "http":
      return condition === "path" ? [`${given}?`] : [`content-length: ${given === "2 KB" ? 2048 : 12 * 1024 * 1024}`];
    case "upload":
      return [given.split("/").at(-1) ?? given];
    case "schedule": {
      const day = { Monday: "2026-01-05", Sunday: "2026-01-04" }[given] ?? "2026-01-01";
      const hour = given === "14:00" ? "14" : "02";
      return provider === "cloudflare" ? [String(Date.parse(`${day}T${hour}:00:00Z`))] : [`${day}T${hour}:00:00`];
    }
    case "queue": {
      const [name, value] = given.split("=");
      const body = JSON.stringify({ [name]: name === "amount" ? Number(value) : value }).slice(1, -1);
      return provider === "azure" || provider === "gcp" ? [btoa(`{${body},"item"`).slice(0, 16)] : [value];
    }
  }
}
