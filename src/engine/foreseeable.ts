// Which models are played in passes: nobody intervenes, shares an instance or opens a connection, and no trigger stands between.
import type { Model } from "./model.ts";

/** True when every request's future is certain at its invocation. */
export function isForeseeable(model: Model): boolean {
  const { client, gateway, database, functions } = model.settings;
  return (
    model.trigger === "http" &&
    model.interventions.length === 0 &&
    // Of processor time passes keep no account.
    model.prices.billedTime === "wall" &&
    // What comes again after no time at all would come before others of its moment.
    (client.retries === 0 || client.networkUs.kind !== "constant" || client.networkUs.value >= 1) &&
    (!gateway.enabled || gateway.overheadUs.kind === "constant") &&
    // Whether an attempt fails must be known when it begins, where another may follow it.
    (!database.enabled || (database.kind === "keyValue" && (database.capacityPerS === null || client.retries === 0))) &&
    functions.every((each) => each.requestsPerInstance === 1) &&
    (model.streams.length === 1 || model.streams.every((each, index) => each.functionIndex === index))
  );
}
