// The servers of a comparison by name, so that nobody has to ask what machine it is that costs less or more.

import type { ServerSummary } from "#engine";
import { t } from "#messages";
import { formatPlain } from "#messages/product";
import type { Scenario } from "#scenario";

/** "2 × m7g.large at $0.0816 an hour each, behind a load balancer", as the servers' bill says. */
export function serversInWords({ size, count, autoscale }: Scenario["server"], { lines }: ServerSummary): string {
  const usdPerHour = lines.find(({ item }) => item === "serverHour")?.unitPrice;
  if (usdPerHour === undefined) return t("servers.unpriced", { n: autoscale?.min ?? count, size });
  const isBalanced = lines.some(({ component }) => component === "loadBalancer");
  const values = { n: autoscale?.min ?? count, size, price: `$${formatPlain(usdPerHour)}` };
  if (autoscale) return t("servers.scaled", { ...values, most: autoscale.max });
  return t(isBalanced ? "servers.balanced" : "servers.some", values);
}
