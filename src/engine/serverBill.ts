// The bill of the always-on alternative: machines and their load balancer, and what both sides need alike.
import { emptyUsage, entriesOf, type Usage } from "./billing.ts";
import { componentsOf, priceEntries, type Entry } from "./billLines.ts";
import type { Demand } from "./demand.ts";
import type { Model } from "./model.ts";
import type { ServerBill } from "./record.ts";

const US_PER_HOUR = 3_600_000_000;
/** What one load balancer unit covers for an hour (AWS, Elastic Load Balancing pricing): data through it, and new connections. */
const UNIT_GB = 1;
const UNIT_CONNECTIONS = 25 * 3600;

/**
 * What the servers cost in a window: the hours they are paid for, and, where more than one answers HTTP requests, a load balancer,
 * always there, with the units that data or connections ask for, whichever is more. Beside them what both sides need: `both` says
 * what the functions' side used of pages, users, storage and stored objects; database calls and data out are the servers' own, for
 * the `served` requests of `demand`; a relational database is the functions' own, awake for as long. Prices, tiers and free amounts are those of the functions' bill.
 */
export function serverBill(
  model: Model,
  windowUs: number,
  paidUs: number,
  served: number,
  demand: Demand,
  both: Usage,
): ServerBill {
  const { server, prices, trigger } = model;
  const share = demand.requests > 0 ? served / demand.requests : 0;
  const dataOutGb = demand.dataOutGb * share;
  const usage: Usage = {
    ...emptyUsage(),
    pageRequests: both.pageRequests,
    pageGb: both.pageGb,
    objectPuts: both.objectPuts,
    activeUserMonths: both.activeUserMonths,
    storageGbMonths: both.storageGbMonths,
    readUnits: demand.readUnits * share,
    writeUnits: demand.writeUnits * share,
    relationalHours: both.relationalHours,
    relationalCapacityHours: both.relationalCapacityHours,
    relationalStorageGbMonths: both.relationalStorageGbMonths,
  };
  const isBalanced = trigger === "http" && (server.autoscale?.max ?? server.count) > 1;
  const unitHours = Math.max((demand.dataInGb + dataOutGb) / UNIT_GB, demand.connections / UNIT_CONNECTIONS);
  const balancer: readonly Entry[] = [
    {
      component: "loadBalancer",
      item: "loadBalancerHour",
      price: prices.loadBalancerHour,
      quantity: windowUs / US_PER_HOUR,
      shared: true,
    },
    {
      component: "loadBalancer",
      item: "loadBalancerUnitHour",
      price: prices.loadBalancerUnitHour,
      quantity: unitHours,
    },
  ];
  const { lines, total, month, unpriced } = priceEntries(
    [
      { component: "server", item: "serverHour", price: server.hour, quantity: paidUs / US_PER_HOUR, shared: true },
      { component: "server", item: "dataOutGb", price: prices.dataOutGb, quantity: dataOutGb },
      ...(isBalanced ? balancer : []),
      ...entriesOf(usage, prices),
    ],
    windowUs,
    prices.freeTier,
  );
  const names = ["server", "loadBalancer", "webServer", "trigger", "security", "database"];
  const bill = { cost: total, month, ...componentsOf(names, lines), lines };
  return unpriced.length > 0 ? { ...bill, unpriced } : bill;
}
