// Which of a function's time is billed, and how it is rounded: a provider's own rules, as its price list states them, in this one
// place for both ways of playing a run and for traces.
import type { PriceList } from "../model.ts";

type Rounding = Pick<PriceList, "billingStepUs" | "minimumBilledUs">;

/**
 * Time rounded up to whole billing steps, and to the minimum where there is one: on average q / (1 − e^(−q/m)) for exponential times
 * of mean m, a step q and no minimum. No time at all is billed as none.
 */
export function billedUs(timeUs: number, { billingStepUs, minimumBilledUs }: Rounding): number {
  const inStepsUs = inSteps(timeUs, billingStepUs);
  return inStepsUs < minimumBilledUs && timeUs > 0 ? minimumBilledUs : inStepsUs;
}

/** Time rounded up to whole steps, which a part of an invocation is: the minimum holds for the whole. */
export function inSteps(timeUs: number, stepUs: number): number {
  return Math.ceil(timeUs / stepUs) * stepUs;
}

/** From when the clock of an invocation alone on its instance runs: initialisation is in it where the provider bills that. */
export function billedFromUs(
  { initialisationBilled }: PriceList,
  isCold: boolean,
  initUs: number,
  handlerUs: number,
): number {
  return isCold && initialisationBilled ? initUs : handlerUs;
}

/** Processor time that a handler alone on its instance has used by now: its work, unless it was stopped on the way. */
export function usedCpuUs(workUs: number, cpuSpeed: number, elapsedUs: number): number {
  return Math.min(workUs, elapsedUs * cpuSpeed);
}
