// A month's cost in words: whole where all has a price, and else what it comes to at least.
import "#messages/labCompare";
import { expect, it } from "vitest";
import { simulate } from "#engine";
import { figuresOf } from "#experiments";
import { parseScenario, resolve } from "#scenario";
import { figureText, textIn } from "./figureWords.ts";

const parsed = parseScenario({ durationS: 60, workload: { kind: "constant", ratePerS: 1 } });
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const model = resolve(parsed.scenario, null);
const figuresAt = (prices: Partial<typeof model.prices>) =>
  figuresOf(simulate({ ...model, prices: { ...model.prices, ...prices } }).summary);

it("marks the month of a run that used something without a price, and no other figure of it", () => {
  const [whole, inPart] = [figuresAt({}), figuresAt({ gatewayCall: null })];
  expect(textIn(whole, "costMonthUsd")).toMatch(/^\$/);
  expect(textIn(inPart, "costMonthUsd")).toMatch(/^≥\s\$/);
  expect(textIn(inPart, "p50Ms")).not.toContain("≥");
  expect(figureText("costMonthUsd", null, true)).toBe("–");
});
