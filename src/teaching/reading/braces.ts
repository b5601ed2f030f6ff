// Texts with figures in braces: no figure of a run is typed into content, so each stands there by its name and is filled in by the run.
import { settingAt } from "#experiments";
import { figure } from "#host/predict";
import { formatCount, formatNumber } from "#messages";
import type { Scenario } from "#scenario";

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Names of what stands between braces, in order. */
export function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name);
}

/** The text with what each name stands for. */
export function fillBraces(text: string, valueOf: (name: string) => string): string {
  return text.replaceAll(PLACEHOLDER, (_, name: string) => valueOf(name));
}

/** The value, which the placeholder of this name stands for. @throws RangeError where it is no number, as after a division by 0 */
export function finite(value: number, name: string): number {
  if (Number.isFinite(value)) return value;
  throw new RangeError(`{${name}} is no number in these runs.`);
}

/** A setting of a scenario. @throws RangeError where it has none such that is a number or a word */
export function settingInWords(scenario: Scenario, path: string): string {
  const value = settingAt(scenario, path);
  if (typeof value === "number") return numberInWords(value);
  if (typeof value === "string") return value;
  throw new RangeError(`{${path}}: the scenario has no such setting that is a number or a word.`);
}

/** A number without a unit: a whole one stands without decimals. */
export function numberInWords(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : formatNumber(value);
}

/** A figure of a run with its unit. */
export function quantityInWords(quantity: string, value: number): string {
  // A median of functions has the unit of each; the name in place of the star does not matter.
  return figure(quantity.replace("functions.*.", "functions.f."), value);
}
