// A scenario as text to edit: as it is saved, with long lists of numbers on lines that fit a page.
import type { Scenario } from "#scenario";
import { scenarioText } from "../share/scenarioText.ts";

/** Reading and checking longer ones at each pause would hold the page. */
export const MOST_NUMBERS = 20_000;
const LINE = 90;

export function editorText(scenario: Scenario): string {
  return scenarioText(scenario)
    .trimEnd()
    .replaceAll(/\[[-+.\deE,]+\]/g, (list) =>
      list.length <= LINE ? list : list.replaceAll(new RegExp(`.{1,${LINE}}(?:,|$)`, "g"), "$&\n").trimEnd(),
    );
}

/** How many numbers stand in lists. */
export function numbersIn(value: unknown): number {
  if (Array.isArray(value)) {
    if (typeof value[0] === "number") return value.length;
    return value.reduce<number>((sum, each) => sum + numbersIn(each), 0);
  }
  return typeof value === "object" && value !== null ? numbersIn(Object.values(value)) : 0;
}
