// What the requests ask of the always-on alternative beside its time: data in and out, connections, database calls.
import { KB_PER_GB } from "./charges.ts";
import type { Model, Settings } from "./model.ts";
import type { Offers } from "./servers/offers.ts";

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

/** The settings in force, and how many units a read and a write of an item take. */
interface Asked {
  readonly settings: Settings;
  readonly readUnits: number;
  readonly writeUnits: number;
}

/** Adds those counted of the requests that reach the servers, at the settings in force. Database calls are split as `readShare` says on average. */
export function addDemand(sum: Demand, setup: Asked, { trigger, warmUpUs }: Model, offers: Offers): void {
  const { client, webServer, database } = setup.settings;
  const connections = webServer.enabled ? 1 / webServer.requestsPerVisit : 1;
  const outGb = trigger === "http" ? client.responseKb / KB_PER_GB : 0;
  const calls = database.enabled && database.kind === "keyValue" ? database.callsPerRequest : 0;
  const readUnits = calls * database.readShare * setup.readUnits;
  const writeUnits = calls * (1 - database.readShare) * setup.writeUnits;
  let { requests, connections: connected, dataInGb, dataOutGb, readUnits: read, writeUnits: written } = sum;
  const { rows, mask, count, arrivalUs, payloadKb } = offers;
  for (let k = 0; k < count; k++) {
    const at = rows[k] & mask;
    if (arrivalUs[at] < warmUpUs) continue;
    requests++;
    connected += connections;
    dataInGb += payloadKb[at] / KB_PER_GB;
    dataOutGb += outGb;
    read += readUnits;
    written += writeUnits;
  }
  sum.requests = requests;
  sum.connections = connected;
  sum.dataInGb = dataInGb;
  sum.dataOutGb = dataOutGb;
  sum.readUnits = read;
  sum.writeUnits = written;
}
