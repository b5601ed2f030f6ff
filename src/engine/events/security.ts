// The security service: every request carries a token; good decisions are cached per user, bad tokens bounce.
import { OUTCOME, STAGE, TOKEN } from "../codes.ts";
import { badTokenOf, isDecided, keepDecision, outcomeOfToken, userOf, verifyUs } from "../rules/security.ts";
import { AT } from "./slots.ts";
import { STEP, type Simulation } from "./state.ts";
import { isOut, slowness } from "./windows.ts";

/** Decides on the request's token (rule 11). Returns the next step, due when the decision is known. */
export function checkToken(sim: Simulation, slot: number, timeUs: number): number {
  const { setup, keys, decisions } = sim;
  const { data } = sim.slots;
  const { security } = setup.settings;
  sim.nextUs = timeUs;
  if (!security.enabled) return STEP.invoke;
  data[slot + AT.securityUs] = timeUs;
  const stream = data[slot + AT.stream];
  const number = data[slot + AT.number];
  const user = userOf(security, keys, stream, number);
  const bad = badTokenOf(setup, keys, stream, number);
  data[slot + AT.user] = user;
  if (data[slot + AT.counted] === 1) sim.activeUsers[user] = 1;
  if (bad === 0 && isDecided(decisions, security, user, timeUs)) {
    data[slot + AT.token] = TOKEN.cached;
    if (decisions.doneUs[user] > timeUs) sim.nextUs = decisions.doneUs[user];
    sim.tracer?.check(slot, timeUs, sim.nextUs);
    return STEP.invoke;
  }
  data[slot + AT.token] = bad === 0 ? TOKEN.verified : bad;
  if (bad === TOKEN.missing) return turnBack(sim, slot, OUTCOME.unauthorized, timeUs);
  if (isOut(sim.windows, "security", timeUs)) return turnBack(sim, slot, OUTCOME.unavailable, timeUs);
  const slower = slowness(sim.windows, "security", timeUs);
  sim.nextUs = timeUs + verifyUs(setup, keys, stream, number, data[slot + AT.attempt], slower);
  if (bad > 0) return turnBack(sim, slot, outcomeOfToken(bad), timeUs);
  keepDecision(decisions, security, user, timeUs, sim.nextUs);
  sim.tracer?.check(slot, timeUs, sim.nextUs);
  return STEP.invoke;
}

function turnBack(sim: Simulation, slot: number, outcome: number, timeUs: number): number {
  sim.tracer?.check(slot, timeUs, sim.nextUs);
  sim.outcome = outcome;
  sim.failedAt = STAGE.security;
  return STEP.answered;
}
