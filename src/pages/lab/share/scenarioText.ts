// A scenario as a file to read and to change by hand.
import type { Scenario } from "#scenario";

/** Indented, but with each list of numbers on one line: a trace would be as many lines. Within texts, JSON has no line breaks. */
export function scenarioText(scenario: Scenario): string {
  const indented = JSON.stringify(scenario, null, 2);
  return `${indented.replaceAll(/\[\n[-+.\deE,\s]+\]/g, (list) => list.replaceAll(/\s+/g, ""))}\n`;
}
