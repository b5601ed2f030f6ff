// The colours of a result: the reader's answer is always ink; the run has the colour that its quantity has everywhere else.

export interface RunColour {
  readonly stroke: string;
  readonly dot: string;
  readonly line: string;
}

const INK: RunColour = { stroke: "stroke-ink", dot: "bg-ink", line: "border-ink" };
const COLD: RunColour = { stroke: "stroke-cold", dot: "bg-cold", line: "border-cold" };
/** Warm shapes are outlined: the fill alone is too pale on a panel. */
const WARM: RunColour = { stroke: "stroke-warm-outline", dot: "bg-warm-outline", line: "border-warm-outline" };
const MONEY: RunColour = { stroke: "stroke-money", dot: "bg-money", line: "border-money" };
const FAILED: RunColour = { stroke: "stroke-failed", dot: "bg-failed", line: "border-failed" };

export function runColour(quantity: string): RunColour {
  if (/cold|starting/i.test(quantity)) return COLD;
  if (/busy/i.test(quantity)) return WARM;
  if (/cost|server\.month/i.test(quantity)) return MONEY;
  if (/failed|byOutcome\.(?!ok)/i.test(quantity)) return FAILED;
  return INK;
}
