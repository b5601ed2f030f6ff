// A finished trace: what the record says of the request, and its spans in order.
import { AT } from "../events/slots.ts";
import type { Simulation } from "../events/state.ts";
import { OUTCOMES, STAGES } from "../record.ts";
import { payloadKbOf } from "../rules/gateway.ts";
import type { Facts, Story } from "./story.ts";
import { TOKEN_STATES, type RequestTrace } from "./types.ts";

/** What is known of a request when it gets its final outcome. */
export function factsOf(sim: Simulation, slot: number, outcome: number, failedAt: number, endUs: number): Facts {
  const { model, setup, slots } = sim;
  const at = (field: keyof typeof AT): number => slots.data[slot + AT[field]];
  const functionIndex = at("functionIndex");
  const run = setup.functions[functionIndex + at("version") * sim.functionCount].model;
  const { client, database } = setup.settings;
  return {
    row: at("row"),
    stream: at("stream"),
    number: at("number"),
    seed: model.seed,
    trigger: model.trigger,
    functionIndex,
    functionName: run.name,
    memoryMb: run.memoryMb,
    architecture: run.architecture,
    payloadKb: payloadKbOf(setup, sim.keys, at("stream"), at("number")),
    responseKb: client.responseKb,
    databaseKind: database.enabled ? database.kind : null,
    version: at("version"),
    cold: at("cold") === 1,
    instance: at("instance") < 0 ? null : at("instance"),
    outcome: OUTCOMES[outcome],
    endedAt: STAGES[failedAt],
    attempts: at("attempts"),
    user: at("user"),
    token: TOKEN_STATES[at("token")],
    arrivalUs: at("arrivalUs"),
    endUs,
  };
}

export function traceOf({ spans, costUsd, billedUs, toldUs, duplicate }: Story, facts: Facts): RequestTrace {
  const http = facts.trigger === "http";
  return {
    ...facts,
    toldUs: http ? facts.endUs : toldUs,
    lastUs: Math.max(facts.endUs, ...spans.map(({ endUs }) => endUs)),
    duplicate,
    billedUs,
    costUsd,
    spans: spans.toSorted((a, b) => a.startUs - b.startUs),
  };
}
