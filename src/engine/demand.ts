// What the requests ask of the always-on alternative beside its time: data in and out, connections, database calls.
import { KB_PER_GB } from "./charges.ts";
import type { Settings } from "./model.ts";

/** What the counted requests that reached the servers ask of them, whether they are served or not. */
export interface Demand {
  requests: number;
  /** New connections: one a visit, or one a request where no page is loaded first. */
  connections: number;
  dataInGb: number;
  dataOutGb: number;
  readUnits: number;
  writeUnits: number;
}

export function emptyDemand(): Demand {
  return { requests: 0, connections: 0, dataInGb: 0, dataOutGb: 0, readUnits: 0, writeUnits: 0 };
}

/** Adds a counted request that reaches the servers, at the settings in force. Database calls are split as `readShare` says on average. */
export function demand(
  sum: Demand,
  {
    settings,
    readUnits,
    writeUnits,
  }: { readonly settings: Settings; readonly readUnits: number; readonly writeUnits: number },
  http: boolean,
  payloadKb: number,
): void {
  const { client, webServer, database } = settings;
  sum.requests++;
  sum.connections += webServer.enabled ? 1 / webServer.requestsPerVisit : 1;
  sum.dataInGb += payloadKb / KB_PER_GB;
  if (http) sum.dataOutGb += client.responseKb / KB_PER_GB;
  if (!database.enabled || database.kind !== "keyValue") return;
  sum.readUnits += database.callsPerRequest * database.readShare * readUnits;
  sum.writeUnits += database.callsPerRequest * (1 - database.readShare) * writeUnits;
}
