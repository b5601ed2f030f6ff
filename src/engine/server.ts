// The always-on alternative (rule 18): the same requests, served by servers that are there whether asked or not.
import type { Model } from "./model.ts";
import { AutoscaledServers } from "./servers/autoscaled.ts";
import { FixedServers } from "./servers/fixed.ts";
import type { Server } from "./servers/server.ts";

export type { Server };

/**
 * One first-come queue before `count` × `concurrencyEach` slots, without sharing of processors. At most `queueLimit` requests
 * wait, more are rejected. A slot is free at exactly the moment its request ends.
 *
 * All servers stand in one zone: while it is out, they serve nothing; what was in service or waiting is rejected, and so is
 * what arrives. They are there again, idle, when the outage ends, and are paid for throughout.
 *
 * With `autoscale`, every `everyUs` the wanted number becomes ceil(servers in service × utilisation since the last look ÷
 * `targetUtilisation`), within [`min`, `max`]; while the zone is out, nothing is decided. `count` is what it begins with. A new
 * server takes work `startDelayUs` after its launch. The latest launched is removed first: it takes no more work, finishes what
 * it has, and is paid until then. A request goes to the server with the fewest in service, the earliest launched among equals.
 *
 * `paidUs` is the time that servers are paid for within [`warmUpUs`, `durationUs`), and `meanUtilisation` the share of the paid
 * slots' time, in that window, in which they serve. What that costs: serverBill.ts.
 */
export function createServer(model: Model): Server {
  return model.server.autoscale === null
    ? new FixedServers(model)
    : new AutoscaledServers(model, model.server.autoscale);
}
