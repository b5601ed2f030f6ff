// Offers each request to the always-on alternative as well (rule 18), in the order in which they come.
import { addDemand } from "../demand.ts";
import type { Flow } from "./flow.ts";

export function offerToServers({ window, demand, setup, model, server }: Flow, rows: Int32Array, count: number): void {
  const { gatewayUs, serverUs, arrivalUs, backUs, payloadKb, mask } = window;
  const offers = { rows, mask, count, timeUs: gatewayUs, serviceUs: serverUs, arrivalUs, backUs, payloadKb };
  addDemand(demand, setup, model, offers);
  server.serve(offers);
}
