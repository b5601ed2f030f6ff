// How each side's line looks: a colour, and a dash for who sees no colours.
import type { Provider } from "#facts";
import type { Side } from "./monthly.ts";

export interface Look {
  readonly stroke: string;
  readonly fill: string;
  readonly dash: string;
}

export const LOOKS: Readonly<Record<Side, Look>> = {
  functions: { stroke: "stroke-warm-ink", fill: "fill-warm-ink", dash: "none" },
  containers: { stroke: "stroke-security", fill: "fill-security", dash: "9 4" },
  servers: { stroke: "stroke-cold-ink", fill: "fill-cold-ink", dash: "2 3" },
};
/** As in every prediction. */
export const GUESS_LOOK: Look = { stroke: "stroke-ink", fill: "fill-ink", dash: "5 4" };

export const PROVIDER_LOOKS: Readonly<Record<Provider, Look>> = {
  aws: { stroke: "stroke-warm-ink", fill: "fill-warm-ink", dash: "none" },
  azure: { stroke: "stroke-cold-ink", fill: "fill-cold-ink", dash: "9 4" },
  gcp: { stroke: "stroke-money", fill: "fill-money", dash: "2 3" },
  cloudflare: { stroke: "stroke-security", fill: "fill-security", dash: "12 3 3 3" },
};
