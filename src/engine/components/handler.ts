// A handler: what it works, what it waits for, whether it fails, what it is billed. Alone on its instance or sharing it.
import { charge, ITEM } from "../charges.ts";
import { billedUs } from "../billing.ts";
import { drawChance, FOR } from "../kernel/draws.ts";
import { draw } from "../kernel/sampler.ts";
import { OUTCOME } from "../recorder.ts";
import { addInterval } from "../series.ts";
import type { FunctionSetup } from "../setup.ts";
import { STEP, type Simulation } from "../simulation.ts";
import { ownDurationUs } from "./alwaysOn.ts";
import { STAGE } from "./client.ts";
import { callDatabase } from "./database.ts";
import { AT } from "../slots.ts";

const US_PER_S = 1_000_000;

/** The handler's own work is done: database calls follow, or the end. */
export function afterWork(sim: Simulation, slot: number, timeUs: number): number {
  const { slots } = sim;
  if (timeUs >= slots.data[slot + AT.deadlineUs]) return timeOut(sim, slot);
  const { database } = sim.setup.settings;
  sim.nextUs = timeUs;
  if (!database.enabled) return STEP.end;
  const shares = sim.instances.shared[slots.data[slot + AT.instance]] === 1;
  if (!sim.undisturbed || shares || database.capacityPerS !== null || database.kind === "relational")
    return STEP.database;
  // Nobody else's calls matter to this one, and no neighbour's timeout can end its instance: its outcome is known ahead,
  // without an event per call.
  let at = timeUs;
  for (;;) {
    const next = callDatabase(sim, slot, at);
    if (next === STEP.end) return STEP.end;
    at = sim.nextUs;
  }
}

/** The handler reaches its deadline before it is done. */
export function timeOut(sim: Simulation, slot: number): number {
  const { slots } = sim;
  slots.data[slot + AT.result] = OUTCOME.functionTimeout;
  slots.data[slot + AT.failedAt] = STAGE.function;
  sim.nextUs = slots.data[slot + AT.deadlineUs];
  return STEP.end;
}

/** Whether a handler (any message of a batch) ends with an error. */
export function handlerFails(sim: Simulation, slot: number, run: FunctionSetup): boolean {
  const { slots } = sim;
  const { errorShare } = run.model;
  if (errorShare === 0) return false;
  return messagesOf(sim, slot).some((each) =>
    drawChance(
      sim.keys,
      FOR.error,
      slots.data[each + AT.stream],
      slots.data[each + AT.number],
      slots.data[each + AT.attempt],
      errorShare,
    ),
  );
}

/** CPU work in microseconds of a whole vCPU: the handler's own, and the instance's first run. */
export function cpuWorkUs(sim: Simulation, slot: number, id: number, run: FunctionSetup): number {
  const { slots, keys, instances } = sim;
  let work = 0;
  if (slots.data[slot + AT.batchSize] === 1) work = ownCpuUs(sim, slot, run);
  else for (const each of messagesOf(sim, slot)) work += ownCpuUs(sim, each, run);
  if (instances.ranOnce[id] === 1) {
    sim.tracer?.plan(slot, work, null);
    return work;
  }
  instances.ranOnce[id] = 1;
  const firstRunUs = draw(
    run.firstRun,
    keys,
    FOR.firstRun,
    slots.data[slot + AT.stream],
    slots.data[slot + AT.number],
    slots.data[slot + AT.attempt],
  );
  sim.tracer?.plan(slot, work, firstRunUs);
  return work + firstRunUs;
}

function ownCpuUs(sim: Simulation, slot: number, run: FunctionSetup): number {
  const { slots } = sim;
  if (ownDurationUs(sim, slots.data[slot + AT.stream], slots.data[slot + AT.number]) >= 0) return 0;
  return draw(run.cpu, sim.keys, FOR.cpu, slots.data[slot + AT.stream], slots.data[slot + AT.number], 0);
}

/** Time the handler waits for others, without CPU. */
export function waitUs(sim: Simulation, slot: number, run: FunctionSetup): number {
  if (sim.slots.data[slot + AT.batchSize] === 1) return ownWaitUs(sim, slot, run);
  return messagesOf(sim, slot).reduce((sum, each) => sum + ownWaitUs(sim, each, run), 0);
}

function ownWaitUs(sim: Simulation, slot: number, run: FunctionSetup): number {
  const { slots } = sim;
  const own = ownDurationUs(sim, slots.data[slot + AT.stream], slots.data[slot + AT.number]);
  return own >= 0
    ? own
    : draw(run.wait, sim.keys, FOR.wait, slots.data[slot + AT.stream], slots.data[slot + AT.number], 0);
}

/** The messages that one invocation handles: those of its batch, else the request itself. */
function messagesOf(sim: Simulation, slot: number): readonly number[] {
  return sim.pollers[sim.slots.data[slot + AT.functionIndex]].batches.get(slot)?.messages ?? [slot];
}

/** The attempt is no longer in flight. */
export function leaveFlight(sim: Simulation, slot: number, timeUs: number): void {
  const { slots, recorder } = sim;
  slots.data[slot + AT.running] = 0;
  slots.data[slot + AT.handlerEndUs] = timeUs;
  sim.inFlight[slots.data[slot + AT.functionIndex]]--;
  sim.inFlightTotal--;
  addInterval(recorder.series, recorder.series.inFlight, slots.data[slot + AT.invokedUs], timeUs);
}

/** Function time in whole billing steps. */
export function roundUpToStep(sim: Simulation, usedUs: number): number {
  return billedUs(usedUs, sim.model.prices.billingStepUs);
}

/** Bills function time on this instance, at its memory, architecture and kind. */
export function bill(sim: Simulation, slot: number, id: number, roundedUs: number): void {
  const { slots, instances } = sim;
  slots.data[slot + AT.billedUs] += roundedUs;
  const arm = instances.arm[id] === 1;
  const provisioned = instances.provisioned[id] === 1;
  const item = provisioned
    ? arm
      ? ITEM.provisionedArm
      : ITEM.provisionedX86
    : arm
      ? ITEM.durationArm
      : ITEM.durationX86;
  charge(sim, slot, item, (roundedUs / US_PER_S) * instances.memoryGb[id]);
  sim.tracer?.bill(slot, id, item, roundedUs);
}

/** Keep-alive of the idle period that begins when this attempt ends (rule 9). */
export function keepAliveUs(sim: Simulation, slot: number, run: FunctionSetup): number {
  const { data } = sim.slots;
  return Math.round(
    draw(
      run.keepAlive,
      sim.keys,
      FOR.keepAlive,
      data[slot + AT.stream],
      data[slot + AT.number],
      data[slot + AT.attempt],
    ),
  );
}
