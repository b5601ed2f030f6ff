// How each side's line looks: a colour, and a dash for who sees no colours.
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
