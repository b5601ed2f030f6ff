// The security service: every request carries a token; good decisions are cached per user, bad tokens bounce.
import { drawBits, FOR } from "../kernel/draws.ts";
import { draw } from "../kernel/sampler.ts";
import { OUTCOME } from "../recorder.ts";
import { STEP, type Simulation } from "../simulation.ts";
import { isOut, slowness } from "../windows.ts";
import { answerClient, STAGE } from "./client.ts";
import { AT } from "../slots.ts";

/** Codes of the `token` column. */
export const TOKEN = { verified: 1, cached: 2, missing: 3, expired: 4, forged: 5, wrongScope: 6 } as const;

/** Decides on the request's token (rule 11). Returns the next step, due when the decision is known. */
export function checkToken(sim: Simulation, slot: number, timeUs: number): number {
  const { slots, setup, keys, decisions } = sim;
  const { security } = setup.settings;
  sim.nextUs = timeUs;
  if (!security.enabled) return STEP.invoke;
  slots.data[slot + AT.securityUs] = timeUs;
  const stream = slots.data[slot + AT.stream];
  const number = slots.data[slot + AT.number];
  const user = Math.floor(((drawBits(keys, FOR.user, stream, number, 0) >>> 0) / 4294967296) * security.users);
  slots.data[slot + AT.user] = user;
  if (slots.data[slot + AT.counted] === 1) sim.activeUsers[user] = 1;
  const bad = setup.badTokenShare > 0 ? badToken(sim, stream, number) : 0;
  if (bad === 0 && timeUs < decisions.validFromUs[user] + security.cacheTtlUs) {
    slots.data[slot + AT.token] = TOKEN.cached;
    if (decisions.doneUs[user] > timeUs) sim.nextUs = decisions.doneUs[user];
    sim.tracer?.check(slot, timeUs, sim.nextUs);
    return STEP.invoke;
  }
  slots.data[slot + AT.token] = bad === 0 ? TOKEN.verified : bad;
  if (bad === TOKEN.missing) return turnBack(sim, slot, OUTCOME.unauthorized, timeUs, timeUs);
  if (isOut(sim.windows, "security", timeUs)) return turnBack(sim, slot, OUTCOME.unavailable, timeUs, timeUs);
  const verify = draw(setup.verify, keys, FOR.verify, stream, number, slots.data[slot + AT.attempt]);
  const doneUs = timeUs + Math.round(verify * slowness(sim.windows, "security", timeUs));
  if (bad > 0)
    return turnBack(sim, slot, bad === TOKEN.wrongScope ? OUTCOME.forbidden : OUTCOME.unauthorized, timeUs, doneUs);
  if (security.cacheTtlUs > 0) {
    decisions.validFromUs[user] = timeUs;
    decisions.doneUs[user] = doneUs;
  }
  sim.nextUs = doneUs;
  sim.tracer?.check(slot, timeUs, doneUs);
  return STEP.invoke;
}

function turnBack(sim: Simulation, slot: number, outcome: number, timeUs: number, doneUs: number): number {
  sim.tracer?.check(slot, timeUs, doneUs);
  return answerClient(sim, slot, outcome, STAGE.security, doneUs);
}

/** Which kind of bad token the request carries, 0 for a good one. */
export function badToken(sim: Simulation, stream: number, number: number): number {
  const { missing, expired, forged, wrongScope } = sim.setup.settings.security.badTokens;
  const u = (drawBits(sim.keys, FOR.token, stream, number, 0) >>> 0) / 4294967296;
  if (u < missing) return TOKEN.missing;
  if (u < missing + expired) return TOKEN.expired;
  if (u < missing + expired + forged) return TOKEN.forged;
  return u < missing + expired + forged + wrongScope ? TOKEN.wrongScope : 0;
}
