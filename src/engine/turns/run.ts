// A run with which somebody interferes: events play what is disturbed, from the moment of an intervention until its effect is known or
// its window ends; passes play the calm parts before, between and after.
import { expectedArrivals } from "../arrivals.ts";
import { BOUNDS } from "../bounds.ts";
import { finish } from "../events/finish.ts";
import { begin, play } from "../events/run.ts";
import type { Simulation } from "../events/state.ts";
import type { Memory } from "../kernel/memory.ts";
import type { Intervention, Model } from "../model.ts";
import { TIME, type Flow } from "../passes/flow.ts";
import { keepOne, playBlocks } from "../passes/run.ts";
import { lastEndUs } from "../passes/serve.ts";
import type { Run } from "../record.ts";
import { closeCounts, toEvents } from "./toEvents.ts";
import { aheadUs, suitPasses, toPasses } from "./toPasses.ts";

/** A calm part with fewer requests than these is left to events: to hand the run over costs as much. */
const LEAST_REQUESTS = 1000;
/** While passes cannot go on yet: how soon that is looked at again, each time twice as long. */
const FIRST_WAIT_US = 1000;

/** Its columns in this memory. Yields the share of simulated time that is done. */
export function* runInTurns(
  model: Model,
  memory: Memory,
  bounds = BOUNDS,
  leastRequests = LEAST_REQUESTS,
): Generator<number, Run> {
  keepOne(model);
  const sim = begin(model, bounds, memory);
  const { interventions } = model;
  const perUs = expectedArrivals(model) / model.durationUs;
  let waitUs = FIRST_WAIT_US;
  // All that is due by then has been played.
  for (let nowUs = -1; ;) {
    const disturbedUs = interventions.find(({ atUs }) => atUs > nowUs)?.atUs ?? Infinity;
    const isCalm = !interventions.some((each) => each.atUs <= nowUs && endOf(each) > nowUs);
    const untilUs = disturbedUs - aheadUs(sim);
    const suits = isCalm && suitPasses(model, sim.setup.settings);
    const requests = (Math.min(untilUs, model.durationUs) - nowUs) * perUs;
    const flow = suits && requests >= leastRequests && untilUs > nowUs ? toPasses(sim, nowUs, untilUs) : null;
    if (flow !== null) {
      waitUs = FIRST_WAIT_US;
      yield* playBlocks(flow);
      if (untilUs === Infinity) return finishInPasses(sim, flow);
      toEvents(sim, flow);
    }
    const goesOn = flow === null && suits && requests >= leastRequests && nowUs <= model.durationUs;
    nowUs = goesOn ? Math.min(nowUs + waitUs, disturbedUs) : isCalm ? disturbedUs : nextEdgeUs(interventions, nowUs);
    if (goesOn) waitUs *= 2;
    sim.untilUs = nowUs;
    yield* play(sim);
    if (sim.stoppedBy !== null || nowUs === Infinity) return finish(sim, sim.nowUs);
  }
}

/** Until when it interferes. */
function endOf(each: Intervention): number {
  return "untilUs" in each ? each.untilUs : each.atUs;
}

/** When the next intervention begins or ends. */
function nextEdgeUs(interventions: readonly Intervention[], nowUs: number): number {
  return Math.min(
    Infinity,
    ...interventions.flatMap((each) => [each.atUs, endOf(each)]).filter((edgeUs) => edgeUs > nowUs),
  );
}

function finishInPasses(sim: Simulation, flow: Flow): Run {
  closeCounts(sim, flow);
  return finish(sim, Math.max(sim.nowUs, flow.times[TIME.last], lastEndUs(flow)));
}
