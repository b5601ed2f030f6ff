// Notes what happens to chosen requests while the general loop runs. It is told, and changes nothing: its own draws have keys, so
// a traced run is the same run. Components call it as `sim.tracer?.…`, which costs an untraced run one comparison.
import { networkUs } from "../components/client.ts";
import { drawChance, FOR } from "../kernel/draws.ts";
import { OUTCOMES } from "../record.ts";
import { OUTCOME } from "../recorder.ts";
import type { Simulation } from "../simulation.ts";
import { AT } from "../slots.ts";
import { chargeOf, DURATION_ITEMS, layOut, shareOf, SPAN_OF_ITEM } from "./charged.ts";
import { factsOf, traceOf } from "./finish.ts";
import { beginCpu, endCpu, noteWork, progressCpu } from "./handlerSpans.ts";
import { abandon, addCharge, addSpan, createNotes, createStory, cut, type Details, type Notes } from "./story.ts";
import type { Story } from "./story.ts";
import { TOKEN_STATES, type RequestTrace, type Span, type SpanKind } from "./types.ts";

export class Tracer {
  readonly #sim: Simulation;
  readonly #stories: ReadonlyMap<number, Story>;
  readonly #notes = new Map<number, Notes>();
  /** Notes of messages whose slots run a batch for the time being. */
  readonly #aside = new Map<number, Notes | undefined>();
  #left: number;

  constructor(sim: Simulation, rows: Iterable<number>) {
    this.#sim = sim;
    this.#stories = new Map(Array.from(rows, (row) => [row, createStory()]));
    this.#left = this.#stories.size;
  }

  /** All chosen requests have ended, and what went on in their background. */
  get finished(): boolean {
    return this.#left === 0;
  }

  /** The trace of a chosen request; null if it has not ended. */
  traceOf(row: number): RequestTrace | null {
    const story = this.#stories.get(row);
    return story?.facts && story.open === 0 ? traceOf(story, story.facts) : null;
  }

  /** A request is born. */
  begin(slot: number): void {
    const story = this.#stories.get(this.#at(slot, "row"));
    if (story) this.#open(slot, story, 0);
  }

  /** An event is delivered twice; `twin` is the second delivery. */
  deliverTwice(slot: number, twin: number): void {
    const story = this.#notes.get(slot)?.story;
    if (!story) return;
    story.duplicate = true;
    this.#open(twin, story, 1).inBackground = true;
  }

  /** The gateway has given up on `slot`, and goes on with the request as `answered`. */
  giveUp(slot: number, answered: number, timeUs: number): void {
    const notes = this.#notes.get(slot);
    if (!notes?.story) return;
    notes.abandonedUs = timeUs;
    this.#open(answered, notes.story, notes.delivery);
  }

  span(slot: number, kind: SpanKind, startUs: number, endUs: number, details: Details = {}): void {
    const notes = this.#notes.get(slot);
    if (!notes) return;
    if (kind === "invocation") {
      notes.invocationAt = notes.spans.length;
      notes.instance = null;
    }
    addSpan(notes, kind, startUs, endUs, { attempt: this.#at(slot, "attempt"), ...details });
  }

  /** The security service decides. */
  check(slot: number, startUs: number, endUs: number): void {
    if (this.#notes.has(slot))
      this.span(slot, "security", startUs, endUs, { token: TOKEN_STATES[this.#at(slot, "token")] });
  }

  charge(slot: number, item: number, quantity: number): void {
    const notes = this.#notes.get(slot);
    if (!notes || quantity === 0 || DURATION_ITEMS.has(item)) return;
    const charge = chargeOf(this.#sim.model, item, quantity);
    const kind = SPAN_OF_ITEM[item];
    const span = notes.spans.findLast((each, place) => place >= notes.attemptAt && each.kind === kind);
    if (span) addCharge(span, charge);
    else notes.pending.push(charge);
  }

  /** Function time is billed, in whole steps. */
  bill(slot: number, id: number, item: number, us: number): void {
    const { memoryGb, shared } = this.#sim.instances;
    const notes = this.#notes.get(slot);
    if (notes) notes.billed = { item, us, memoryGb: memoryGb[id], shared: shared[id] === 1 };
  }

  /** An event sets out; a schedule is where its function is. */
  send(slot: number, sentUs: number, endUs: number): void {
    if (this.#sim.model.trigger !== "schedule") this.span(slot, "networkUp", sentUs, endUs);
  }

  /** An event is accepted; its sender, if it has one, is told so. */
  accept(slot: number, timeUs: number): void {
    const notes = this.#notes.get(slot);
    if (!notes?.story) return;
    this.span(slot, "accepted", timeUs, timeUs);
    if (this.#sim.model.trigger !== "schedule") {
      notes.story.toldUs = timeUs + networkUs(this.#sim, slot, timeUs, FOR.networkDown);
      this.span(slot, "acknowledgement", timeUs, notes.story.toldUs, { critical: false });
    }
    notes.inBackground = true;
  }

  /** The invocation has its instance; a new one starts first, one that is initialising is waited for. */
  give(slot: number, id: number, timeUs: number): void {
    const notes = this.#notes.get(slot);
    if (!notes) return;
    const all = this.#sim.instances;
    const cold = this.#at(slot, "cold") === 1;
    const invocation = notes.spans[notes.invocationAt];
    notes.instance = all.logIndex[id];
    invocation.instance = notes.instance;
    invocation.found = cold ? "new" : all.active[id] > 0 ? "shared" : "idle";
    invocation.provisioned = all.provisioned[id] === 1;
    const initUs = this.#at(slot, "initUs");
    if (cold) {
      this.span(slot, "start", timeUs, initUs);
      this.span(slot, "initialisation", initUs, all.readyUs[id]);
    } else if (all.readyUs[id] > timeUs) this.span(slot, "joinInitialisation", timeUs, all.readyUs[id]);
  }

  /** What the handler that begins has to compute; `firstRunUs` null: its instance has run before. */
  plan(slot: number, ownCpuUs: number, firstRunUs: number | null): void {
    const notes = this.#notes.get(slot);
    if (notes) Object.assign(notes, { ownCpuUs, firstRunUs });
  }

  /** A handler alone on its instance computes until `cpuEndUs`, then waits. */
  work(slot: number, startUs: number, cpuEndUs: number, endUs: number): void {
    const notes = this.#notes.get(slot);
    if (notes) noteWork(notes, this.#at(slot, "attempt"), startUs, cpuEndUs, endUs);
  }

  /** A handler begins to compute on a shared instance. */
  beginCpu(slot: number, startUs: number, slower: number): void {
    const notes = this.#notes.get(slot);
    if (notes) beginCpu(notes, this.#at(slot, "attempt"), startUs, slower);
  }

  /** It has this much work left, having done some since `fromUs`, at this speed. */
  progressCpu(slot: number, leftUs: number, doneUs: number, fromUs: number, speed: number): void {
    const notes = this.#notes.get(slot);
    if (notes) progressCpu(notes, this.#at(slot, "attempt"), leftUs, doneUs, fromUs, speed);
  }

  /** It has done its work, and waits until `endUs`. */
  endCpu(slot: number, timeUs: number, endUs: number): void {
    const notes = this.#notes.get(slot);
    if (notes) endCpu(notes, this.#at(slot, "attempt"), timeUs, endUs);
  }

  /** One attempt of a database call. */
  callDatabase(slot: number, startUs: number, connectUs: number, tookUs: number, failure: Span["failure"]): void {
    if (!this.#notes.has(slot)) return;
    const { keys, setup } = this.#sim;
    const { kind, readShare } = setup.settings.database;
    const call = this.#at(slot, "call");
    const reads = drawChance(
      keys,
      FOR.databaseRead,
      this.#at(slot, "stream"),
      this.#at(slot, "number"),
      call,
      readShare,
    );
    const place = { call, callAttempt: this.#at(slot, "callAttempt") - 1 };
    const callUs = startUs + Math.round(connectUs);
    if (connectUs > 0) this.span(slot, "databaseConnect", startUs, callUs, place);
    this.span(slot, "databaseCall", callUs, startUs + tookUs, {
      ...place,
      operation: reads ? "read" : "write",
      units: kind === "keyValue" ? (reads ? setup.readUnits : setup.writeUnits) : null,
      failure,
    });
  }

  /** The pause after a failed call. */
  pauseDatabase(slot: number, startUs: number, endUs: number): void {
    const place = { call: this.#at(slot, "call"), callAttempt: this.#at(slot, "callAttempt") - 1 };
    this.span(slot, "databaseBackoff", startUs, endUs, place);
  }

  /** An invocation has ended, or was refused: nothing of it happens later. */
  conclude(slot: number, outcome: number, timeUs: number): void {
    const notes = this.#notes.get(slot);
    if (!notes) return;
    cut(notes, timeUs);
    const { billed } = notes;
    if (billed) {
      layOut(this.#sim.model, notes.spans.slice(notes.invocationAt), billed);
      notes.billed = null;
    }
    this.#decide(notes, outcome);
    if (notes.abandonedUs < Infinity) abandon(notes, notes.abandonedUs);
  }

  /** The cloud answers an HTTP request's attempt. */
  answer(slot: number, outcome: number, answeredUs: number, endUs: number): void {
    const notes = this.#notes.get(slot);
    if (!notes) return;
    if (outcome === OUTCOME.gatewayTimeout) {
      abandon(notes, answeredUs);
      this.span(slot, "gatewayTimeout", this.#at(slot, "invokedUs"), answeredUs);
    }
    this.#decide(notes, outcome);
    this.span(slot, "networkDown", answeredUs, endUs);
  }

  /** Another attempt follows after a pause. */
  pause(slot: number, kind: "clientBackoff" | "retryDelay", startUs: number, endUs: number): void {
    const notes = this.#notes.get(slot);
    if (!notes) return;
    this.span(slot, kind, startUs, endUs, notes.outcome === null ? {} : { because: notes.outcome });
    notes.attemptAt = notes.spans.length;
    notes.invocationAt = notes.attemptAt;
  }

  /** A poller receives these messages; the slot of the first will run them. */
  receive(messages: readonly number[], timeUs: number): void {
    const batchRows = messages.map((slot) => this.#at(slot, "row"));
    let traced = false;
    for (const slot of messages) {
      const notes = this.#notes.get(slot);
      if (!notes) continue;
      traced = true;
      this.#waited(slot, notes, timeUs);
      this.span(slot, "batch", timeUs, timeUs, { batchRows });
    }
    if (!traced) return;
    const [first] = messages;
    this.#aside.set(first, this.#notes.get(first));
    this.#notes.set(first, createNotes(null, 0));
  }

  /** A message has grown too old while it waited in the queue. */
  expire(slot: number, timeUs: number): void {
    const notes = this.#notes.get(slot);
    if (notes) this.#waited(slot, notes, timeUs);
  }

  /** A message was in the queue until now, for anyone to receive; what was charged for it meanwhile belongs to what follows. */
  #waited(slot: number, notes: Notes, untilUs: number): void {
    const sinceUs = notes.spans.findLast(({ kind }) => kind === "retryDelay")?.endUs ?? this.#at(slot, "acceptedUs");
    const { pending } = notes;
    notes.pending = [];
    if (untilUs > sinceUs) this.span(slot, "queueWait", sinceUs, untilUs);
    notes.pending = pending;
  }

  /** The batch has ended: each of its messages gets its spans, and an even share of their price. */
  endBatch(messages: readonly number[]): void {
    const [first] = messages;
    const run = this.#notes.get(first);
    if (!run || !this.#aside.has(first)) return;
    const own = this.#aside.get(first);
    this.#aside.delete(first);
    if (own) this.#notes.set(first, own);
    else this.#notes.delete(first);
    for (const slot of messages) {
      const notes = this.#notes.get(slot);
      if (!notes) continue;
      notes.outcome = run.outcome;
      const { delivery, inBackground } = notes;
      const own = { attempt: this.#at(slot, "attempt"), delivery, critical: delivery === 0, inBackground };
      for (const span of run.spans) {
        notes.pending.push(...span.charges.map((charge) => shareOf(charge, messages.length)));
        addSpan(notes, span.kind, span.startUs, span.endUs, { ...span, ...own });
      }
    }
  }

  /** The work on an event is over, or on one of its deliveries. */
  finish(slot: number, outcome: number, failedAt: number, timeUs: number): void {
    if (outcome === OUTCOME.deadLettered) this.span(slot, "deadLettered", timeUs, timeUs, { outcome: "deadLettered" });
    else if (this.#sim.model.trigger === "queue") this.span(slot, "messageDeleted", timeUs, timeUs);
    if (this.#at(slot, "orphan") === 1) this.leave(slot);
    else this.record(slot, outcome, failedAt, timeUs);
  }

  /** A request has its final outcome. */
  record(slot: number, outcome: number, failedAt: number, endUs: number): void {
    const story = this.#notes.get(slot)?.story;
    if (!story) return;
    story.facts = factsOf(this.#sim, slot, outcome, failedAt, endUs);
    this.leave(slot);
  }

  /** A slot is done with its request. */
  leave(slot: number): void {
    const story = this.#notes.get(slot)?.story;
    if (!story) return;
    this.#notes.delete(slot);
    story.costUsd += this.#at(slot, "costUsd");
    story.billedUs += this.#at(slot, "billedUs");
    story.open--;
    if (story.open === 0 && story.facts) this.#left--;
  }

  #open(slot: number, story: Story, delivery: number): Notes {
    const notes = createNotes(story, delivery);
    story.open++;
    this.#notes.set(slot, notes);
    return notes;
  }

  #at(slot: number, field: keyof typeof AT): number {
    return this.#sim.slots.data[slot + AT[field]];
  }

  #decide(notes: Notes, outcome: number): void {
    notes.outcome = OUTCOMES[outcome];
    const last = notes.spans.at(-1);
    if (last && last.outcome === null) last.outcome = notes.outcome;
  }
}
