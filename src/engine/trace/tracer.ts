// Notes what happens to chosen requests while the loop of events runs: see `Listener` for what each method is told. It changes nothing: its
// own draws have keys, so a traced run is the same run.
import { OUTCOME } from "../codes.ts";
import type { Listener } from "../events/listener.ts";
import { AT } from "../events/slots.ts";
import type { Simulation } from "../events/state.ts";
import { slowness } from "../events/windows.ts";
import { FOR } from "../kernel/draws.ts";
import { OUTCOMES } from "../record.ts";
import { networkUs } from "../rules/client.ts";
import { isRead } from "../rules/database.ts";
import { chargeOf, DURATION_ITEMS, layOut, shareOf, SPAN_OF_ITEM } from "./charged.ts";
import { factsOf, traceOf } from "./finish.ts";
import { beginCpu, endCpu, noteWork, progressCpu } from "./handlerSpans.ts";
import {
  abandon,
  addCharge,
  addSpan,
  createNotes,
  createStory,
  cut,
  type Details,
  type Notes,
  type Story,
} from "./story.ts";
import { TOKEN_STATES, type RequestTrace, type Span, type SpanKind } from "./types.ts";

export class Tracer implements Listener {
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

  begin(slot: number): void {
    const story = this.#stories.get(this.#at(slot, "row"));
    if (story) this.#open(slot, story, 0);
  }

  deliverTwice(slot: number, twin: number): void {
    const story = this.#notes.get(slot)?.story;
    if (!story) return;
    story.duplicate = true;
    this.#open(twin, story, 1).inBackground = true;
  }

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

  check(slot: number, startUs: number, endUs: number): void {
    if (this.#notes.has(slot))
      this.span(slot, "security", startUs, endUs, { token: TOKEN_STATES[this.#at(slot, "token")] });
  }

  charge(slot: number, item: number, quantity: number): void {
    const notes = this.#notes.get(slot);
    if (!notes || quantity === 0 || DURATION_ITEMS.has(item)) return;
    const charge = chargeOf(this.#sim.model, item, quantity);
    if (charge === null) return;
    const kind = SPAN_OF_ITEM[item];
    const span = notes.spans.findLast((each, place) => place >= notes.attemptAt && each.kind === kind);
    if (span) addCharge(span, charge);
    else notes.pending.push(charge);
  }

  bill(slot: number, id: number, item: number, us: number): void {
    const { memoryGb, vcpu, shared } = this.#sim.instances;
    const notes = this.#notes.get(slot);
    if (notes) notes.billed = { item, us, memoryGb: memoryGb[id], vcpu: vcpu[id], shared: shared[id] === 1 };
  }

  send(slot: number, sentUs: number, endUs: number): void {
    if (this.#sim.model.trigger !== "schedule") this.span(slot, "networkUp", sentUs, endUs);
  }

  accept(slot: number, timeUs: number): void {
    const notes = this.#notes.get(slot);
    if (!notes?.story) return;
    this.span(slot, "accepted", timeUs, timeUs);
    if (this.#sim.model.trigger !== "schedule") {
      notes.story.toldUs = timeUs + this.#backUs(slot, timeUs);
      this.span(slot, "acknowledgement", timeUs, notes.story.toldUs, { critical: false });
    }
    notes.inBackground = true;
  }

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

  plan(slot: number, ownCpuUs: number, firstRunUs: number | null): void {
    const notes = this.#notes.get(slot);
    if (notes) Object.assign(notes, { ownCpuUs, firstRunUs });
  }

  work(slot: number, startUs: number, cpuEndUs: number, endUs: number): void {
    const notes = this.#notes.get(slot);
    if (notes) noteWork(notes, this.#at(slot, "attempt"), startUs, cpuEndUs, endUs);
  }

  beginCpu(slot: number, startUs: number, slower: number): void {
    const notes = this.#notes.get(slot);
    if (notes) beginCpu(notes, this.#at(slot, "attempt"), startUs, slower);
  }

  progressCpu(slot: number, leftUs: number, doneUs: number, fromUs: number, speed: number): void {
    const notes = this.#notes.get(slot);
    if (notes) progressCpu(notes, this.#at(slot, "attempt"), leftUs, doneUs, fromUs, speed);
  }

  endCpu(slot: number, timeUs: number, endUs: number): void {
    const notes = this.#notes.get(slot);
    if (notes) endCpu(notes, this.#at(slot, "attempt"), timeUs, endUs);
  }

  callDatabase(slot: number, startUs: number, connectUs: number, tookUs: number, failure: Span["failure"]): void {
    if (!this.#notes.has(slot)) return;
    const { keys, setup } = this.#sim;
    const { database } = setup.settings;
    const call = this.#at(slot, "call");
    const reads = isRead(database, keys, this.#at(slot, "stream"), this.#at(slot, "number"), call);
    const place = { call, callAttempt: this.#at(slot, "callAttempt") - 1 };
    const callUs = startUs + Math.round(connectUs);
    if (connectUs > 0) this.span(slot, "databaseConnect", startUs, callUs, place);
    this.span(slot, "databaseCall", callUs, startUs + tookUs, {
      ...place,
      operation: reads ? "read" : "write",
      units: database.kind === "keyValue" ? (reads ? setup.readUnits : setup.writeUnits) : null,
      failure,
    });
  }

  pauseDatabase(slot: number, startUs: number, endUs: number): void {
    const place = { call: this.#at(slot, "call"), callAttempt: this.#at(slot, "callAttempt") - 1 };
    this.span(slot, "databaseBackoff", startUs, endUs, place);
  }

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

  pause(slot: number, kind: "clientBackoff" | "retryDelay", startUs: number, endUs: number): void {
    const notes = this.#notes.get(slot);
    if (!notes) return;
    this.span(slot, kind, startUs, endUs, notes.outcome === null ? {} : { because: notes.outcome });
    notes.attemptAt = notes.spans.length;
    notes.invocationAt = notes.attemptAt;
  }

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

  finish(slot: number, outcome: number, failedAt: number, timeUs: number): void {
    if (outcome === OUTCOME.deadLettered) this.span(slot, "deadLettered", timeUs, timeUs, { outcome: "deadLettered" });
    else if (this.#sim.model.trigger === "queue") this.span(slot, "messageDeleted", timeUs, timeUs);
    if (this.#at(slot, "orphan") === 1) this.leave(slot);
    else this.record(slot, outcome, failedAt, timeUs);
  }

  record(slot: number, outcome: number, failedAt: number, endUs: number): void {
    const story = this.#notes.get(slot)?.story;
    if (!story) return;
    story.facts = factsOf(this.#sim, slot, outcome, failedAt, endUs);
    this.leave(slot);
  }

  leave(slot: number): void {
    const story = this.#notes.get(slot)?.story;
    if (!story) return;
    this.#notes.delete(slot);
    story.costUsd += this.#at(slot, "costUsd");
    story.billedUs += this.#at(slot, "billedUs");
    story.open--;
    if (story.open === 0 && story.facts) this.#left--;
  }

  #backUs(slot: number, timeUs: number): number {
    const { setup, keys, windows } = this.#sim;
    const slower = slowness(windows, "client", timeUs);
    return networkUs(
      setup,
      keys,
      FOR.networkDown,
      this.#at(slot, "stream"),
      this.#at(slot, "number"),
      this.#at(slot, "attempt"),
      slower,
    );
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
