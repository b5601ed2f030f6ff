// Which component a fact is about, and where the product uses it: by the fact's name, as the files of content/facts have them.
import type { PriceItemName } from "#facts";

/** In the order of a request's way. */
export const COMPONENTS = [
  "webServer",
  "trigger",
  "gateway",
  "security",
  "function",
  "database",
  "server",
  "account",
] as const;
export type FactComponent = (typeof COMPONENTS)[number];

/** Where a fact is used, each with the page that shows it. */
export const USES = {
  bill: "/lab?view=bill",
  breakEven: "/break-even",
  coldStarts: "/cold-starts",
  settings: "/lab",
  model: "/model",
} as const;
export type Use = keyof typeof USES;

const BY_BEGINNING: readonly (readonly [RegExp, FactComponent])[] = [
  [/^page/, "webServer"],
  [/^(object|queue|scheduled|async|event)/, "trigger"],
  [/^(gateway|dataOut|httpApi|restApi|response)/, "gateway"],
  [/^(activeUser|authorizer)/, "security"],
  [/^(database|relational)/, "database"],
  [/^(loadBalancer|container|servers)/, "server"],
  [/^(account|unreserved|minimumPerMonth|requestsPerConcurrency)/, "account"],
];

/** What is about no other component is about functions. */
export function componentOf(name: string): FactComponent {
  return BY_BEGINNING.find(([beginning]) => beginning.test(name))?.[1] ?? "function";
}

/** A price is part of the bill, and what functions, gateways, containers and servers cost is held against each other. */
export function usesOfPrice(name: PriceItemName | "servers"): readonly Use[] {
  if (name.startsWith("container")) return ["breakEven"];
  return /^(function|gatewayCall|loadBalancer|servers)/.test(name) ? ["bill", "breakEven"] : ["bill"];
}

/** A limit that forbids a setting is told beside it; the others are what the rules and defaults follow. */
export function usesOfLimit(isBound: boolean): readonly Use[] {
  return isBound ? ["settings", "model"] : ["model"];
}
