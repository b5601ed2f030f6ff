// What is typed beside the figures: kept as it was typed, and as a number where it is one that is allowed.
import { MOST_INVOCATIONS } from "./figures.ts";
import type { Figures } from "./monthlyBill.ts";

export interface Typed {
  /** Of REPORT lines; empty: as many as there are lines. */
  readonly invocations: string;
  readonly architecture: Figures["architecture"];
  readonly isOverHttp: boolean;
  readonly freeTier: boolean;
  readonly cpuShare: string;
  readonly vcpu: string;
}

export const UNTOUCHED: Typed = {
  ...{ invocations: "", architecture: "x86_64", isOverHttp: false, freeTier: true },
  // Nobody's guess is better than the reader's.
  ...{ cpuShare: "", vcpu: "" },
};

interface Allowed {
  readonly least: number;
  readonly most: number;
  readonly isWhole?: boolean;
}

/** What each field takes. */
export const ALLOWED = {
  invocations: { least: 0, most: MOST_INVOCATIONS, isWhole: true },
  cpuShare: { least: 0, most: 100 },
  vcpu: { least: 0.08, most: 8 },
} as const satisfies Partial<Record<keyof Typed, Allowed>>;

/** Null where nothing was typed, or what is not allowed. */
export function numberTyped(text: string, { least, most, isWhole = false }: Allowed): number | null {
  const plain = text.replaceAll(/[\s_]/g, "");
  const value = /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return value >= least && value <= most && (!isWhole || Number.isInteger(value)) ? value : null;
}
